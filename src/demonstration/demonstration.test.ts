import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readModel, type ServiceModel } from '#model/index.ts'
import { ownDemonstration } from '../../test/support/own-demonstration.ts'
import { fillDemonstration, makeLargeDemonstration, type Size } from './index.ts'

type Ask = <Row extends Record<string, unknown>>(query: string, values?: unknown[]) => Promise<Row[]>

const opened: pg.Client[] = []
afterAll(() => Promise.all(opened.map((client) => client.end())))

async function ask(owner: pg.ClientConfig | undefined): Promise<Ask> {
  const client = new pg.Client(owner)
  await client.connect()
  opened.push(client)
  return async <Row extends Record<string, unknown>>(query: string, values: unknown[] = []) =>
    (await client.query<Row>(query, values)).rows
}

async function filled(startsAt: string, size: Size): Promise<Ask> {
  const installation = await ownDemonstration()
  const said: string[] = []
  await fillDemonstration(installation, { startsAt }, (line) => said.push(line), size)
  expect(said.filter((line) => line.includes('left out'))).toEqual([])
  return ask(installation.owner)
}

function modelOf(name: string): ServiceModel {
  const { model } = readModel(readFileSync(`models/${name}.yaml`, 'utf8'), name)
  if (!model) throw new Error('the model has faults')
  return model
}

const CONTENTS = [
  'select name, email from people order by name, email',
  'select urn, name, head_name, pupils from schools order by urn',
  'select s.urn, v.visit_type, v.booked_for, v.status, v.length from visits v join schools s on s.id = v.school_id order by 1, 2, 3',
  'select section, body, judgement from record_sections order by 1, 2, 3',
  'select at, name from events order by at, name',
]

/** What a demonstration says, whatever ids it was given. */
async function contents(of: Ask): Promise<unknown[]> {
  const said: unknown[] = []
  for (const query of CONTENTS) said.push(await of(query))
  return said
}

