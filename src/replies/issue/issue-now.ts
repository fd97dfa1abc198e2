import { logEvent } from '#history/index.ts'
import { fixRecord } from '#records/index.ts'
import { refuseIf, type Work } from '#work/work.ts'
import type { RecordOfVisit } from '../get-record.ts'
import { linesByPart } from '../parts.ts'
import { findSentReply } from '../reply-store.ts'
import { tellRecipients } from '../tell-people.ts'
import { isWithoutReply } from './issue-rules.ts'
import { printReply } from './print-reply.ts'
import { addReceipts } from './receipt-store.ts'
import { listRecipients, whoIsMissing } from './recipients.ts'

/** Issues a record of which nothing stands in the way: it is fixed, and goes to all who are to have it. The deed has asked leave. */
export async function issueNow(work: Work, found: RecordOfVisit): Promise<void> {
  const { visit, type, model, record } = found
  const recipients = await listRecipients(work, visit.schoolId, type)
  refuseIf(work, whoIsMissing(recipients, model, type))
  const withoutReply = isWithoutReply(found)
  const parts = linesByPart(record, found)
  const reply = printReply(await findSentReply(work, record.id), withoutReply, visit.adviserName, parts)
  await fixRecord(work, found, record, { issued_without_reply: withoutReply }, reply)
  await addReceipts(work, record.id, recipients)
  await tellRecipients(work, recipients, { ...found, version: record.version })
  await logEvent(work, {
    name: record.version === 1 ? 'record.issued' : 'record.corrected',
    subjects: [
      { kind: 'visit', id: visit.id },
      { kind: 'school', id: visit.schoolId },
    ],
    audience: 'read-records',
    changes: { version: { after: record.version }, ...(withoutReply && { reply: { after: 'no reply' } }) },
  })
}
