import { logEvent } from '#history/index.ts'
import { whyNotOpenFor } from '#records/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getSentRecordToChange } from '../get-record.ts'
import { maySettle } from '../reply-policy.ts'
import { findSentReply, settleMark } from '../reply-store.ts'
import { tellAuthor } from '../tell-people.ts'
import { whyMarksCannotBeSettled, type SettlementOfMark } from './answer-rules.ts'

/** The head of service decides what an author and a school could not agree on; the author then amends what is to be changed. */
export async function settleMarks(
  work: Work,
  visitId: string,
  settlements: readonly SettlementOfMark[],
): Promise<void> {
  const found = await getSentRecordToChange(work, visitId)
  const { visit, record } = found
  requireThat(maySettle(work, visit), work, `settle what was put to the head of service of the visit ${visitId}`)
  const marks = (await findSentReply(work, record.id))?.marks ?? []
  refuseIf(work, whyNotOpenFor(record, 'answer'))
  refuseIf(work, whyMarksCannotBeSettled(marks, settlements))
  for (const { markId, settled, settlement } of settlements) await settleMark(work, markId, settled, settlement)
  await tellAuthor(work, found, 'settled')
  await logEvent(work, {
    name: 'record.settled',
    subjects: [
      { kind: 'visit', id: visitId },
      { kind: 'school', id: visit.schoolId },
    ],
    audience: 'see-history',
    changes: { lines: { after: settlements.length } },
  })
}
