import { beforeAll, expect, test } from 'vitest'
import type { Look } from '#work/work.ts'
import { aCrowd, placedIn } from '../../test/support/a-crowd.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { listening, scansOf, type Asked } from '../../test/support/query-plans.ts'
import { listCaseStudies } from './case-studies/case-study-store.ts'
import { listEvaluations, listLevels } from './evaluations/evaluation-store.ts'
import { listCounted, listFigures } from './figures/figure-store.ts'
import { countWithout, listOwnWithout } from './figures/many-store.ts'
import { missionPast } from './mission-past.ts'
import { reachOfFigures } from './mission-policy.ts'
import { countOverseen, listOverseen } from './overview/overview-store.ts'
import { listReports } from './progress/progress-store.ts'
import { listGivenDays } from './support-days/days-store.ts'

const BIG = [
  ...['mission_figures', 'mission_evaluations', 'mission_judgements', 'mission_followings', 'mission_case_studies'],
  ...['mission_reports', 'mission_presentations', 'schools', 'people', 'ledger_lines', 'allocations'],
  ...['help_matches', 'help_entries', 'help_needs'],
]

let service: TestService
let school: string
let head: string
let after: { evaluation: string; study: string; report: string }

// Sixty services with a hundred schools each, and two hundred of everything that a mission keeps; the last of them is the one that asks.
beforeAll(async () => {
  service = await aService({ model: 'rotherham' })
  const { owner } = service.db
  const of = await aCrowd(service, 'Mission service', { schools: 100, people: 100 })
  await owner.query(`
    create temp table placed as ${placedIn(of)};
    insert into mission_figures (authority_id, id, model_version_id, measure, school_id, school_year, reached, total, rests_on, given_by, given_on)
    select authority_id, gen_random_uuid(), model, 'good-progress', school, 2024 + n, 60, 100, 'Assessment', person, '2026-01-01'
    from placed, generate_series(1, 3) n;
    insert into mission_evaluations (authority_id, id, model_version_id, level, activity, opened_on, opened_by, conclusion, concluded_on, concluded_by)
    select authority_id, gen_random_uuid(), model, 'individual-activities', 'Crowd activity ' || n || ' ' || place, '2020-01-01'::date + place::integer * n, person,
      'It goes on', '2025-01-01', person from placed, generate_series(1, 2) n;
    insert into mission_judgements (authority_id, id, evaluation_id, person_id, part, phases, value, says, judged_on)
    select authority_id, gen_random_uuid(), id, opened_by, 'head', '{}', 3, 'It works', opened_on from mission_evaluations where activity like 'Crowd activity %';
    insert into mission_followings (authority_id, id, evaluation_id, says, followed_on, written_by, written_on)
    select authority_id, gen_random_uuid(), id, 'More joined', '2025-02-01', opened_by, '2025-02-01' from mission_evaluations where activity like 'Crowd activity %';
    insert into mission_case_studies (authority_id, id, model_version_id, kind, school_id, title, says, value_added, sustained, published_on, published_by)
    select authority_id, gen_random_uuid(), model, 'already-good', school, 'Study', 'It was done', 'More', 'Goes on', '2020-01-01'::date + place::integer, person
    from placed, generate_series(1, 2);
    insert into mission_reports (authority_id, id, model_version_id, title, document, written_on, written_by)
    select authority_id, gen_random_uuid(), model, 'Crowd progress', '{}', '2020-01-01'::date + place::integer * n, person from placed, generate_series(1, 2) n;
    insert into mission_presentations (authority_id, id, report_id, body, presented_on, presented_by)
    select authority_id, gen_random_uuid(), id, 'school-forum', written_on, written_by from mission_reports where title = 'Crowd progress';
    insert into ledger_lines (authority_id, id, kind, counts_on, happened_on, school_year, financial_year, school_id, person_id, is_in_school, minutes, pence,
      written_by, written_at)
    select authority_id, gen_random_uuid(), 'worked', '2026-03-02', '2026-03-02', 2025, 2025, school, person, true, 60, 0, person, '2026-03-03'
    from placed, generate_series(1, 3);
    insert into allocations (authority_id, id, model_version_id, school_year, school_id, role, kind, half_days, added_by, added_on)
    select authority_id, gen_random_uuid(), model, 2025, school, 'consultant-head', 'priority', 2, person, '2025-09-05' from placed, generate_series(1, 2);
    insert into strength_points (authority_id, id, school_id, model_version_id, sort, aspect, title, about, marks, status, said_by, said_on, confirmed_on)
    select authority_id, gen_random_uuid(), school, model, 'strength', 'leadership', 'Crowd leading', '', '{}', 'verified', person, '2025-09-01', '2025-09-02' from placed;
    insert into help_needs (authority_id, id, school_id, model_version_id, kind, aspect, title, about, half_days, is_priority, is_direct, status, said_by, said_on)
    select authority_id, gen_random_uuid(), school, model, 'school-to-school', 'leadership', 'Crowd leading', '', 4, true, false, 'matched', person, '2025-09-05'
    from placed, generate_series(1, 2);
    insert into help_matches (authority_id, id, need_id, strength_id, giver_school_id, half_days, status, chosen_by, chosen_on, because, reasons, objectives, actions,
      aims, who, starts_on, review_on, ends_on, terms_on, receiver_by, receiver_on, giver_by, giver_on)
    select n.authority_id, gen_random_uuid(), n.id, e.id, e.school_id, 4, 'agreed', n.said_by, d, 'It fits the crowd', '{}', '{}', '[]',
      'Better', 'A leader', d, d + 30, d + 60, d, n.said_by, d, e.said_by, d
    from help_needs n join strength_points e on e.authority_id = n.authority_id and e.school_id = n.school_id, lateral (select '2025-09-20'::date as d) t
    where e.title = 'Crowd leading' and n.title = 'Crowd leading';
    insert into help_entries (authority_id, id, match_id, sort, held_on, half_days, says, written_by, written_on)
    select authority_id, gen_random_uuid(), id, 'contact', '2025-10-01'::date + n, 1, 'Planned', chosen_by, '2025-10-05' from help_matches, generate_series(1, 2) n
    where because = 'It fits the crowd';
    drop table placed;
    analyze allocations, help_entries, help_matches, help_needs, ledger_lines, mission_case_studies, mission_evaluations, mission_figures, mission_followings, mission_judgements, mission_presentations, mission_reports, people, schools, strength_points`)
  const one = async (table: string) =>
    (
      await owner.query<{ id: string }>(`select id from ${table} where authority_id = $1 limit 1`, [
        service.authorityId,
      ])
    ).rows[0]!.id
  school = await one('schools')
  after = {
    ...{ evaluation: await one('mission_evaluations'), study: await one('mission_case_studies') },
    report: await one('mission_reports'),
  }
  head = await service.addPerson({ role: 'headteacher', school })
}, 120_000)

