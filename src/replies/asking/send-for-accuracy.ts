import { logEvent } from '#history/index.ts'
import {
  addSending,
  askAboutNames,
  changeRecord,
  listAsides,
  markVisitSent,
  whyRecordCannotBeWritten,
  whyRecordCannotGo,
  whyTextsWait,
} from '#records/index.ts'
import { staleFindings } from '#visits/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getRecordToChange } from '../get-record.ts'
import { mayIssue } from '../reply-policy.ts'
import { findReplyBy } from '../reply-by.ts'
import { listRepliers } from '../school-people-store.ts'
import { whyAccuracyIsNotAsked, whyNobodyIsAsked } from './asking-rules.ts'
import { tellRepliers } from './tell-repliers.ts'

/**
 * Sends a record to the head to read for accuracy: the text is fixed as it was sent, each who replies for the school has a
 * link of their own, and the duty to write it is met (NF-25). Throws NotFound, NotAllowed, Refused.
 */
export async function sendForAccuracy(
  work: Work,
  visitId: string,
  { revision, publicUrl }: { revision?: number; publicUrl: string },
): Promise<void> {
  const found = await getRecordToChange(work, visitId)
  const { visit, type, model, form, record } = found
  requireThat(mayIssue(work, visit), work, `send the record of the visit ${visitId} to the school`)
  refuseIf(work, whyRecordCannotBeWritten(visit, type))
  const repliers = await listRepliers(work, visit.schoolId)
  refuseIf(work, [
    ...(revision === undefined ? [] : staleFindings(revision, record.revision)),
    ...whyAccuracyIsNotAsked(model, type, record.version),
    ...whyTextsWait(await listAsides(work, record.id), form),
    ...whyRecordCannotGo(record, 'send', found),
    ...whyNobodyIsAsked(repliers, visit.schoolName, model),
    ...(await askAboutNames(work, visit.schoolId, form, record)),
  ])
  await addSending(work, record)
  await changeRecord(work, record.id, { status: 'with-school', sent_at: work.now })
  await markVisitSent(work, visitId)
  const replyBy = await findReplyBy(work, model, work.now)
  if (replyBy) await tellRepliers(work, repliers, { ...found, recordId: record.id, replyBy, publicUrl })
  await logEvent(work, {
    name: 'record.sent',
    subjects: [
      { kind: 'visit', id: visitId },
      { kind: 'school', id: visit.schoolId },
    ],
    audience: 'see-school',
    changes: { replyBy: { after: replyBy ?? null } },
  })
}
