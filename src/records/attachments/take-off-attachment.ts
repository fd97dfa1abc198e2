import { logEvent } from '#history/index.ts'
import { getVisitToChange } from '#visits/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { mayWriteRecord } from '../record-policy.ts'
import { whyNotOpenFor } from '../record-rules.ts'
import { findNewestRecord } from '../record-store.ts'
import { moveOn } from '../save-store.ts'
import { endAttachment, removeAttachment } from './attachment-store.ts'

/**
 * XX-06. The author takes a document off the record that is being written. What went out with an earlier version stays with
 * that one. Throws NotFound, NotAllowed, Refused.
 */
export async function takeOffAttachment(work: Work, visitId: string, attachmentId: string): Promise<void> {
  const { visit } = await getVisitToChange(work, visitId)
  requireThat(mayWriteRecord(work, visit), work, `take something off the record of the visit ${visitId}`)
  const record = visit.mayHaveRecord ? await findNewestRecord(work, visitId) : undefined
  const attached = record?.attachments.find(({ id }) => id === attachmentId)
  if (!record || !attached) throw new NotFound('attachment', attachmentId)
  refuseIf(work, whyNotOpenFor(record, 'write'))
  if (attached.fromVersion === record.version) await removeAttachment(work, attached)
  else await endAttachment(work, attached.id, record.version)
  await moveOn(work, record.id)
  await logEvent(work, {
    name: 'record.attachment-taken-off',
    subjects: [{ kind: 'visit', id: visitId }],
    audience: 'write',
    changes: { file: { before: attached.fileName } },
  })
}
