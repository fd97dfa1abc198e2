import { sql } from 'kysely'
import type { HeldOfSchool } from '#work/held.ts'

type Booked = { title: string; on: string; places: number; status: string; attended: number | null }
type Said = { title: string; cameAs: string; answer: number; words: string | null; on: string }

type Commissioned = { title: string; about: string; status: string; on: string }

/** XX-06. The places that a school booked on courses, how many came, and what it said of them. */
export const coursesHeldOf: HeldOfSchool = async (look, schoolId) => {
  const { rows: booked } = await sql<Booked>`
    select c.title, c.first_on::text as "on", b.places, b.status, b.attended
    from course_bookings b join courses c on c.authority_id = b.authority_id and c.id = b.course_id
    where b.school_id = ${schoolId} order by c.first_on, b.id limit 5000`.execute(look.db)
  const { rows: said } = await sql<Said>`
    select c.title, e.came_as as "cameAs", e.answer, e.words, (e.given_at at time zone 'Europe/London')::date::text as "on"
    from course_evaluations e join courses c on c.authority_id = e.authority_id and c.id = e.course_id
    where e.school_id = ${schoolId} order by e.given_at, e.id limit 5000`.execute(look.db)
  const { rows: commissioned } = await sql<Commissioned>`
    select c.title, c.about, c.status, j.joined_on::text as "on"
    from course_commission_schools j join course_commissions c on c.authority_id = j.authority_id and c.id = j.commission_id
    where j.school_id = ${schoolId} order by j.joined_on, j.id limit 5000`.execute(look.db)
  return {
    tables: [
      {
        name: 'Courses',
        head: ['Course', 'From', 'Places', 'How it stands', 'Came'],
        rows: booked.map(({ title, on, places, status, attended }) => [title, on, places, status, attended]),
      },
      {
        name: 'What was said of courses',
        head: ['Course', 'Came as', 'Answer', 'In words', 'On'],
        rows: said.map(({ title, cameAs, answer, words, on }) => [title, cameAs, answer, words, on]),
      },
      {
        name: 'What its head commissioned of courses',
        head: ['Course', 'What it is to bring', 'How it stands', 'On'],
        rows: commissioned.map(({ title, about, status, on }) => [title, about, status, on]),
      },
    ],
    files: [],
  }
}
