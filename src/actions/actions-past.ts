import { sql } from 'kysely'
import { aWord, capital } from '#model/index.ts'
import { WORDS_ARE_GONE, type KeptByRoom, type PastThing } from '#work/past.ts'

const endedOn = sql`coalesce(a.done_on, (a.struck_out_at at time zone 'Europe/London')::date)`

/** XX-06. What was agreed and was done, or was struck out; what is open is past nothing. */
export const actionsPast: KeptByRoom = {
  async listUpTo(look, day, atMost) {
    const { rows } = await sql<Omit<PastThing, 'title'>>`
      select a.id, a.school_id as "schoolId", s.name as "schoolName", ${endedOn}::text as "madeOn"
      from actions a join schools s on s.authority_id = a.authority_id and s.id = a.school_id
      where ${endedOn} <= ${day} and a.disposed_at is null order by 4, a.id limit ${atMost}`.execute(look.db)
    const title = capital(aWord(look.model, 'action'))
    return rows.map((row) => ({ ...row, title }))
  },
  async remove({ db, now }, id) {
    await db
      .updateTable('actions')
      .set({ says: WORDS_ARE_GONE, owner_name: null, known_by: null, disposed_at: now })
      .set({ struck_out_because: sql`case when struck_out_because is null then null else ${WORDS_ARE_GONE} end` })
      .where('id', '=', id)
      .execute()
  },
}
