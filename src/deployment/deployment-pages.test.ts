import { beforeAll, describe, expect, test } from 'vitest'
import type { Errand } from '#jobs/index.ts'
import { newId } from '#shared/id.ts'
import { doWork, type Look } from '#work/work.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse } from '../../test/support/browse.ts'
import { giveAll } from './adopt.ts'
import { gatherProblem } from './gather-problem.ts'
import { search } from './propose.ts'

// August 2017: who serves whom in 2017/18 is proposed, changed by hand, searched again and adopted.

describe('ES-13, ES-68, XX-09: who serves whom in a year', () => {
  let service: TestService
  const people: Record<string, string> = {}
  const groups: Record<string, string> = {}
  let vulnerable: string
  let first: string
  const rows = async (text: string, ...values: unknown[]) =>
    (await service.db.owner.query<Record<string, unknown>>(text, values)).rows
  const as = (person: string, on = '2017-08-16') => browse(service, people[person], { now: `${on}T09:00:00Z` })
  const errand = (deploymentId: string): Pick<Errand<{ deploymentId: string }>, 'ids' | 'asAsked'> => {
    const open = <T>(job: (look: Look) => Promise<T>) => service.act(people.Director ?? '', job)
    return {
      ids: { deploymentId },
      asAsked: { read: open, write: open, deed: (job) => open((look) => doWork(look, job)) },
    }
  }
  const lineOf = async (deployment: string, place: string) =>
    (
      await rows(
        `select l.id, p.name as person, l.is_pinned, l.why_nobody from deployment_lines l left join people p on p.id = l.person_id
       where l.deployment_id = $1 and $2::uuid in (l.school_id, l.group_id)`,
        deployment,
        place,
      )
    )[0]

  beforeAll(async () => {
    service = await aService({ model: 'essex', now: '2017-08-16T09:00:00Z', schoolYear: 2017 })
    for (const [at, [from, to]] of [
      ['2017-09-04', '2017-12-20'],
      ['2018-01-04', '2018-03-29'],
      ['2018-04-16', '2018-07-24'],
    ].entries())
      await service.db.owner.query(
        'insert into terms (authority_id, id, school_year, term, started_on, finished_on) values ($1, $2, 2017, $3, $4, $5)',
        [service.authorityId, newId(), service.model.calendar.terms[at]?.id, from, to],
      )
    const add = async (name: string, role: string, at: { school?: string; group?: string } = {}) => {
      people[name] = await service.addPerson({ role, name: `${name} Person`, startedOn: '2016-09-01', ...at })
    }
    for (const name of ['P1', 'P2']) {
      const schools = []
      for (const number of [1, 2, 3])
        schools.push(await service.addSchool({ name: `${name} Primary ${number}`, phase: 'Primary' }))
      groups[name] = await service.addGroup({ kind: 'partnership', name, schools })
      if (name === 'P1') vulnerable = schools[0] ?? ''
    }
    await service.db.owner.query('update groups set is_recognised = true where authority_id = $1', [
      service.authorityId,
    ])
    await add('Director', 'director')
    await add('Ann', 'school-performance-partner', { group: groups.P1! })
    await add('Ben', 'school-performance-partner', { group: groups.P2! })
    await add('Head', 'headteacher', { school: vulnerable })
    const director = await as('Director')
    for (const [name, days] of [
      ['Ann', '20'],
      ['Ben', '7'],
    ] as const)
      expect((await director.submit(`/people/${people[name]}/days/capacity?year=2017`, { days })).errors).toEqual([])
  })

  const ask = { year: '2017', role: 'school-performance-partner', change: '30', misfit: '60', unfair: '20' }

  test('nobody but who allocates to every school knows of it', async () => {
    for (const who of ['Ann', 'Head']) expect((await (await as(who)).visit('/deployments')).status).toBe(404)
    const director = await as('Director')
    expect((await director.visit('/days')).body).toContain('Propose who serves whom')
    expect((await director.submit('/deployments', { ...ask, change: 'far' })).errors).toEqual([
      'Enter what a change is worth as a whole number from 0 to 500',
    ])
  })

  test('asked for, it is searched later; a second one meanwhile is refused', async () => {
    const director = await as('Director')
    const asked = await director.submit('/deployments', ask)
    expect(asked.errors).toEqual([])
    first = (asked.goesTo ?? '').split('/').at(-1) ?? ''
    expect((await director.visit(`/deployments/${first}`)).heading).toContain('The search goes on')
    expect((await director.submit('/deployments', ask)).errors).toEqual([
      expect.stringContaining('A search is going on'),
    ])
    expect((await director.post(`/deployments/${first}/adopt`)).errors).toEqual(['The search has not ended yet.'])
    await search(errand(first))
    const found = await director.visit(`/deployments/${first}`)
    expect(found.heading).toContain('All 2 schools and groups are served')
    expect((await lineOf(first, groups.P1!))?.person).toBe('Ann Person')
    expect((await lineOf(first, groups.P2!))?.person).toBe('Ben Person')
    expect(found.body).toContain('By pencil')
    // Whose work it makes is drawn, and stands in a table beside.
    expect(found.texts('figure .wm-picture__says').join()).toContain(
      'most is asked of Ben Person, 6 of 7 days, and least of Ann Person, 6 of 20.',
    )
    expect(found.texts('figure details tbody tr').map((row) => row.replace(/\s+/g, ' '))).toEqual([
      expect.stringContaining('Ann Person'),
      expect.stringContaining('Ben Person'),
    ])
    expect(found.body).not.toContain('More is due than all have to give')
  })

  test('ES-13: where more is due in a term than all have to give, the page says in which, and how much', async () => {
    const director = await as('Director')
    const change = 'update capacities set half_days = $2 where authority_id = $1 and person_id = $3'
    await rows(change, service.authorityId, 6, people.Ann)
    const page = await director.visit(`/deployments/${first}`)
    expect(page.body).toContain('More is due than all have to give')
    expect(page.texts('.govuk-inset-text li').map((item) => item.replace(/\s+/g, ' '))[0]).toMatch(
      /term: [\d½]+ days due, [\d½]+ left to give, [\d½]+ short/,
    )
    await rows(change, service.authorityId, 40, people.Ann)
  })

  test('somebody chosen by hand stays in the next search; more than somebody has left is refused', async () => {
    const director = await as('Director')
    const choose = async (place: string, who: string) => {
      const line = await lineOf(first, groups[place]!)
      return director.submit(`/deployments/${first}/lines/${String(line?.id)}`, { person: people[who] ?? '' })
    }
    expect((await choose('P1', 'Ben')).errors).toEqual([
      'P1 is due 6 days. Ben Person has not so many left in each term.',
    ])
    expect((await choose('P2', 'Ann')).errors).toEqual([])
    const again = await director.submit(`/deployments/${first}`, {}, 'form[action="/deployments"]')
    const second = (again.goesTo ?? '').split('/').at(-1) ?? ''
    await search(errand(second))
    expect(await lineOf(second, groups.P2!)).toMatchObject({ person: 'Ann Person', is_pinned: true })
  })

  test('ES-13: travel begins where somebody said that they set out from, else in the middle of their schools', async () => {
    const spots = async () =>
      service.look(people.Director ?? '', async (look) => {
        const weights = { change: 30, misfit: 60, unfair: 20 }
        const { problem } = await gatherProblem(look, { schoolYear: 2017, role: 'school-performance-partner', weights })
        return Object.fromEntries(problem.servers.map(({ name, spot }) => [name, spot]))
      })
    await rows('update schools set easting = 500000, northing = 200000 where authority_id = $1', service.authorityId)
    const middle = { easting: 500000, northing: 200000 }
    expect(await spots()).toEqual({ 'Ann Person': middle, 'Ben Person': middle })
    const set = `update people set sets_out_from = 'CM1 1AA', sets_out_easting = 1, sets_out_northing = 2 where id = $1`
    await rows(set, people.Ben)
    expect(await spots()).toMatchObject({ 'Ann Person': middle, 'Ben Person': { easting: 1, northing: 2 } })
  })

  test('adopted, who served before makes way, roles and days are given once, and a school finds nothing before it is told', async () => {
    const director = await as('Director')
    const [newest] = await rows(
      `select id from deployments where authority_id = $1 order by asked_at desc, id desc limit 1`,
      service.authorityId,
    )
    const id = String(newest?.id)
    expect((await director.submit(`/deployments/${id}`, {}, 'form[action$="/adopt"]')).errors).toEqual([])
    await giveAll(errand(id))
    await giveAll(errand(id))
    const given = await rows(
      `select p.name, a.half_days, a.kind from allocations a join people p on p.id = a.person_id where a.authority_id = $1 and a.group_id = $2`,
      service.authorityId,
      groups.P2,
    )
    expect(given).toEqual([{ name: 'Ann Person', half_days: 12, kind: 'partnership-agreed' }])
    const held = await rows(
      `select p.name, h.started_on::text, h.finished_on::text from held_roles h join people p on p.id = h.person_id
       where h.authority_id = $1 and h.group_id = $2 order by h.started_on`,
      service.authorityId,
      groups.P2,
    )
    expect(held).toEqual([
      { name: 'Ben Person', started_on: '2016-09-01', finished_on: '2017-08-31' },
      { name: 'Ann Person', started_on: '2017-09-01', finished_on: null },
    ])
    expect((await director.visit(`/deployments/${id}`)).heading).toContain('adopted')
    expect((await director.post(`/deployments/${id}/adopt`)).errors.join()).toContain('was adopted, and stays as it is')
  })
})
