import { sql } from 'kysely'
import { capital, word } from '#model/index.ts'
import { removeIssued } from '#papers/index.ts'
import type { KeptByRoom, PastThing } from '#work/past.ts'

/** XX-06. What an issued report of a year said, version by version, and what was said at its check; that it was issued, when and to whom, stays. */
export const annualReportsPast: KeptByRoom = {
  async listUpTo(look, day, atMost) {
    const { rows } = await sql<Omit<PastThing, 'title'> & { version: number }>`
      select r.id, r.school_id as "schoolId", s.name as "schoolName", r.version, make_date(r.school_year + 1, 8, 31)::text as "madeOn"
      from annual_reports r join schools s on s.authority_id = r.authority_id and s.id = r.school_id
      where make_date(r.school_year + 1, 8, 31) <= ${day} and r.status = 'issued' and r.disposed_at is null
        and not exists (select from annual_reports o where o.authority_id = r.authority_id and o.school_id = r.school_id
          and o.school_year = r.school_year and o.status <> 'issued')
      order by r.school_year, r.id limit ${atMost}`.execute(look.db)
    const called = capital(word(look.model, 'annualReport'))
    return rows.map(({ version, ...row }) => ({ ...row, title: `${called}, version ${version}` }))
  },
  async remove(work, id) {
    const { db } = work
    const before = await db.selectFrom('annual_reports').select('document_id').where('id', '=', id).executeTakeFirst()
    await db
      .updateTable('annual_reports')
      .set({ says: '', corrects_because: null, document_id: null, disposed_at: work.now })
      .where('id', '=', id)
      .execute()
    await db.deleteFrom('annual_report_sections').where('report_id', '=', id).execute()
    await db.updateTable('annual_report_asides').set({ body: '' }).where('report_id', '=', id).execute()
    await db.updateTable('annual_report_states').set({ body: '' }).where('report_id', '=', id).execute()
    await removeIssued(work, before?.document_id ?? null)
  },
}
