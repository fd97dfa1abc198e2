import { isBankHoliday } from '#shared/bank-holidays.ts'
import { addDays, addMonths, daysBetween, type PlainDate } from '#shared/plain-date.ts'
import { addWorkingDays } from '#shared/working-days.ts'
import type { Clock } from '#model/index.ts'
import type { Calendar } from './calendar.ts'
import { isSchoolHoliday } from './calendar-facts.ts'

/** How long something may take, as a model says it. */
export type Limit = Pick<Clock, 'count' | 'unit' | 'schoolHolidaysCount'>

/**
 * XX-08. The last day on which something is in time, counted from the day after it began. Weeks and months are calendar weeks and
 * months; working days leave out weekends and bank holidays, and school holidays where the model says so.
 */
export function dueOn(limit: Limit, from: PlainDate, calendar: Calendar): PlainDate {
  const isLeftOut = (date: PlainDate) => !limit.schoolHolidaysCount && isSchoolHoliday(calendar, date)
  if (limit.unit === 'working-days')
    return addWorkingDays(from, limit.count, (date) => isBankHoliday(date) || isLeftOut(date))
  const plain = calendarEnd(limit, from)
  return limit.schoolHolidaysCount ? plain : addDaysLeftIn(from, daysBetween(from, plain), isLeftOut)
}

/** XX-08. A due date includes its last day: late begins the day after. */
export function isLate(due: PlainDate, today: PlainDate): boolean {
  return today > due
}

function calendarEnd({ unit, count }: Limit, from: PlainDate): PlainDate {
  if (unit === 'months') return addMonths(from, count)
  return addDays(from, unit === 'weeks' ? 7 * count : count)
}

function addDaysLeftIn(from: PlainDate, count: number, isLeftOut: (date: PlainDate) => boolean): PlainDate {
  let date = from
  for (let left = count; left > 0;) {
    date = addDays(date, 1)
    if (!isLeftOut(date)) left -= 1
  }
  return date
}
