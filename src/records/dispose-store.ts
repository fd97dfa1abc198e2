import { removeStoredFile } from '#files/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'

/** What was written of a visit, and when, and of which school. */
export type RecordsOfVisit = {
  visitId: string
  schoolId: string
  schoolName: string
  visitType: string
  heldOn: PlainDate
}

/** Visits held up to a day of which something that was issued is still there, oldest first. */
export async function listRecordsUpTo(look: Look, day: PlainDate, atMost: number): Promise<RecordsOfVisit[]> {
  const rows = await look.db
    .selectFrom('visits as v')
    .innerJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'v.authority_id').onRef('s.id', '=', 'v.school_id'),
    )
    .select(['v.id as visitId', 'v.school_id as schoolId', 's.name as schoolName', 'v.visit_type as visitType'])
    .select('v.held_on as heldOn')
    .where('v.status', '=', 'held')
    .where('v.held_on', '<=', day)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('records as r')
          .select('r.id')
          .whereRef('r.authority_id', '=', 'v.authority_id')
          .whereRef('r.visit_id', '=', 'v.id')
          .where('r.status', 'in', ['issued', 'struck-out'])
          .where('r.disposed_at', 'is', null),
      ),
    )
    .orderBy('v.held_on')
    .orderBy('v.id')
    .limit(atMost)
    .execute()
  return rows.flatMap(({ heldOn, ...row }) => (heldOn ? [{ ...row, heldOn }] : []))
}

/** What hangs on a record beside its row, in an order in which it can go. */
const WHAT_IT_SAYS = [
  'record_sections',
  'record_entries',
  'record_saves',
  'record_revisions',
  'record_asides',
  'record_checks',
  'record_sendings',
  'record_replies',
  'issued_documents',
] as const

/**
 * Takes away what every version of a visit's record said, with what was attached, the checks and the replies; that there
 * was one, of which version and by whom, stays.
 */
export async function removeWhatRecordsSaid(work: Work, visitId: string, because: string): Promise<void> {
  const { db } = work
  const rows = await db.selectFrom('records').select('id').where('visit_id', '=', visitId).execute()
  const ids = rows.map(({ id }) => id)
  await db
    .updateTable('records')
    .set({ disposed_at: work.now, disposed_because: because, corrects_because: null, unchecked_because: null })
    .where('id', 'in', ids)
    .execute()
  const replies = db.selectFrom('record_replies').select('id').where('record_id', 'in', ids)
  await db.deleteFrom('record_marks').where('reply_id', 'in', replies).execute()
  for (const table of WHAT_IT_SAYS) await db.deleteFrom(table).where('record_id', 'in', ids).execute()
  const attached = await db.deleteFrom('attachments').where('visit_id', '=', visitId).returning('file_id').execute()
  for (const { file_id } of attached) await removeStoredFile(work, file_id)
}
