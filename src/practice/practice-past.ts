import { sql } from 'kysely'
import { WORDS_ARE_GONE, type KeptByRoom, type PastThing } from '#work/past.ts'

/** XX-06. What an entry of the directory that was withdrawn said of a school; what stands in the directory is past nothing. */
export const practicePast: KeptByRoom = {
  async listUpTo(look, day, atMost) {
    const { rows } = await sql<Omit<PastThing, 'title'>>`
      select p.id, p.school_id as "schoolId", s.name as "schoolName", p.withdrawn_on::text as "madeOn"
      from practice_entries p join schools s on s.authority_id = p.authority_id and s.id = p.school_id
      where p.withdrawn_on <= ${day} and p.status = 'withdrawn' and p.disposed_at is null
      order by p.withdrawn_on, p.id limit ${atMost}`.execute(look.db)
    return rows.map((row) => ({ ...row, title: 'Effective practice, withdrawn' }))
  },
  async remove({ db, now }, id) {
    await db
      .updateTable('practice_entries')
      .set({ strength: WORDS_ARE_GONE, about: WORDS_ARE_GONE, contact: WORDS_ARE_GONE, evidence: null })
      .set({ withdrawn_because: WORDS_ARE_GONE, disposed_at: now })
      .where('id', '=', id)
      .execute()
  },
}