describe('one service, whole, on an ordinary Thursday', () => {
  const model = modelOf('norfolk')
  const today = '2026-11-12'
  let of: Ask
  beforeAll(async () => {
    of = await filled(today, { schools: 40, models: ['norfolk'] })
  }, 120_000)

  test('has about forty open schools, of every phase of the model, and closed ones that they came from', async () => {
    const [counts] = await of<{ open: number; closed: number; phases: string[]; linked: number }>(
      `select count(*) filter (where status = 'open')::int as open, count(*) filter (where status = 'closed')::int as closed,
         array_agg(distinct phase_name) as phases, (select count(*)::int from school_links) as linked from schools`,
    )
    expect(counts?.open).toBeGreaterThanOrEqual(38)
    expect(counts?.closed).toBeGreaterThan(3)
    expect(counts?.linked).toBeGreaterThan(3)
    for (const { registerPhases } of model.phases)
      expect(registerPhases.some((phase) => counts?.phases.includes(phase))).toBe(true)
  })

  test('has every role of the model held today', async () => {
    const held = await of<{ role: string }>(
      'select distinct role from held_roles where started_on <= $1 and coalesce(finished_on, $1) >= $1 order by role',
      [today],
    )
    expect(held.map(({ role }) => role)).toEqual(model.roles.map(({ id }) => id).sort())
  })

  test('leaves one school without an adviser, and has a head for two schools, an interim one, and one who followed another', async () => {
    const heads = await of<{ standing: string; count: number }>(
      `select standing, count(*)::int from held_roles where role = 'headteacher' and finished_on is null group by 1`,
    )
    expect(Object.fromEntries(heads.map(({ standing, count }) => [standing, count]))).toMatchObject({
      executive: 2,
      interim: 1,
    })
    const [ended] = await of<{ count: number }>(
      `select count(*)::int from held_roles where role = 'headteacher' and finished_on < $1`,
      [today],
    )
    expect(ended?.count).toBe(2)
    const without = await of(
      `select 1 from schools s where status = 'open' and phase_name in ('Primary', 'Nursery')
         and not exists (select from held_roles h where h.school_id = s.id and h.role = 'link-adviser' and h.finished_on is null)`,
    )
    expect(without).toHaveLength(1)
  })

  test('has visits in every state: late, in draft, held and booked today, tomorrow, cancelled, moved, gone ahead of a rule', async () => {
    const [counts] = await of<Record<string, number>>(
      `select count(*) filter (where status = 'booked' and booked_for = $1)::int as today,
         count(*) filter (where status = 'booked' and booked_for = $1::date + 1)::int as tomorrow,
         count(*) filter (where held_on = $1)::int as held_today,
         count(*) filter (where status = 'booked' and booked_for > $1::date + 14)::int as later,
         count(*) filter (where status = 'cancelled')::int as cancelled,
         count(*) filter (where status = 'held' and may_have_record and not has_issued_record and held_on < $1::date - 14)::int as late,
         count(*) filter (where has_issued_record and held_on < '2026-09-01')::int as last_year,
         (select count(*)::int from records where status = 'draft') as drafts,
         (select count(*)::int from record_checks where outcome is null) as to_check,
         (select count(*)::int from record_checks where outcome = 'returned') as returned,
         (select count(*)::int from programme_followings) as following,
         (select count(*)::int from events where name = 'visit.moved') as moved,
         (select count(*)::int from events where name = 'visit.booked' and overrides <> '[]') as gone_ahead,
         (select count(*)::int from actions where done_on is not null) as done,
         (select count(*)::int from actions where done_on is null and due_on < $1) as overdue,
         (select count(*)::int from actions where done_on is null and due_on >= $1) as open
       from visits`,
      [today],
    )
    for (const [what, count] of Object.entries(counts ?? {})) expect.soft(count, what).toBeGreaterThan(0)
  })

  test('NF-86: a visit on a head’s performance was held, and nothing at all is written of it', async () => {
    const [visits] = await of<{ held: number; records: number; actions: number }>(
      `select count(*) filter (where v.status = 'held')::int as held, count(r.id)::int as records, count(a.id)::int as actions
       from visits v left join records r on r.visit_id = v.id left join actions a on a.visit_id = v.id
       where v.visit_type = 'performance-management'`,
    )
    expect(visits).toMatchObject({ records: 0, actions: 0 })
    expect(visits?.held).toBeGreaterThan(0)
  })

  test('has annual reports of this year: one that is written, one that waits for its check, one that was issued', async () => {
    const reports = await of<{ status: string }>(
      `select status from annual_reports where school_year = 2026 and status in ('draft', 'with-checker', 'issued') group by 1 order by 1`,
    )
    expect(reports.map(({ status }) => status)).toEqual(['draft', 'issued', 'with-checker'])
  })

  test('NF-38, NF-55: has figures of the measures by which its targets are set, and an estimate with its range for their year', async () => {
    const [counts] = await of<Record<string, number>>(
      `select count(*) filter (where kind = 'result' and year = 2026)::int as results,
         (select count(*)::int from figure_rows f where f.figures -> 'english-and-mathematics-level-4' -> 'all' -> 'cohort' is not null and f.year in (2024, 2025)) as before,
         (select count(*)::int from figure_rows e join data_sets s on s.id = e.data_set_id and s.kind = 'estimate' and s.status = 'applied'
           where e.year = 2028 and (e.figures -> 'english-level-4' -> 'all' ->> 'lower')::numeric < (e.figures -> 'english-level-4' -> 'all' ->> 'upper')::numeric) as estimates,
         (select count(*)::int from targets t join target_sets s on s.id = t.set_id where s.target_year = 2026) as earlier
       from data_sets where source = 'own' and status = 'applied'`,
    )
    for (const [what, count] of Object.entries(counts ?? {})) expect.soft(count, what).toBeGreaterThan(0)
  })

  test('has annual reports of which no two say the same', async () => {
    const reports = await of<{ says: string }>(
      `select r.school_id, string_agg(s.body, ' ' order by s.section) as says from annual_reports r
       join annual_report_sections s on s.authority_id = r.authority_id and s.report_id = r.id
       where r.status <> 'draft' group by r.authority_id, r.school_id, r.id`,
    )
    expect(reports.length).toBeGreaterThan(10)
    expect(new Set(reports.map(({ says }) => says)).size).toBe(reports.length)
  })

  test('did everything no later than now and left nobody signed in', async () => {
    const [last] = await of<{ is_past: boolean; sessions: number }>(
      `select max(at) <= '2026-11-12T09:00Z' as is_past, (select count(*)::int from access.sessions) as sessions from events`,
    )
    expect(last).toEqual({ is_past: true, sessions: 0 })
  })

  test('has no password, and no address outside example.test', async () => {
    expect(await of('select 1 from access.accounts')).toEqual([])
    expect(await of(`select email from people where email is not null and email not like '%.example.test'`)).toEqual([])
    expect((await of('select 1 from people where email is null')).length).toBeGreaterThan(0)
  })
})

test('is the same for the same day', async () => {
  const size = { schools: 12, models: ['essex'] }
  const [one, other] = [await filled('2026-10-07', size), await filled('2026-10-07', size)]
  expect(await contents(one)).toEqual(await contents(other))
  // Who serves whom next year was searched, and how far it can be from the best is what the search proved.
  const proposal = `select status, cost > 0 and cost <= greedy_cost and bound <= cost as "isProven",
    (select count(*)::int from deployment_lines l where l.deployment_id = d.id) > 0 as "hasLines" from deployments d`
  for (const of of [one, other])
    expect(await of(proposal)).toEqual([{ status: 'found', isProven: true, hasLines: true }])
}, 180_000)

