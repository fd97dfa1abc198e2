import { beforeAll, describe, expect, test } from 'vitest'
import { fileOfFigures, ks2School, KS2_HEADINGS, loadFigures } from '#figures/figure-examples.ts'
import { undoFigures } from '#figures/loading/apply-figures.ts'
import { learnFromRooms } from '#learn-from-rooms.ts'
import { doWork } from '#work/work.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse } from '../../test/support/browse.ts'

let service: TestService
const ids: Record<string, string> = {}
const people: Record<string, string> = {}

const SCHOOLS = ['Avon Vale', 'Pewsey Down', 'Savernake', 'Kennet'] as const

/** A key stage 2 file of 2018/19 with a row of each school and many of others. */
const load = (release: 'provisional' | 'final', shares: Partial<Record<(typeof SCHOOLS)[number], string>>) => {
  const rows = SCHOOLS.map((name, at) => {
    const share = shares[name] ?? '70%'
    const isLow = name === 'Avon Vale'
    const progress = isLow ? { READPROG: '-6.0', READPROG_LOWER: '-7.0', READPROG_UPPER: '-5.0' } : {}
    return ks2School({ URN: String(940_001 + at), LEA: '984', ESTAB: String(2001 + at), PTRWM_EXP: share, ...progress })
  })
  const others = Array.from({ length: 40 }, (_, at) => {
    const value = (at - 10) / 10
    return ks2School({
      ...{ URN: String(150_000 + at), LEA: '801', ESTAB: String(3000 + at) },
      ...{ READPROG: value.toFixed(1), READPROG_LOWER: (value - 2).toFixed(1), READPROG_UPPER: (value + 2).toFixed(1) },
    })
  })
  const text = fileOfFigures(KS2_HEADINGS, ...rows, ...others)
  const asked = { year: 2019, release }
  return service.act(service.administratorId, (look) => loadFigures(look, `2018-2019_ks2${release}.csv`, text, asked))
}

const kept = async () => {
  const { rows } = await service.db.owner.query<{
    name: string
    trigger: string
    standing: string
    data_set_id: string
  }>(
    `select s.name, f.trigger, f.standing, f.data_set_id from flags f join schools s on s.id = f.school_id
     where f.authority_id = $1 order by s.name, f.trigger`,
    [service.authorityId],
  )
  return rows
}
const noticed = async () => (await kept()).map(({ name, trigger, standing }) => `${name}: ${trigger}, ${standing}`)

const events = async () =>
  (await service.db.owner.query('select 1 from events where authority_id = $1', [service.authorityId])).rows.length

beforeAll(async () => {
  learnFromRooms()
  service = await aService({ model: 'wiltshire', now: '2019-12-12T09:00:00Z', schoolYear: 2019 })
  for (const [at, name] of SCHOOLS.entries())
    ids[name] = await service.addSchool({ name: `${name} Primary School`, urn: String(940_001 + at) })
  const school = ids['Avon Vale']!
  people.joan = await service.addPerson({ role: 'school-improvement-partner', name: 'Joan Partner', school })
  people.head = await service.addPerson({ role: 'headteacher', name: 'Harriet Head', school })
  people.governor = await service.addPerson({ role: 'chair-of-governors', name: 'Gus Chair', school })
  people.other = await service.addPerson({ role: 'headteacher', name: 'Olive Other', school: ids['Pewsey Down']! })
  people.consultantHead = await service.addPerson({ role: 'consultant-headteacher', name: 'Mary Consult', school })
  people.office = await service.addPerson({ role: 'data-officer', name: 'Dan Data' })
})

