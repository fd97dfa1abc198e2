import { sql } from 'kysely'
import { WORDS_ARE_GONE, type KeptByRoom, type PastThing } from '#work/past.ts'

/** XX-06. What schools asked their first contact and what they were answered; that they asked, how, and when it was answered stays. */
export const queriesPast: KeptByRoom = {
  async listUpTo(look, day, atMost) {
    const { rows } = await sql<Omit<PastThing, 'title'>>`
      select q.id, q.school_id as "schoolId", s.name as "schoolName", q.answered_on::text as "madeOn"
      from contact_queries q join schools s on s.authority_id = q.authority_id and s.id = q.school_id
      where q.answered_on <= ${day} and q.disposed_at is null order by q.answered_on, q.id limit ${atMost}`.execute(
      look.db,
    )
    return rows.map((row) => ({ ...row, title: 'What a school asked' }))
  },
  async remove({ db, now }, id) {
    await db
      .updateTable('contact_queries')
      .set({ says: WORDS_ARE_GONE, answer: sql`case when answer is null then null else ${WORDS_ARE_GONE} end` })
      .set({ disposed_at: now })
      .where('id', '=', id)
      .execute()
  },
}
