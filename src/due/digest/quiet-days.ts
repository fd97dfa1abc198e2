import { isSchoolHoliday, type Calendar } from '#calendar/index.ts'
import { isBankHoliday } from '#shared/bank-holidays.ts'
import { addDays, isWeekend, weekdayOf, type PlainDate } from '#shared/plain-date.ts'

/** Whether nobody is written to on a day without need: at a weekend, on a bank holiday, in the school holidays. */
export function isQuiet(day: PlainDate, calendar: Calendar): boolean {
  return isWeekend(day) || isBankHoliday(day) || isSchoolHoliday(calendar, day)
}

/** The week by its Monday. */
export function mondayOf(day: PlainDate): PlainDate {
  return addDays(day, 1 - weekdayOf(day))
}

/**
 * The week whose digest may be written today: on its first day that is not quiet, or on a later one where that was missed.
 * Undefined in a quiet week, and on a quiet day.
 */
export function weekToWriteOf(today: PlainDate, calendar: Calendar): PlainDate | undefined {
  return isQuiet(today, calendar) ? undefined : mondayOf(today)
}

/** The next day after one that is not quiet; within three weeks, for a summer without end has no next day. */
export function nextDayAtWork(day: PlainDate, calendar: Calendar): PlainDate | undefined {
  for (let days = 1; days <= 21; days += 1) if (!isQuiet(addDays(day, days), calendar)) return addDays(day, days)
  return undefined
}

/** Whether something is to be called to mind today: it is due today, or before or on the next day at work. */
export function isToBeReminded(dueOn: PlainDate, today: PlainDate, calendar: Calendar): boolean {
  if (isQuiet(today, calendar) || dueOn < today) return false
  const next = nextDayAtWork(today, calendar)
  return dueOn === today || (next !== undefined && dueOn <= next)
}

/** The first day of a week, given by its Monday, on which people are at work; undefined in a quiet week. */
export function firstDayAtWork(monday: PlainDate, calendar: Calendar): PlainDate | undefined {
  return [0, 1, 2, 3, 4].map((days) => addDays(monday, days)).find((day) => !isQuiet(day, calendar))
}
