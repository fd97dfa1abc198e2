import { mayWriteRecord, recordFormOf, type VisitRecord } from '#records/index.ts'
import type { VisitInModel } from '#visits/index.ts'
import type { Look } from '#work/work.ts'
import type { OnItsWay } from './next-steps.ts'
import { findReplyBy } from './reply-by.ts'
import { mayIssue, mayReply, maySettle } from './reply-policy.ts'
import { findSentReply } from './reply-store.ts'
import { asItStands } from './still-to-change.ts'

/** What there is to know of a record on its way, for whoever looks at it. */
export async function findOnItsWay(
  look: Look,
  { visit, model, type }: VisitInModel,
  record: VisitRecord,
): Promise<OnItsWay> {
  const form = recordFormOf(model, type)
  const [sent, replyBy] = await Promise.all([
    record.sentAt ? findSentReply(look, record.id) : undefined,
    record.sentAt ? findReplyBy(look, model, record.sentAt) : undefined,
  ])
  const reply = sent && form ? asItStands(sent, record, { form, type, model }) : sent
  const is = {
    author: mayWriteRecord(look, visit),
    issuer: mayIssue(look, visit),
    replier: mayReply(look, visit),
    settler: maySettle(look, visit),
  }
  return { record, model, type, reply, replyBy, today: look.today, is }
}
