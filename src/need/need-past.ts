import { sql } from 'kysely'
import { capital, word } from '#model/index.ts'
import { removeIssued } from '#papers/index.ts'
import { WORDS_ARE_GONE, type KeptByRoom, type PastThing } from '#work/past.ts'

/** When a decision was over: with the next that stands at its school, or when it was struck out. The one that holds today has no such day. */
const overOn = sql`case d.standing when 'struck-out' then (d.struck_out_at at time zone 'Europe/London')::date
  when 'in-force' then (select min(n.starts_on) from need_decisions n where n.authority_id = d.authority_id and n.school_id = d.school_id
    and n.standing = 'in-force' and n.starts_on > d.starts_on) end`

/** XX-06. Why the need of a school was decided as it was, its letter, what the school answered; the categories with their days stay. */
export const needPast: KeptByRoom = {
  async listUpTo(look, day, atMost) {
    const { rows } = await sql<Omit<PastThing, 'title'>>`
      select d.id, d.school_id as "schoolId", s.name as "schoolName", ${overOn}::text as "madeOn"
      from need_decisions d join schools s on s.authority_id = d.authority_id and s.id = d.school_id
      where ${overOn} <= ${day} and d.disposed_at is null
        and not exists (select from need_reconsiderations r where r.authority_id = d.authority_id and r.decision_id = d.id and r.outcome is null)
      order by 4, d.id limit ${atMost}`.execute(look.db)
    return rows.map((row) => ({ ...row, title: `${capital(word(look.model, 'needCategory'))}, a decision on it` }))
  },
  async remove(work, id) {
    const { db } = work
    // For what it was, and how much, stays; what was said of it goes.
    const ofPurposes = sql<string>`(select coalesce(jsonb_agg(each || '{"says": null, "seenBy": null}'), '[]') from jsonb_array_elements(purposes) each)`
    const before = await db.selectFrom('need_decisions').select('document_id').where('id', '=', id).executeTakeFirst()
    await db
      .updateTable('need_decisions')
      .set({ says: null, purposes: ofPurposes, document_id: null, disposed_at: work.now })
      .set({ struck_out_because: sql`case when struck_out_because is null then null else ${WORDS_ARE_GONE} end` })
      .where('id', '=', id)
      .execute()
    await db.updateTable('need_replies').set({ says: null }).where('decision_id', '=', id).execute()
    await db
      .updateTable('need_reconsiderations')
      .set({ asked_because: WORDS_ARE_GONE, answer: WORDS_ARE_GONE })
      .where('decision_id', '=', id)
      .execute()
    await removeIssued(work, before?.document_id ?? null)
  },
}
