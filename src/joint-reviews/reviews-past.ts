import { sql } from 'kysely'
import { removeStoredFile } from '#files/index.ts'
import { capital, word } from '#model/index.ts'
import { removeIssued } from '#papers/index.ts'
import { WORDS_ARE_GONE, type KeptByRoom, type PastThing } from '#work/past.ts'

const overOn = sql`coalesce(r.issued_on, (r.struck_out_at at time zone 'Europe/London')::date)`

/** XX-06. What a review asked, saw and reported, with its files; its judgements, its team and its days stay. */
export const reviewsPast: KeptByRoom = {
  async listUpTo(look, day, atMost) {
    const { rows } = await sql<Omit<PastThing, 'title'>>`
      select r.id, r.school_id as "schoolId", s.name as "schoolName", ${overOn}::text as "madeOn"
      from reviews r join schools s on s.authority_id = r.authority_id and s.id = r.school_id
      where ${overOn} <= ${day} and r.status in ('issued', 'struck-out') and r.disposed_at is null
        and not exists (select from improvement_cases c where c.authority_id = r.authority_id and c.id = r.case_id and c.ended_on is null)
      order by 4, r.id limit ${atMost}`.execute(look.db)
    return rows.map((row) => ({ ...row, title: capital(word(look.model, 'review')) }))
  },
  async remove(work, id) {
    const { db } = work
    const before = await db.selectFrom('reviews').select('document_id').where('id', '=', id).executeTakeFirst()
    const files = await db.selectFrom('review_pieces').select('file_id').where('review_id', '=', id).execute()
    // First of all: what the report rests on is fixed until the review itself says that it is disposed of.
    await db
      .updateTable('reviews')
      .set({ explored_says: null, met_says: null, document_id: null, disposed_at: work.now })
      .set({ struck_out_because: sql`case when struck_out_because is null then null else ${WORDS_ARE_GONE} end` })
      .where('id', '=', id)
      .execute()
    for (const table of ['review_evidence', 'review_pieces', 'review_parts', 'review_drafts'] as const)
      await db.deleteFrom(table).where('review_id', '=', id).execute()
    await db.deleteFrom('review_questions').where('review_id', '=', id).execute()
    for (const { file_id: file } of files) if (file) await removeStoredFile(work, file)
    await removeIssued(work, before?.document_id ?? null)
  },
}