describe('what the triggers of a model notice', () => {
  test('WI-49, RO-90: it is worked out as figures are applied, kept with its data set, and taken back as they are undone; nothing else is made', async () => {
    const before = await events()
    const provisional = await load('provisional', { 'Avon Vale': '30%', 'Pewsey Down': '60%' })
    expect(await noticed()).toEqual([
      'Avon Vale Primary School: below-the-floor, met',
      'Avon Vale Primary School: reading-progress-in-lowest-quartile, met',
      'Pewsey Down Primary School: below-the-floor, unsure',
    ])
    expect(new Set((await kept()).map((each) => each.data_set_id))).toEqual(new Set([provisional]))
    // The trace of the file itself, and no visit, request or message.
    expect((await events()) - before).toBeLessThanOrEqual(3)
    for (const table of ['visits', 'actions', 'messages', 'orders', 'key_questions']) {
      const { rows } = await service.db.owner.query(`select 1 from ${table} where authority_id = $1`, [
        service.authorityId,
      ])
      expect([table, rows.length]).toEqual([table, 0])
    }

    const final = await load('final', { 'Avon Vale': '70%' })
    expect(await noticed()).toEqual(['Avon Vale Primary School: reading-progress-in-lowest-quartile, met'])
    await service.act(service.administratorId, (look) => doWork(look, (work) => undoFigures(work, final)))
    expect(await noticed()).toHaveLength(3)
  })

  test('the list says who is flagged and why, what is unsure apart, and keeps the same as a file', async () => {
    const joan = await browse(service, people.joan!)
    const page = await joan.visit('/flags')
    expect(page.heading).toContain('1 school is flagged')
    const office = await browse(service, people.office!)
    const all = await office.visit('/flags')
    expect(all.heading).toContain('1 school is flagged; 1 more of too few pupils to be sure')
    expect(all.texts('main table caption')).toEqual(['Met', 'Met; too few pupils to be sure'])
    const [met, unsure] = all.page.querySelectorAll('main table').map(({ text }) => text)
    expect(met).toContain('RWM expected, 2018/19: 30% of 30 pupils (range 17 to 48%), below 65%.')
    expect(met).toContain('where the lowest quarter of the')
    expect(unsure).toContain('Pewsey Down')
    expect(unsure).not.toContain('Avon Vale')
    const csv = (await office.visit('/flags.csv?standing=unsure')).body.trim().split(/\r?\n/)
    expect(csv).toHaveLength(2)
    expect(csv[1]).toContain('Pewsey Down Primary School,Below the floor target,Met; too few pupils to be sure,60,30')
    expect(csv[1]).toContain('Not checked yet')
    const mine = await office.visit(`/flags?adviser=${people.joan}`)
    expect(mine.body).not.toContain('Pewsey Down')
    expect((await office.visit('/flags?trigger=below-the-floor&standing=met')).texts('main tbody tr')).toHaveLength(1)
    expect((await office.visit('/flags?phase=Nursery')).texts('main tbody tr')).toHaveLength(0)
  })

  test('RO-92: the service, those heads who work with the school and the school itself see it, other schools and governors do not', async () => {
    const status = async (who: string, url: string) => (await (await browse(service, people[who]!)).visit(url)).status
    const avon = `/schools/${ids['Avon Vale']}/flags`
    for (const who of ['joan', 'consultantHead', 'office', 'head'])
      expect([who, await status(who, avon)]).toEqual([who, 200])
    for (const who of ['other', 'governor']) expect([who, await status(who, avon)]).toEqual([who, 404])
    for (const who of ['head', 'other', 'governor']) expect([who, await status(who, '/flags')]).toEqual([who, 404])
    const own = await (await browse(service, people.head!)).visit(`/schools/${ids['Avon Vale']}`)
    expect(own.texts('#flags h2')).toEqual(['Two things stand out'])
    const governor = await (await browse(service, people.governor!)).visit(`/schools/${ids['Avon Vale']}`)
    expect(governor.page.querySelector('#flags')).toBeNull()
  })

  test('it is worked out anew only where the triggers have changed, and only by whoever loads figures', async () => {
    const office = await browse(service, people.office!)
    expect((await office.post('/flags/anew')).errors.join()).toContain('worked out already')
    expect((await (await browse(service, people.joan!)).post('/flags/anew')).status).toBe(403)
    await service.db.owner.query(`update flag_runs set triggers = 'of-another-year' where authority_id = $1`, [
      service.authorityId,
    ])
    expect((await office.visit('/flags')).body).toContain('was changed in the model since')
    expect((await office.submit('/flags', {}, 'form[action="/flags/anew"]')).status).toBe(303)
  })

  test('a school that closed is no longer noticed, nor a figure once newer ones are out', async () => {
    const other = fileOfFigures(KS2_HEADINGS, ks2School({ URN: '940003' })).replace('_18', '_21')
    await service
      .act(service.administratorId, (look) => loadFigures(look, '2021-2022_ks2final.csv', other))
      .catch(() => undefined)
    const years = await service.db.owner.query('select distinct year from flags where authority_id = $1', [
      service.authorityId,
    ])
    expect(years.rows.length).toBeLessThanOrEqual(1)
  })
})
