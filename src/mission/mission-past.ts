import { sql } from 'kysely'
import { documentWithoutWords, WORDS_ARE_GONE, type KeptByRoom, type PastThing } from '#work/past.ts'

/**
 * XX-06. What was said in evaluations that are concluded, in case studies that were withdrawn, and in reports of progress: of the whole service, or of the school of a case study. Who judged, the marks,
 * the days and before whom a report was laid stay.
 */
export const missionPast: KeptByRoom = {
  async listUpTo(look, day, atMost) {
    const { rows } = await sql<PastThing>`
      select e.id, null as "schoolId", '' as "schoolName", 'What was said in an evaluation of the work' as title, e.concluded_on::text as "madeOn"
      from mission_evaluations e where e.concluded_on <= ${day} and e.disposed_at is null
      union all
      select c.id, s.id, coalesce(s.name, ''), 'A case study that was withdrawn', c.withdrawn_on::text
      from mission_case_studies c left join schools s on s.authority_id = c.authority_id and s.id = c.school_id
      where c.withdrawn_on <= ${day} and c.disposed_at is null
      union all
      select r.id, null, '', 'A report of progress', r.written_on::text from mission_reports r where r.written_on <= ${day} and r.disposed_at is null
      order by 5, 1 limit ${atMost}`.execute(look.db)
    return rows
  },
  async remove({ db, now }, id) {
    const gone = { disposed_at: now }
    await db
      .updateTable('mission_judgements')
      .set({ says: WORDS_ARE_GONE, evidence: null })
      .where('evaluation_id', '=', id)
      .execute()
    await db.updateTable('mission_followings').set({ says: WORDS_ARE_GONE }).where('evaluation_id', '=', id).execute()
    await sql`
      update mission_evaluations set conclusion = ${WORDS_ARE_GONE}, disposed_at = ${now},
        activity = case when activity is null then null else ${WORDS_ARE_GONE} end where id = ${id}`.execute(db)
    await db
      .updateTable('mission_case_studies')
      .set({ title: WORDS_ARE_GONE, says: WORDS_ARE_GONE, value_added: WORDS_ARE_GONE, sustained: WORDS_ARE_GONE })
      .set({ withdrawn_because: WORDS_ARE_GONE, ...gone })
      .where('id', '=', id)
      .execute()
    const found = await db.selectFrom('mission_reports').select('document').where('id', '=', id).executeTakeFirst()
    if (!found) return
    await db
      .updateTable('mission_reports')
      .set({ title: WORDS_ARE_GONE, document: JSON.stringify(documentWithoutWords(found.document)), ...gone })
      .where('id', '=', id)
      .execute()
  },
}
