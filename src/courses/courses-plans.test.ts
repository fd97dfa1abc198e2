import { beforeAll, expect, test } from 'vitest'
import { addDays } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import { aCrowd, placedIn } from '../../test/support/a-crowd.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { readsNoneFromEndToEnd } from '../../test/support/query-plans.ts'
import { listBookingsBy, listBookingsOf, listEvaluationsOf } from './booking-store.ts'
import { listCommissions } from './commissions/commission-store.ts'
import { listAnswersOfSchools } from './course-due-store.ts'
import { COURSE_TIMES, countCourses, listCourses, listDaysGiven, listDaysOf } from './course-store.ts'
import { evaluationsPast } from './evaluations-past.ts'
import { findNamesake, findRepeatable, listInvited, listJudgements } from './programmes/offered-store.ts'
import { listKindsAsTheyStand } from './programmes/programmes-store.ts'

const BIG = [
  ...['courses', 'course_days', 'course_bookings', 'course_evaluations', 'course_invitations', 'course_judgements'],
  ...['course_commissions', 'course_commission_schools', 'schools', 'people'],
]

let service: TestService
let school: string
let head: string
let giver: string
let course: string

// Sixty services with a hundred schools and four hundred courses each, booked, evaluated and judged; the last of them is the one that asks.
beforeAll(async () => {
  service = await aService({ model: 'rotherham' })
  const { owner } = service.db
  const of = await aCrowd(service, 'Teaching service', { schools: 100, people: 100 })
  await owner.query(`
    create temp table placed as ${placedIn(of)};
    insert into courses (authority_id, id, model_version_id, kind, title, places, book_by, first_on, last_on, given_by, status, put_up_by, put_up_on)
    select authority_id, gen_random_uuid(), model, 'headship', 'Course ' || place || ' ' || n, 20, d, d, d, person, case when n < 4 then 'held' else 'published' end,
      person, '2020-01-01' from placed, generate_series(1, 4) n,
      lateral (select case when n < 4 then '2021-01-01'::date + place::integer * 14 + n else '2026-12-01'::date + place::integer end as d) e;
    create temp table given as select c.*, p.school from courses c join placed p on p.authority_id = c.authority_id and p.person = c.given_by
      where c.title like 'Course %';
    insert into course_days (authority_id, id, course_id, held_on, starts_at, ends_at)
    select authority_id, gen_random_uuid(), id, first_on, 540, 900 from given;
    insert into course_bookings (authority_id, id, course_id, school_id, coming, places, status, asked_by, asked_at, attended)
    select authority_id, gen_random_uuid(), id, school, '{"teacher": 1}', 1, 'booked', given_by, '2020-06-01', case when status = 'held' then 1 end from given;
    insert into course_evaluations (authority_id, id, course_id, school_id, came_as, answer, words, given_by, given_at)
    select authority_id, gen_random_uuid(), id, school, 'teacher', 0, 'We use it', given_by, '2026-06-01' from given where status = 'held';
    insert into course_invitations (authority_id, id, course_id, school_id) select authority_id, gen_random_uuid(), id, school from given;
    insert into course_judgements (authority_id, id, course_id, judged_by, role, school_id, worked, words, judged_on)
    select authority_id, gen_random_uuid(), id, given_by, 'headteacher', school, true, 'It worked', '2026-06-01' from given where status = 'held';
    insert into course_commissions (authority_id, id, model_version_id, kind, title, about, group_ids, status, asked_by, asked_on)
    select authority_id, gen_random_uuid(), model, 'associate-staff-cpd', 'Asked for', '', '{}', 'asked', person, '2024-01-01'::date + place::integer
    from placed, generate_series(1, 2);
    insert into course_commission_schools (authority_id, id, commission_id, school_id, joined_by, joined_on)
    select c.authority_id, gen_random_uuid(), c.id, p.school, p.person, c.asked_on from course_commissions c
    join placed p on p.authority_id = c.authority_id and p.person = c.asked_by;
    drop table given, placed;
    analyze course_bookings, course_commission_schools, course_commissions, course_days, course_evaluations, course_invitations, course_judgements, courses, people, schools`)
  const { rows } = await owner.query<{ id: string; given_by: string; school_id: string }>(
    `select c.id, c.given_by, b.school_id from courses c join course_bookings b on b.authority_id = c.authority_id and b.course_id = c.id
     where c.authority_id = $1 and c.status = 'held' limit 1`,
    [service.authorityId],
  )
  ;({ id: course, given_by: giver, school_id: school } = rows[0]!)
  head = await service.addPerson({ role: 'headteacher', school })
}, 120_000)

const page = { limit: 51 }
const reads: Record<string, (look: Look) => Promise<unknown>> = {
  'the list at each time, its next page and how many': async (look) => {
    for (const when of COURSE_TIMES) {
      await listCourses(look, { ...page, when })
      await listCourses(look, { ...page, when, kind: 'headship', phase: 'primary', after: course })
      await countCourses(look, { when })
    }
  },
  'what somebody gives': async (look) => [
    await listCourses(look, { ...page, when: 'all', givenBy: [giver] }),
    await listDaysGiven(look, { personIds: [giver], from: look.today, until: addDays(look.today, 60) }),
  ],
  'one course': async (look) => [
    await listDaysOf(look, [course]),
    await listBookingsOf(look, course),
    await listEvaluationsOf(look, course),
    await listInvited(look, course),
    await listJudgements(look, course),
    await findRepeatable(look, course),
  ],
  'a course of the same name': (look) => findNamesake(look, { kind: 'headship', title: 'Course 5 1' }),
  'what a school booked and is asked': async (look) => [
    await listBookingsBy(look, school),
    await listAnswersOfSchools(look, [school], addDays(look.today, -60)),
  ],
  'what is kept going': (look) => listKindsAsTheyStand(look, addDays(look.today, -400)),
  'what heads commission': async (look) => [
    await listCommissions(look, {}),
    await listCommissions(look, { status: 'asked' }),
    await listCommissions(look, { courseId: course }),
  ],
  'what is past its date': (look) => evaluationsPast.listUpTo(look, look.today, 51),
}

test.each(Object.keys(reads))(
  '%s: nobody else’s rows are read on the way',
  async (name) => {
    for (const who of [service.administratorId, head]) await readsNoneFromEndToEnd(service, who, reads[name]!, BIG)
  },
  120_000,
)

test('the list turns by key, each course once', async () => {
  await service.look(service.administratorId, async (look) => {
    for (const [when, there] of [
      ['past', 300],
      ['coming', 100],
    ] as const) {
      const seen: string[] = []
      for (let at = 0; at < there / 50; at += 1)
        seen.push(...(await listCourses(look, { when, limit: 50, after: seen.at(-1) })).map(({ id }) => id))
      expect(seen).toHaveLength(there)
      expect(new Set(seen).size).toBe(there)
    }
  })
})