const page = { limit: 101 }
const reads: Record<string, (look: Look) => Promise<unknown>> = {
  'evaluations, and their next page': async (look) => [
    await listEvaluations(look, page),
    await listEvaluations(look, { ...page, isConcluded: true, after: after.evaluation }),
    await listEvaluations(look, { ...page, isOpen: true }),
    await listEvaluations(look, { ...page, commissionId: after.evaluation }),
  ],
  'when each level was evaluated': (look) => listLevels(look),
  'case studies, and their next page': async (look) => [
    await listCaseStudies(look, page),
    await listCaseStudies(look, { ...page, kind: 'already-good', after: after.study }),
    await listCaseStudies(look, { ...page, schoolId: school }),
  ],
  'reports, and their next page': async (look) => [
    await listReports(look, page),
    await listReports(look, { ...page, isPresented: true, after: after.report }),
  ],
  'figures, and their next page': async (look) => [
    await listFigures(look, reachOfFigures(look), { ...page, measures: ['good-progress'], year: 2026 }),
    await listFigures(look, reachOfFigures(look), {
      ...{ ...page, measures: ['good-progress'], year: 2026 },
      after: { schoolName: 'School 5', id: school },
    }),
    await listFigures(look, reachOfFigures(look), { ...page, schoolId: school }),
  ],
  'all that stands': (look) => listCounted(look),
  'who has given none': async (look) => [
    await countWithout(look, reachOfFigures(look), 'good-progress', 2026),
    await listOwnWithout(look, [school], 2026),
  ],
  'all schools at a glance': async (look) => [
    await listOverseen(look, look.reach('see-school'), { ...page, after: undefined }),
    await countOverseen(look, look.reach('see-school')),
  ],
  'who gives the days': (look) => listGivenDays(look, look.model.mission!.supportDays!),
  'what is past its date': (look) => missionPast.listUpTo(look, look.today, 51),
}

test.each(Object.keys(reads))(
  '%s: nobody else’s rows are read on the way',
  async (name) => {
    for (const who of [service.administratorId, head])
      await service.look(who, async (look) => {
        const asked: Asked[] = []
        await reads[name]!({ ...look, db: listening(look.db, asked) })
        expect(asked.length).toBeGreaterThan(0)
        for (const each of asked) expect(await scansOf(look.db, each, BIG), each.sql).toEqual([])
      })
  },
  120_000,
)

test('the lists of evaluations, case studies and reports turn by key, each line once', async () => {
  await service.look(service.administratorId, async (look) => {
    const lists = [listEvaluations, listCaseStudies, listReports] as const
    for (const list of lists) {
      const seen: string[] = []
      for (let at = 0; at < 4; at += 1)
        seen.push(...(await list(look, { limit: 50, after: seen.at(-1) })).map(({ id }: { id: string }) => id))
      expect(seen).toHaveLength(200)
      expect(new Set(seen).size).toBe(200)
    }
  })
})
