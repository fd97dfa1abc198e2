import { dueOn, type Calendar } from '#calendar/index.ts'
import { clockFor, type ServiceModel } from '#model/index.ts'
import { londonDateOf, type PlainDate } from '#shared/plain-date.ts'

/** By when the school has to reply to what it was sent; undefined where the model gives no time for it. */
export function replyDueOn(model: ServiceModel, sentAt: Date, calendar: Calendar): PlainDate | undefined {
  const clock = clockFor(model, 'reply-to-record')
  return clock && dueOn(clock, londonDateOf(sentAt), calendar)
}

/** By when a record is answered and issued, counted from the reply, or from the last day for one; that very day where the model gives no time. */
export function issueDueOn(model: ServiceModel, from: PlainDate, calendar: Calendar): PlainDate {
  const clock = clockFor(model, 'issue-record')
  return clock ? dueOn(clock, from, calendar) : from
}
