import { findSending } from '#records/index.ts'
import type { Look } from '#work/work.ts'
import type { RecordOfVisit } from '../get-record.ts'
import { findReplyBy } from '../reply-by.ts'
import { findSentReply } from '../reply-store.ts'
import type { ToIssue } from './issue-rules.ts'

/** What the rules on issuing look at: what the school was sent, what it replied, and until when it can. */
export async function findToIssue(look: Look, found: RecordOfVisit): Promise<ToIssue> {
  const { record, type, form, model } = found
  const [sending, reply, replyBy] = await Promise.all([
    findSending(look, record.id),
    findSentReply(look, record.id),
    record.sentAt ? findReplyBy(look, model, record.sentAt) : undefined,
  ])
  return { record, type, form, model, sent: sending?.content, marks: reply?.marks ?? [], replyBy, today: look.today }
}
