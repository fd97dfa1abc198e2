import { logEvent } from '#history/index.ts'
import { whyNotOpenFor } from '#records/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getRecordToChange } from '../get-record.ts'
import { findReplyBy } from '../reply-by.ts'
import { mayIssue } from '../reply-policy.ts'
import { listRepliers } from '../school-people-store.ts'
import { whyNobodyIsAsked, whyTimeHasPassed } from './asking-rules.ts'
import { tellRepliers } from './tell-repliers.ts'

/** Writes once more to who replies for the school today: a head who came since, or whose address was put right. The older links stay good. */
export async function askAgain(work: Work, visitId: string, publicUrl: string): Promise<void> {
  const found = await getRecordToChange(work, visitId)
  const { visit, model, record } = found
  requireThat(mayIssue(work, visit), work, `write again to the school of the visit ${visitId}`)
  const repliers = await listRepliers(work, visit.schoolId)
  const replyBy = record.sentAt ? await findReplyBy(work, model, record.sentAt) : undefined
  refuseIf(work, [
    ...whyNotOpenFor(record, 'reply'),
    ...whyTimeHasPassed(replyBy, work.today),
    ...whyNobodyIsAsked(repliers, visit.schoolName, model),
  ])
  if (replyBy) await tellRepliers(work, repliers, { ...found, recordId: record.id, replyBy, publicUrl })
  await logEvent(work, {
    name: 'record.sent-again',
    subjects: [
      { kind: 'visit', id: visitId },
      { kind: 'school', id: visit.schoolId },
    ],
    audience: 'see-school',
  })
}
