import { addDays, weekdayOf, type PlainDate } from '#shared/plain-date.ts'

/** The ten working days of this week and the next: at a weekend, of the week to come. */
export function fortnightOf(today: PlainDate): PlainDate[] {
  const weekday = weekdayOf(today)
  const monday = addDays(today, weekday > 5 ? 8 - weekday : 1 - weekday)
  return [0, 1, 2, 3, 4, 7, 8, 9, 10, 11].map((days) => addDays(monday, days))
}
