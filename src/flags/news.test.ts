import { beforeAll, describe, expect, test } from 'vitest'
import { fileOfFigures, ks2School, KS2_HEADINGS, loadFigures } from '#figures/figure-examples.ts'
import { learnFromRooms } from '#learn-from-rooms.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse } from '../../test/support/browse.ts'
import { noticedSince } from './news-rules.ts'

let service: TestService
const people: Record<string, string> = {}
const ids: string[] = []
const SCHOOLS = ['Avon Vale', 'Pewsey Down', 'Savernake'] as const

/** A key stage 2 file of 2018/19 in which each school has its share of pupils at the expected standard. */
const load = (release: 'provisional' | 'final', on: string, shares: readonly string[]) => {
  const rows = SCHOOLS.map((_, at) =>
    ks2School({ URN: String(940_001 + at), LEA: '984', ESTAB: String(2001 + at), PTRWM_EXP: shares[at] ?? '' }),
  )
  const asked = { year: 2019, release }
  return service.act(
    service.administratorId,
    (look) => loadFigures(look, `2018-2019_ks2${release}.csv`, fileOfFigures(KS2_HEADINGS, ...rows), asked),
    { now: `${on}T09:00:00Z` },
  )
}
const as = (who: string, on: string) => browse(service, people[who]!, { now: `${on}T10:00:00Z` })
const newTo = async (who: string, on: string) => {
  const { page } = await (await as(who, on)).visit('/')
  const section = page.querySelectorAll('main section').find((each) => each.querySelector('#flagged'))
  return section?.text.replace(/\s+/g, ' ')
}

beforeAll(async () => {
  learnFromRooms()
  service = await aService({ model: 'wiltshire', now: '2019-10-01T09:00:00Z', schoolYear: 2019 })
  for (const [at, name] of SCHOOLS.entries())
    ids.push(await service.addSchool({ name: `${name} Primary School`, urn: String(940_001 + at) }))
  const at = (school: number) => ({ school: ids[school]! })
  people.joan = await service.addPerson({ role: 'school-improvement-partner', name: 'Joan Partner', ...at(0) })
  people.peter = await service.addPerson({ role: 'school-improvement-partner', name: 'Peter Partner', ...at(2) })
  people.harriet = await service.addPerson({ role: 'headteacher', name: 'Harriet Head', ...at(0) })
  const head = service.model.roles.find(({ kind }) => kind === 'head-of-service')!
  people.director = await service.addPerson({ role: head.id, name: 'Dot Director' })
})

test.each<[string, Parameters<typeof noticedSince>[1], boolean]>([
  ['what was not noticed before', undefined, true],
  ['what was, and is as sure as it was', { standing: 'met', noticedAt: new Date(0), noticedIn: 'first' }, false],
  [
    'what was of too few pupils, and now is sure',
    { standing: 'unsure', noticedAt: new Date(0), noticedIn: 'first' },
    true,
  ],
  ['what was noticed before this was kept', { standing: 'met', noticedAt: new Date(0), noticedIn: null }, false],
])('WI-49: is it news? %s', (_what, before, isNews) => {
  const since = noticedSince({ standing: 'met', dataSetId: 'second' }, before, new Date(9))
  expect(since.noticedIn === 'second' && since.noticedAt.getTime() === 9).toBe(isNews)
})

describe('what is newly noticed in figures', () => {
  test('WI-49, RO-90: once figures are applied, whoever works with the school reads it in their week, with why one press away; others and the school not', async () => {
    await load('provisional', '2019-10-03', ['30%', '60%', '70%'])
    const joan = await newTo('joan', '2019-10-04')
    expect(joan).toContain('Newly flagged since Thursday 3 October 2019')
    expect(joan).toContain('Avon Vale Primary School')
    expect(joan).not.toContain('Pewsey')
    const week = await (await as('joan', '2019-10-04')).visit('/')
    expect(week.body).toContain(`href="/schools/${ids[0]}/flags"`)
    expect(joan).toContain('Below the floor target')
    for (const who of ['peter', 'harriet']) expect([who, await newTo(who, '2019-10-04')]).toEqual([who, undefined])
  })

  test('the head of the service has one line for all of them, never one per school, and nobody is written to', async () => {
    const seen = await newTo('director', '2019-10-04')
    expect(seen).toContain('2 schools, and why, 1 of too few pupils to be sure')
    expect(seen).not.toContain('Avon Vale')
    const { rows } = await service.db.owner.query('select 1 from messages where authority_id = $1', [
      service.authorityId,
    ])
    expect(rows).toEqual([])
  })

  test('it is gone for whoever looked at it, and stays for whoever did not', async () => {
    const joan = await as('joan', '2019-10-04')
    expect((await joan.visit(`/schools/${ids[0]}/flags`)).body).toContain('30% of 30 pupils')
    expect(await newTo('joan', '2019-10-05')).toBeUndefined()
    expect(await newTo('director', '2019-10-05')).toBeDefined()
    const director = await as('director', '2019-10-05')
    await director.visit('/flags?new=yes&phase=Primary')
    expect(await newTo('director', '2019-10-06')).toBeDefined()
    const list = await director.visit('/flags?new=yes')
    expect(list.texts('main tbody tr').join()).toContain('New since 3 October 2019')
    expect(await newTo('director', '2019-10-06')).toBeUndefined()
    expect((await director.visit('/flags?new=yes')).texts('main tbody th').length).toBeGreaterThan(1)
  })

  test('the next edition tells of what is new in it, and no more of what was new in the one before, looked at or not', async () => {
    await service.db.owner.query('delete from flag_looks where authority_id = $1', [service.authorityId])
    await load('final', '2019-12-12', ['30%', '60%', '30%'])
    expect(await newTo('joan', '2019-12-13')).toBeUndefined()
    expect(await newTo('peter', '2019-12-13')).toContain('Newly flagged since Thursday 12 December 2019')
    expect(await newTo('director', '2019-12-13')).toContain('1 school, and why')
    const list = await (await as('director', '2019-12-13')).visit('/flags?new=yes')
    expect(list.texts('main tbody th')).toEqual(['Savernake Primary School'])
    expect((await (await as('director', '2019-12-13')).visit('/flags')).texts('main tbody th')).toHaveLength(3)
  })
})
