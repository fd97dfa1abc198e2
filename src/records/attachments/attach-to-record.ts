import { takeFile } from '#files/index.ts'
import { logEvent } from '#history/index.ts'
import { getVisitToChange } from '#visits/index.ts'
import type { ReceivedFile } from '#web/receive-upload.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { mayWriteRecord } from '../record-policy.ts'
import { whyNotOpenFor, whyRecordCannotBeWritten } from '../record-rules.ts'
import { addRecord, findNewestRecord } from '../record-store.ts'
import { moveOn } from '../save-store.ts'
import { whyTooMuchIsAttached } from './attachment-rules.ts'
import { addAttachment } from './attachment-store.ts'

export type ToAttach = { title: string; file: Pick<ReceivedFile, 'name' | 'bytes' | 'stream'> }

/**
 * NF-86. The author attaches a document to a record that is still being written; where the record of a visit is forbidden,
 * it is refused with the reason, whoever asks. Throws NotFound, NotAllowed, Refused.
 */
export async function attachToRecord(work: Work, visitId: string, { title, file }: ToAttach): Promise<void> {
  const { visit, type } = await getVisitToChange(work, visitId)
  requireThat(mayWriteRecord(work, visit), work, `attach something to the record of the visit ${visitId}`)
  refuseIf(work, whyRecordCannotBeWritten(visit, type))
  const held = await findNewestRecord(work, visitId)
  if (held) refuseIf(work, [...whyNotOpenFor(held, 'write'), ...whyTooMuchIsAttached(held.attachments, file.bytes)])
  const { stored, kind } = await takeFile(work, file, 'file')
  if (!held) await addRecord(work, visitId, null)
  const record = held ?? (await findNewestRecord(work, visitId))
  if (!record) throw new NotFound('record of visit', visitId)
  await addAttachment(work, { visitId, version: record.version, title: title || stored.name, kind, stored })
  await moveOn(work, record.id)
  await logEvent(work, {
    name: 'record.attached',
    subjects: [{ kind: 'visit', id: visitId }],
    audience: 'write',
    changes: { file: { after: stored.name } },
  })
}
