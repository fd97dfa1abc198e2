import { beforeAll, describe, expect, test } from 'vitest'
import { learnFromRooms } from '#learn-from-rooms.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse } from '../../test/support/browse.ts'
import { aContribution, aMinor, anOpportunity, aResearch } from '../../test/support/a-priority.ts'
import { aCrowd } from '../../test/support/a-crowd.ts'
import { listening, scansOf, type Asked } from '../../test/support/query-plans.ts'
import { listCommissions } from './commission/commission-store.ts'
import { listContributions } from './money/contributions/contribution-store.ts'
import { listOpportunities } from './money/income/income-store.ts'
import { listResearch } from './money/income/research-store.ts'
import { listMinor } from './money/minor/minor-store.ts'
import { listPriorities } from './priorities/priority-store.ts'

let service: TestService

beforeAll(async () => {
  learnFromRooms()
  service = await aService({ model: 'rotherham', now: '2026-11-10T09:00:00Z', schoolYear: 2026 })
})

/** What is said of a priority of this service, as a form sends it. */
const PRIORITY = {
  ...{ schoolYear: '2026', horizon: 'medium-term', title: 'Writing', about: 'From the audit.', focus: 'outcomes' },
  ...{ kind: 'building-excellence', costPence: '1000' },
}

describe('names in what is said of commissions', () => {
  test('XX-12: a name of a classroom is asked about in a priority, its criterion, a commission, spending, income and research, and may stand with a reason', async () => {
    const nora = await browse(service, await service.addPerson({ role: 'consultant-head', name: 'Nora Consultant' }))
    await service.addSchool({ name: 'Oak School', phase: 'Primary', type: 'Community school' })
    const named = 'Miss Periwinkle teaches it to Year 6.'
    const asks = /This seems to name a pupil or a teacher: “Miss Periwinkle”/
    const first = await nora.post('/priorities/new', { ...PRIORITY, about: named })
    expect([first.status, first.errors.join()]).toEqual([422, expect.stringMatching(asks)])
    const done = await nora.post('/priorities/new', {
      ...PRIORITY,
      about: named,
      'reason.names-nobody': 'She leads it for all.',
    })
    expect(done.status).toBe(303)
    const priority = (done.goesTo ?? '').replace(/\?.*/, '')
    const criterion = { says: named, measures: 'good-progress' }
    expect((await nora.post(`${priority}/criteria`, criterion)).errors.join()).toMatch(asks)
    const commission = {
      ...{ kind: 'support-of-schools', whom: 'schools', title: 'Writing', about: 'Oak leads.', focus: 'outcomes' },
      ...{ 'startsOn-day': '1', 'startsOn-month': '12', 'startsOn-year': '2026' },
      ...{ 'endsOn-day': '1', 'endsOn-month': '7', 'endsOn-year': '2027' },
      'gain.gains-for-children': named,
    }
    expect((await nora.post(`${priority}/commissions/new`, commission)).errors.join()).toMatch(asks)
    const research = { source: 'A trust', says: named }
    expect((await nora.post('/money/research/new', research)).errors.join()).toMatch(asks)
    const income = { partner: 'A school elsewhere', about: named }
    expect((await nora.post('/money/income/new', income)).errors.join()).toMatch(asks)
    const minor = { title: 'Reading', about: named, school: 'Oak School', pence: '10', fundId: 'none' }
    expect((await nora.post('/money/minor/new', minor)).errors.join(' ')).toMatch(asks)
  })
})

describe('the lists of this room', () => {
  test('they turn by key and read nobody else’s rows', async () => {
    const { owner } = service.db
    await aCrowd(service, 'Partnership', { schools: 60, people: 60 })
    const { rows: schools } = await owner.query<{ id: string }>(
      'select id from schools where authority_id = $1 limit 3',
      [service.authorityId],
    )
    for (const { id } of schools) {
      await aContribution(service, id)
      await aMinor(service, id)
      await anOpportunity(service)
      await aResearch(service)
    }
    const crowd = `(select id from authorities where name like 'Partnership %' or id = '${service.authorityId}')`
    const copies = (table: string, columns: string, from: string) =>
      owner.query(
        `insert into ${table} (authority_id, id, ${columns}) select s.authority_id, gen_random_uuid(), ${from}
         from (select distinct on (authority_id) authority_id, id from people where authority_id in ${crowd}) s
         join (select authority_id, id as version from model_versions) v using (authority_id), generate_series(1, 400) n`,
      )
    const priority = `v.version, 2000 + n % 20, 'now', 'Priority', 'About', 'kind', '{focus}', 'withdrawn', s.id, '2026-09-01', 'No'`
    await copies(
      'priorities',
      'model_version_id, school_year, horizon, title, about, kind, focus, status, recommended_by, recommended_on, withdrawn_because',
      priority,
    )
    await owner.query(`
      insert into commissions (authority_id, id, model_version_id, priority_id, kind, title, about, whom, focus, gains, starts_on, ends_on, status, planned_by, planned_on)
      select authority_id, gen_random_uuid(), model_version_id, id, 'kind', 'Commission', 'About', 'schools', '{focus}', '[]', '2026-09-01', '2027-07-01', 'planned', recommended_by, '2026-09-01'
      from priorities where authority_id in ${crowd}`)
    await copies(
      'funding_research',
      'source, says, researched_by, researched_on',
      `'A trust', 'It gives', s.id, '2026-01-01'::date + n`,
    )
    await copies(
      'income_opportunities',
      'model_version_id, school_year, partner, about, status, entered_by, entered_on',
      `v.version, 2000 + n % 20, 'A school', 'Coaching', 'considered', s.id, '2026-01-01'::date + n`,
    )
    await owner.query('analyze priorities, commissions, funding_research, income_opportunities, schools, people')
    const BIG = ['priorities', 'commissions', 'funding_research', 'income_opportunities', 'schools', 'people']
    await service.look(service.administratorId, async (look) => {
      const asked: Asked[] = []
      const heard = { ...look, db: listening(look.db, asked) }
      const year = { schoolYear: 2019 }
      await listPriorities(heard, { ...year, limit: 51 })
      await listCommissions(heard, { ...year, limit: 51 })
      await listOpportunities(heard, { ...year, limit: 51 })
      await listResearch(heard, { limit: 51 })
      await listContributions(heard, { schoolYear: 2026 })
      await listMinor(heard, { schoolYear: 2026 })
      expect(asked.length).toBe(6)
      for (const each of asked) expect(await scansOf(look.db, each, BIG), each.sql).toEqual([])
      // Turned by key, a page after a page, every one comes once.
      const seen: string[] = []
      let after: string | undefined
      for (let pages = 0; pages < 12; pages += 1) {
        const found = await listPriorities(look, { limit: 50, after })
        seen.push(...found.map(({ id }) => id))
        after = found.at(-1)?.id
        if (!after) break
      }
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen.length).toBeGreaterThan(399)
    })
  })
})
