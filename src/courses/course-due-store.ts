import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'

/** Of a course that was held since a day: how many of a school came, and how many of them have said how useful it was. */
export type Answers = {
  courseId: string
  title: string
  lastOn: PlainDate
  schoolId: string
  schoolName: string
  attended: number
  given: number
}

/** The answers of some schools to courses that were held since a day. */
export async function listAnswersOfSchools(
  { db }: Look,
  schoolIds: readonly string[],
  since: PlainDate,
): Promise<Answers[]> {
  const { rows } = await sql<Answers>`
    select c.id as "courseId", c.title, c.last_on as "lastOn", s.id as "schoolId", s.name as "schoolName", b.attended,
      (select count(*)::integer from course_evaluations e
        where e.authority_id = c.authority_id and e.course_id = c.id and e.school_id = s.id) as given
    from courses c
      join course_bookings b on b.authority_id = c.authority_id and b.course_id = c.id and b.status = 'booked'
      join schools s on s.authority_id = b.authority_id and s.id = b.school_id
    where c.status = 'held' and c.last_on >= ${since} and b.attended > 0 and s.id = any (${[...schoolIds]}::uuid[])
    order by c.last_on, c.id limit 200`.execute(db)
  return rows
}
