import { addDays, isWeekend, type PlainDate } from '#shared/plain-date.ts'

/** A day, or the Monday after it where it falls on a weekend. */
export function weekdayAfter(on: PlainDate): PlainDate {
  return isWeekend(on) ? weekdayAfter(addDays(on, 1)) : on
}

/** A day, or the Friday before it where it falls on a weekend. */
export function weekdayBefore(on: PlainDate): PlainDate {
  return isWeekend(on) ? weekdayBefore(addDays(on, -1)) : on
}
