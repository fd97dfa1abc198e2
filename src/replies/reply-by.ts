import { getCalendar, yearsFrom } from '#calendar/index.ts'
import type { ServiceModel } from '#model/index.ts'
import { londonDateOf, type PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import { issueDueOn, replyDueOn } from './reply-clock.ts'

/** By when the school has to reply to what was sent at a moment, by everyone's calendar. */
export async function findReplyBy(look: Look, model: ServiceModel, sentAt: Date): Promise<PlainDate | undefined> {
  return replyDueOn(model, sentAt, await getCalendar(look, yearsFrom(londonDateOf(sentAt))))
}

/** By when a record is answered and issued that was replied to, or could have been until, on a day. */
export async function findIssueBy(look: Look, model: ServiceModel, from: PlainDate): Promise<PlainDate> {
  return issueDueOn(model, from, await getCalendar(look, yearsFrom(from)))
}