test.each(['2026-08-15', '2026-09-13'])(
  'fills every model on a %s, in the holidays or at a weekend of a year that has just begun, with something due and something near',
  async (startsAt) => {
    const of = await filled(startsAt, { schools: 12 })
    const services = await of<{ name: string; due: number; near: number }>(
      `select a.name, count(*) filter (where v.status = 'held' and v.may_have_record and not v.has_issued_record)::int as due,
         count(*) filter (where v.status = 'booked' and v.booked_for between $1 and $1::date + 1)::int as near
       from authorities a join visits v on v.authority_id = a.authority_id group by a.name`,
      [startsAt],
    )
    expect(services).toHaveLength(5)
    for (const { name, due, near } of services) {
      expect.soft(due, name).toBeGreaterThan(0)
      expect.soft(near, name).toBeGreaterThan(0)
    }
  },
  180_000,
)

test.each(['2026-11-12', '2026-08-15'])(
  'has the mission, joint work and programmes of a model that asks for them on a %s: each level under evaluation, each kind of joint work, and how communities are led',
  async (startsAt) => {
    const { mission, collaborations, courses } = modelOf('rotherham')
    const of = await filled(startsAt, { schools: 40, models: ['rotherham'] })
    const levels = await of<{ level: string; judged: number }>(
      `select e.level, count(j.id)::int as judged from mission_evaluations e join mission_judgements j on j.evaluation_id = e.id
       group by 1 order by 1`,
    )
    expect(levels.map(({ level }) => level)).toEqual(mission?.evaluated.of.map(({ id }) => id).sort())
    const kinds = await of<{ kind: string }>('select distinct kind from collaborations order by 1')
    expect(kinds.map(({ kind }) => kind)).toEqual(collaborations?.kinds.map(({ id }) => id).sort())
    const [counts] = await of<Record<string, number>>(
      `select (select count(*)::int from mission_figures) as figures, (select count(*)::int from mission_case_studies) as studies,
         (select count(*)::int from mission_presentations) as presented,
         (select count(*)::int from collaborations where ended_on is not null and reached is not null) as ended,
         (select count(*)::int from collaboration_people where person_id is not null) as named,
         (select count(*)::int from collaboration_entries) as meetings,
         (select count(*)::int from deciding_groups) as formed, (select count(*)::int from liaison_requests) as asked,
         (select count(*)::int from outside_partners where status = 'accepted') as partners,
         (select count(*)::int from medium_term_arrangements where status = 'decided') as arranged,
         (select count(*)::int from body_liaisons) as liaisons,
         (select count(*)::int from priorities where status = 'approved') as approved,
         (select count(*)::int from commissions where status = 'begun') as begun,
         (select count(*)::int from mission_evaluations where commission_id is not null and concluded_on is not null) as concluded,
         (select count(*)::int from audit_summaries where meeting_id is not null) as summed,
         (select count(*)::int from groups where kind = $1 and leadership_model is not null) as led,
         (select count(*)::int from allocations where kind = $2 and group_id is not null) as supported,
         (select count(*)::int from course_commissions c join course_commission_schools s on s.commission_id = c.id) as commissioned,
         (select count(*)::int from courses where status = 'published' and kind = any ($3)) as kept`,
      [
        ...[collaborations?.group, collaborations?.support?.dayKind],
        courses?.kinds.filter(({ programme }) => programme !== undefined).map(({ id }) => id),
      ],
    )
    for (const [what, count] of Object.entries(counts ?? {})) expect.soft(count, what).toBeGreaterThan(0)
  },
  180_000,
)

test('makes a large one of any size, and refuses to make a real service anew', async () => {
  const installation = await ownDemonstration()
  const config = { startsAt: '2026-11-12' }
  await makeLargeDemonstration(installation, config, () => undefined, { authorities: 3, schools: 90 })
  const of = await ask(installation.owner)
  const [counts] = await of(
    'select count(distinct authority_id)::int as services, count(*)::int as schools from schools where status <> $1',
    ['closed'],
  )
  expect(counts).toEqual({ services: 3, schools: 90 })
  await of('update access.installation set is_demonstration = false')
  const again = makeLargeDemonstration(installation, config, () => undefined, { authorities: 1, schools: 10 })
  await expect(again).rejects.toThrow('real service')
  expect((await of('select 1 from authorities')).length).toBe(3)
}, 180_000)
