import { isBankHoliday } from './bank-holidays.ts'
import { addDays, type PlainDate, weekdayOf } from './plain-date.ts'

/** Whether nobody works on a weekday: a bank holiday, or whatever else a calendar closes. */
export type ClosedOn = (date: PlainDate) => boolean

/** XX-08. Monday to Friday, bank holidays and whatever else is closed left out. */
export function isWorkingDay(date: PlainDate, closed: ClosedOn = isBankHoliday): boolean {
  return weekdayOf(date) < 6 && !closed(date)
}

/**
 * XX-08. The working day that is `count` working days after a date: the day itself does not count, the last one is
 * included. With a count of 0 the date itself; earlier with a negative one.
 */
export function addWorkingDays(from: PlainDate, count: number, closed: ClosedOn = isBankHoliday): PlainDate {
  const step = count < 0 ? -1 : 1
  let date = from
  for (let left = Math.abs(count); left > 0;) {
    date = addDays(date, step)
    if (isWorkingDay(date, closed)) left -= 1
  }
  return date
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: PlainDate, to: PlainDate, closed: ClosedOn = isBankHoliday): number {
  const [first, last, sign] = from <= to ? [from, to, 1] : [to, from, -1]
  let count = 0
  for (let date = first; date < last;) {
    date = addDays(date, 1)
    if (isWorkingDay(date, closed)) count += 1
  }
  // Counted backwards, the earlier end is the one that counts.
  if (sign < 0) count += Number(isWorkingDay(first, closed)) - Number(isWorkingDay(last, closed))
  return sign * count || 0
}
