import { sql } from 'kysely'
import type { KeptByRoom, PastThing } from '#work/past.ts'

/** XX-06. What schools, and those who evaluate programmes, said in words of courses; how they answered in marks, who came and when stays. */
export const evaluationsPast: KeptByRoom = {
  async listUpTo(look, day, atMost) {
    const { rows } = await sql<PastThing>`
      select e.id, e.school_id as "schoolId", s.name as "schoolName", (e.given_at at time zone 'Europe/London')::date::text as "madeOn",
        'What was said of ' || c.title as title
      from course_evaluations e join schools s on s.authority_id = e.authority_id and s.id = e.school_id
        join courses c on c.authority_id = e.authority_id and c.id = e.course_id
      where (e.given_at at time zone 'Europe/London')::date <= ${day} and e.words is not null
      union all
      select j.id, s.id, s.name, j.judged_on::text, 'What was found of ' || c.title
      from course_judgements j join courses c on c.authority_id = j.authority_id and c.id = j.course_id
        join schools s on s.authority_id = j.authority_id and s.id = coalesce(j.school_id, (select b.school_id from course_bookings b
          where b.authority_id = j.authority_id and b.course_id = j.course_id order by b.asked_at, b.id limit 1))
      where j.judged_on <= ${day} and j.words is not null
      order by 4, 1 limit ${atMost}`.execute(look.db)
    return rows
  },
  async remove({ db }, id) {
    await db.updateTable('course_evaluations').set({ words: null }).where('id', '=', id).execute()
    await db.updateTable('course_judgements').set({ words: null }).where('id', '=', id).execute()
  },
}
