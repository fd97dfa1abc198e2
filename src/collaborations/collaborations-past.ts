import { sql } from 'kysely'
import { WORDS_ARE_GONE, type KeptByRoom, type PastThing } from '#work/past.ts'

/** XX-06. What schools did together, once it has ended. */
export const collaborationsPast: KeptByRoom = {
  async listUpTo(look, day, atMost) {
    const { rows } = await sql<Omit<PastThing, 'title'>>`
      select c.id, s.id as "schoolId", s.name as "schoolName", c.ended_on::text as "madeOn"
      from collaborations c join lateral (
        select n.id, n.name from collaboration_schools j join schools n on n.authority_id = j.authority_id and n.id = j.school_id
        where j.authority_id = c.authority_id and j.collaboration_id = c.id order by j.joined_on, j.id limit 1
      ) s on true
      where c.ended_on <= ${day} and c.disposed_at is null order by c.ended_on, c.id limit ${atMost}`.execute(look.db)
    return rows.map((row) => ({ ...row, title: 'Joint work with other schools' }))
  },
  async remove({ db, now }, id) {
    await db
      .updateTable('collaboration_entries')
      .set({ about: WORDS_ARE_GONE })
      .where('collaboration_id', '=', id)
      .execute()
    await db.updateTable('collaboration_schools').set({ who: null }).where('collaboration_id', '=', id).execute()
    await db
      .updateTable('collaboration_people')
      .set({ in_words: WORDS_ARE_GONE })
      .where('collaboration_id', '=', id)
      .where('in_words', 'is not', null)
      .execute()
    await db
      .updateTable('collaborations')
      .set({ title: WORDS_ARE_GONE, issue: null, job: null, measure: null, outcome: WORDS_ARE_GONE, released: null })
      .set({ disposed_at: now })
      .where('id', '=', id)
      .execute()
  },
}
