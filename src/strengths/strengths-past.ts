import { sql } from 'kysely'
import { WORDS_ARE_GONE, type KeptByRoom, type PastThing } from '#work/past.ts'

/** XX-06. What an audit said of a school and was withdrawn, and why help was not given; what stands in the live record is past nothing. */
export const strengthsPast: KeptByRoom = {
  async listUpTo(look, day, atMost) {
    const { rows } = await sql<Omit<PastThing, 'title'>>`
      select p.id, p.school_id as "schoolId", s.name as "schoolName", p.withdrawn_on::text as "madeOn"
      from strength_points p join schools s on s.authority_id = p.authority_id and s.id = p.school_id
      where p.withdrawn_on <= ${day} and p.status = 'withdrawn' and p.disposed_at is null
      union all
      select n.id, n.school_id, s.name, n.ended_on::text from giving_pauses n join schools s on s.authority_id = n.authority_id and s.id = n.school_id
      where n.ended_on <= ${day} and n.disposed_at is null
      order by 4, 1 limit ${atMost}`.execute(look.db)
    return rows.map((row) => ({ ...row, title: 'A point of an audit, or why no help was given' }))
  },
  async remove({ db, now }, id) {
    await db
      .updateTable('giving_pauses')
      .set({ because: WORDS_ARE_GONE, disposed_at: now })
      .where('id', '=', id)
      .execute()
    await db.updateTable('strength_checks').set({ looked_at: WORDS_ARE_GONE }).where('point_id', '=', id).execute()
    await db
      .updateTable('strength_points')
      .set({ title: WORDS_ARE_GONE, about: WORDS_ARE_GONE, evidence: null })
      .set({ withdrawn_because: WORDS_ARE_GONE, disposed_at: now })
      .where('id', '=', id)
      .execute()
  },
}
