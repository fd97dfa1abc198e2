import { sql } from 'kysely'
import { capital, word } from '#model/index.ts'
import { WORDS_ARE_GONE, type KeptByRoom, type PastThing } from '#work/past.ts'

/** XX-06. What schools asked and how it was answered; not while it waits, nor while the work that it began goes on. Days, kinds and who leads stay. */
export const requestsPast: KeptByRoom = {
  async listUpTo(look, day, atMost) {
    const { rows } = await sql<Omit<PastThing, 'title'>>`
      select r.id, r.school_id as "schoolId", s.name as "schoolName", coalesce(r.answered_on, r.asked_on)::text as "madeOn"
      from support_requests r join schools s on s.authority_id = r.authority_id and s.id = r.school_id
      where coalesce(r.answered_on, r.asked_on) <= ${day} and r.status not in ('waiting', 'forward') and r.disposed_at is null
        and not exists (select from improvement_cases c where c.authority_id = r.authority_id and c.id = r.case_id and c.ended_on is null)
      order by 4, r.id limit ${atMost}`.execute(look.db)
    return rows.map((row) => ({ ...row, title: capital(word(look.model, 'request')) }))
  },
  async remove({ db, now }, id) {
    const gone = (column: 'tried' | 'answer') =>
      sql<string>`case when ${sql.ref(column)} is null then null else ${WORDS_ARE_GONE} end`
    await db
      .updateTable('support_requests')
      .set({ asks: WORDS_ARE_GONE, tried: gone('tried'), answer: gone('answer'), reason_words: null })
      .set({ agreements: '[]', disposed_at: now })
      .where('id', '=', id)
      .execute()
  },
}
