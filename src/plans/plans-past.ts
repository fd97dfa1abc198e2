import { sql } from 'kysely'
import { capital, word } from '#model/index.ts'
import { removeIssued } from '#papers/index.ts'
import { WORDS_ARE_GONE, type KeptByRoom, type PastThing } from '#work/past.ts'

/** XX-06. What plans that are over said, what was said of their drafts and at their checks, with the document; how criteria were judged stays. */
export const plansPast: KeptByRoom = {
  async listUpTo(look, day, atMost) {
    const { rows } = await sql<Omit<PastThing, 'title'> & { version: number }>`
      select p.id, p.school_id as "schoolId", s.name as "schoolName", p.version, p.ended_on::text as "madeOn"
      from plans p join schools s on s.authority_id = p.authority_id and s.id = p.school_id
      where p.ended_on <= ${day} and p.status in ('superseded', 'ended', 'withdrawn') and p.disposed_at is null
        and not exists (select from improvement_cases c where c.authority_id = p.authority_id and c.id = p.case_id and c.ended_on is null)
      order by p.ended_on, p.id limit ${atMost}`.execute(look.db)
    return rows.map(({ version, ...row }) => ({
      ...{ ...row, title: `${capital(word(look.model, 'plan'))}, version ${version}` },
    }))
  },
  async remove(work, id) {
    const { db } = work
    const before = await db.selectFrom('plans').select('document_id').where('id', '=', id).executeTakeFirst()
    await db
      .updateTable('plans')
      .set({ content: '{}', fits_title: null, document_id: null, ended_because: WORDS_ARE_GONE, disposed_at: work.now })
      .set({ changed_because: sql`case when changed_because is null then null else ${WORDS_ARE_GONE} end` })
      .where('id', '=', id)
      .execute()
    await db.deleteFrom('plan_comments').where('plan_id', '=', id).execute()
    const checks = db.selectFrom('plan_checks').select('id').where('plan_id', '=', id)
    await db.updateTable('plan_judgements').set({ says: null }).where('check_id', 'in', checks).execute()
    await db.updateTable('plan_checks').set({ says: null }).where('plan_id', '=', id).execute()
    await removeIssued(work, before?.document_id ?? null)
  },
}
