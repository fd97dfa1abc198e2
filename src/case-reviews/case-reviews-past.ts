import { sql } from 'kysely'
import { removeIssued } from '#papers/index.ts'
import { WORDS_ARE_GONE, type KeptByRoom, type PastThing } from '#work/past.ts'
import type { Work } from '#work/work.ts'

/** XX-06. Of a case that is over, what its reviews, its evaluations and its reports to governors said; their days, how subjects progressed and where the school stood stay. */
export const caseReviewsPast: KeptByRoom = {
  async listUpTo(look, day, atMost) {
    const { rows } = await sql<Omit<PastThing, 'title'>>`
      select c.id, c.school_id as "schoolId", s.name as "schoolName", c.ended_on::text as "madeOn"
      from improvement_cases c join schools s on s.authority_id = c.authority_id and s.id = c.school_id
      where c.ended_on <= ${day}
        and not exists (select from improvement_cases f where f.authority_id = c.authority_id and f.follows = c.id and f.ended_on is null) and (
        exists (select from case_reviews r where r.authority_id = c.authority_id and r.case_id = c.id and r.disposed_at is null)
        or exists (select from case_evaluations e where e.authority_id = c.authority_id and e.case_id = c.id and e.disposed_at is null)
        or exists (select from progress_reports p where p.authority_id = c.authority_id and p.case_id = c.id and p.disposed_at is null))
      order by c.ended_on, c.id limit ${atMost}`.execute(look.db)
    return rows.map((row) => ({ ...row, title: 'Reviews and reports of a case' }))
  },
  async remove(work, caseId) {
    const { db, now } = work
    const gone = (column: 'because' | 'celebration' | 'celebration_note') =>
      sql<string>`case when ${sql.ref(column)} is null then null else ${WORDS_ARE_GONE} end`
    const celebrated = { celebration: gone('celebration'), celebration_note: gone('celebration_note') }
    // Of each subject its progress stays, and the words go.
    const progress = sql<string>`(select coalesce(jsonb_agg(jsonb_set(each, '{says}', 'null')), '[]') from jsonb_array_elements(progress) each)`
    await db
      .updateTable('case_reviews')
      .set({ ...celebrated, because: gone('because'), progress, disposed_at: now })
      .where('case_id', '=', caseId)
      .execute()
    const reports = await db
      .selectFrom('progress_reports')
      .select('document_id')
      .where('case_id', '=', caseId)
      .execute()
    await db
      .updateTable('progress_reports')
      .set({ ...celebrated, parts: '{}', document_id: null, disposed_at: now })
      .where('case_id', '=', caseId)
      .execute()
    const evaluations = await removeWordsOfEvaluations(work, caseId)
    for (const { document_id: document } of [...reports, ...evaluations]) await removeIssued(work, document)
  },
}

/** Takes the words of a case's evaluations away; gives the documents that they were issued as. */
async function removeWordsOfEvaluations({ db, now }: Work, caseId: string) {
  const gone = (column: 'because' | 'evaluator' | 'called_off_because') =>
    sql<string>`case when ${sql.ref(column)} is null then null else ${WORDS_ARE_GONE} end`
  const found = await db.selectFrom('case_evaluations').select('document_id').where('case_id', '=', caseId).execute()
  await db
    .updateTable('case_evaluations')
    .set({ agreed_with: WORDS_ARE_GONE, parts: '{}', document_id: null, disposed_at: now })
    .set({ because: gone('because'), evaluator: gone('evaluator'), called_off_because: gone('called_off_because') })
    .where('case_id', '=', caseId)
    .execute()
  return found
}
