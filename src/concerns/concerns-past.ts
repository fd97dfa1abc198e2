import { sql } from 'kysely'
import { WORDS_ARE_GONE, type KeptByRoom, type PastThing } from '#work/past.ts'

const overOn = sql`coalesce(c.closed_on, (c.struck_out_at at time zone 'Europe/London')::date)`
const gone = (column: 'came_of' | 'struck_out_because') =>
  sql<string>`case when ${sql.ref(column)} is null then null else ${WORDS_ARE_GONE} end`

/** XX-06. What a concern that was closed was about, what was said in talks of it and what came of it; that it was recorded, as what and when, stays. */
export const concernsPast: KeptByRoom = {
  async listUpTo(look, day, atMost) {
    const { rows } = await sql<Omit<PastThing, 'title'>>`
      select c.id, c.school_id as "schoolId", s.name as "schoolName", ${overOn}::text as "madeOn"
      from concerns c join schools s on s.authority_id = c.authority_id and s.id = c.school_id
      where ${overOn} <= ${day} and c.disposed_at is null order by 4, c.id limit ${atMost}`.execute(look.db)
    return rows.map((row) => ({ ...row, title: 'A concern' }))
  },
  async remove({ db, now }, id) {
    await db
      .updateTable('concerns')
      .set({ title: WORDS_ARE_GONE, came_of: gone('came_of'), struck_out_because: gone('struck_out_because') })
      .set({ disposed_at: now })
      .where('id', '=', id)
      .execute()
    await db
      .updateTable('concern_talks')
      .set({ said: WORDS_ARE_GONE, with_name: WORDS_ARE_GONE })
      .where('concern_id', '=', id)
      .execute()
  },
}

/** WI-09, XX-06. What was given in confidence, once it is open to the school; who could read it, and from when, stays. */
export const confidencesPast: KeptByRoom = {
  async listUpTo(look, day, atMost) {
    const { rows } = await sql<Omit<PastThing, 'title'>>`
      select c.id, c.school_id as "schoolId", s.name as "schoolName", c.opens_on::text as "madeOn"
      from confidences c join schools s on s.authority_id = c.authority_id and s.id = c.school_id
      where c.opens_on <= ${day} and c.disposed_at is null order by c.opens_on, c.id limit ${atMost}`.execute(look.db)
    return rows.map((row) => ({ ...row, title: 'What was given in confidence' }))
  },
  async remove({ db, now }, id) {
    await db.updateTable('confidences').set({ says: WORDS_ARE_GONE, disposed_at: now }).where('id', '=', id).execute()
  },
}
