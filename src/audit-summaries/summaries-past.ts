import { sql } from 'kysely'
import { documentWithoutWords, WORDS_ARE_GONE, type KeptByRoom, type PastThing } from '#work/past.ts'

/** XX-06. What summaries of the audit said that were presented: for which year, to which meeting and by whom stays, and so do the amounts. A draft is past nothing. */
export const summariesPast: KeptByRoom = {
  async listUpTo(look, day, atMost) {
    const { rows } = await sql<PastThing>`
      select s.id, null as "schoolId", '' as "schoolName", 'A summary of the audit' as title, s.presented_on::text as "madeOn"
      from audit_summaries s where s.presented_on <= ${day} and s.disposed_at is null
      order by s.presented_on, s.id limit ${atMost}`.execute(look.db)
    return rows
  },
  async remove({ db, now }, id) {
    await db.updateTable('audit_investments').set({ says: WORDS_ARE_GONE }).where('summary_id', '=', id).execute()
    const found = await db.selectFrom('audit_summaries').select('document').where('id', '=', id).executeTakeFirst()
    const document = found?.document ? JSON.stringify(documentWithoutWords(found.document)) : null
    await db
      .updateTable('audit_summaries')
      .set({ title: WORDS_ARE_GONE, says: WORDS_ARE_GONE, document, disposed_at: now })
      .where('id', '=', id)
      .execute()
  },
}
