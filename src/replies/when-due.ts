import type { PlainDate } from '#shared/plain-date.ts'
import { showDate, showDistance, showLateness } from '#shared/show-date.ts'

/** 'due Thursday 19 November 2026, in 3 days'; how late it is, once it is. */
export function whenDue(by: PlainDate, today: PlainDate): string {
  return `due ${showDate(by)}, ${showLateness(by, today) ?? showDistance(by, today)}`
}
