import { dueOn, type Calendar } from '#calendar/index.ts'
import { clockFor, type ServiceModel } from '#model/index.ts'
import { londonDateOf, toPlainDate } from '#shared/plain-date.ts'
import type { WrittenInTime } from './to-check-store.ts'

/** How one person's records of a school year came in: counts, for the person and their manager, never a ranking. */
export type Rate = { authorId: string; authorName: string; handedIn: number; onTime: number; returned: number }

/** NF-59. Each author's records: how many were handed in, in time by the model's clock, and returned once or more. By name. */
export function ratesOf(
  records: readonly WrittenInTime[],
  modelOf: (versionId: string) => ServiceModel,
  calendar: Calendar,
): Rate[] {
  const rates = new Map<string, Rate>()
  for (const { authorId, authorName, heldOn, modelVersionId, handedInAt, wasReturned } of records) {
    const rate = rates.get(authorId) ?? { authorId, authorName, handedIn: 0, onTime: 0, returned: 0 }
    const clock = clockFor(modelOf(modelVersionId), 'write-record')
    const held = toPlainDate(heldOn)
    const isOnTime = !clock || !held || londonDateOf(handedInAt) <= dueOn(clock, held, calendar)
    rates.set(authorId, {
      ...rate,
      handedIn: rate.handedIn + 1,
      onTime: rate.onTime + (isOnTime ? 1 : 0),
      returned: rate.returned + (wasReturned ? 1 : 0),
    })
  }
  return [...rates.values()].sort((one, other) => one.authorName.localeCompare(other.authorName, 'en-GB'))
}
