import { sql } from 'kysely'
import { WORDS_ARE_GONE, type KeptByRoom, type PastThing } from '#work/past.ts'

/** XX-06. What was said of a need that is met or taken back, and of all help with it: ids, days, kinds and figures stay. */
export const helpPast: KeptByRoom = {
  async listUpTo(look, day, atMost) {
    const { rows } = await sql<Omit<PastThing, 'title'>>`
      select h.id, h.school_id as "schoolId", s.name as "schoolName", h.ended_on::text as "madeOn"
      from help_needs h join schools s on s.authority_id = h.authority_id and s.id = h.school_id
      where h.ended_on <= ${day} and h.disposed_at is null order by h.ended_on, h.id limit ${atMost}`.execute(look.db)
    return rows.map((row) => ({ ...row, title: 'Help of another school' }))
  },
  async remove({ db, now }, id) {
    await sql`update help_entries set says = ${WORDS_ARE_GONE} where match_id in (select m.id from help_matches m where m.need_id = ${id})`.execute(
      db,
    )
    await sql`
      update help_matches set because = ${WORDS_ARE_GONE}, reasons = '{}', objectives = '{}', actions = '[]', disposed_at = ${now},
        aims = case when aims is null then null else ${WORDS_ARE_GONE} end, who = case when who is null then null else ${WORDS_ARE_GONE} end,
        changed = case when changed is null then null else ${WORDS_ARE_GONE} end, stays = case when stays is null then null else ${WORDS_ARE_GONE} end,
        ended_because = case when ended_because is null then null else ${WORDS_ARE_GONE} end
      where need_id = ${id}`.execute(db)
    await sql`
      update help_needs set title = ${WORDS_ARE_GONE}, about = '', disposed_at = ${now},
        ended_because = case when ended_because is null then null else ${WORDS_ARE_GONE} end
      where id = ${id}`.execute(db)
  },
}
