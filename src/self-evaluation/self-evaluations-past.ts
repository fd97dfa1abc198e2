import { sql } from 'kysely'
import { removeStoredFile } from '#files/index.ts'
import { removeIssued } from '#papers/index.ts'
import type { KeptByRoom, PastThing } from '#work/past.ts'
import { calledIn } from './called.ts'

const TABLES = [
  'self_evaluation_areas',
  'self_evaluation_earlier_words',
  'self_evaluation_comments',
  'key_marks',
  'agreed_grades',
  'tool_judgements',
] as const

/** XX-06. What a school said of itself and another took the place of, with what was said to it, agreed and named from it. */
export const selfEvaluationsPast: KeptByRoom = {
  async listUpTo(look, day, atMost) {
    const { rows } = await sql<Omit<PastThing, 'title'>>`
      select e.id, e.school_id as "schoolId", s.name as "schoolName", e.in_force_on as "madeOn"
      from self_evaluations e join schools s on s.authority_id = e.authority_id and s.id = e.school_id
      where e.in_force_on <= ${day} and e.status = 'earlier' and e.disposed_at is null
      order by e.in_force_on, e.id limit ${atMost}`.execute(look.db)
    const title = calledIn(look.model).One
    return rows.map((row) => ({ ...row, title }))
  },
  async remove(work, id) {
    const { db } = work
    const before = await db
      .selectFrom('self_evaluations')
      .select(['document_id as documentId', 'file_id as fileId'])
      .where('id', '=', id)
      .executeTakeFirst()
    await db
      .updateTable('self_evaluations')
      .set({ own_tool: null, file_id: null, file_name: null, document_id: null, disposed_at: work.now })
      .where('id', '=', id)
      .execute()
    for (const table of TABLES) await db.deleteFrom(table).where('self_evaluation_id', '=', id).execute()
    const points = db.selectFrom('self_evaluation_points').select('id').where('self_evaluation_id', '=', id)
    await db.deleteFrom('point_agreements').where('point_id', 'in', points).execute()
    await db.deleteFrom('self_evaluation_points').where('self_evaluation_id', '=', id).execute()
    await removeIssued(work, before?.documentId ?? null)
    if (before?.fileId) await removeStoredFile(work, before.fileId)
  },
}
