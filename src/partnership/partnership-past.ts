import { sql } from 'kysely'
import { WORDS_ARE_GONE, type KeptByRoom, type PastThing } from '#work/past.ts'

/** XX-06. Of a partnership that is over, what support was for and worth in words, and what its reviews and views said; days, marks and progress stay. */
export const partnershipPast: KeptByRoom = {
  async listUpTo(look, day, atMost) {
    const { rows } = await sql<Omit<PastThing, 'title'>>`
      select c.id, c.school_id as "schoolId", s.name as "schoolName", c.ended_on::text as "madeOn"
      from improvement_cases c join schools s on s.authority_id = c.authority_id and s.id = c.school_id
      where c.ended_on <= ${day}
        and not exists (select from improvement_cases f where f.authority_id = c.authority_id and f.follows = c.id and f.ended_on is null) and (
        exists (select from support_items i where i.authority_id = c.authority_id and i.case_id = c.id and i.disposed_at is null)
        or exists (select from term_reviews r where r.authority_id = c.authority_id and r.case_id = c.id and r.disposed_at is null))
      order by c.ended_on, c.id limit ${atMost}`.execute(look.db)
    return rows.map((row) => ({ ...row, title: 'Support and reviews of a partnership' }))
  },
  async remove({ db, now }, caseId) {
    const gone = (column: 'because' | 'judged_says' | 'progress_says') =>
      sql<string>`case when ${sql.ref(column)} is null then null else ${WORDS_ARE_GONE} end`
    await db
      .updateTable('support_items')
      .set({ area: WORDS_ARE_GONE, says: WORDS_ARE_GONE, because: gone('because'), judged_says: gone('judged_says') })
      .set({ disposed_at: now })
      .where('case_id', '=', caseId)
      .execute()
    const reviews = db.selectFrom('term_reviews').select('id').where('case_id', '=', caseId)
    await db.deleteFrom('term_review_views').where('review_id', 'in', reviews).execute()
    // Which evidence there was stays, as its kinds; what it said goes.
    const kinds = sql<string>`(select jsonb_agg(jsonb_set(each, '{says}', to_jsonb(${WORDS_ARE_GONE}::text))) from jsonb_array_elements(evidence) each)`
    await db
      .updateTable('term_reviews')
      .set({ impact: '[]', evidence: kinds, progress_says: gone('progress_says'), disposed_at: now })
      .where('case_id', '=', caseId)
      .execute()
  },
}
