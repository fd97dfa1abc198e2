import { Temporal } from 'temporal-polyfill'

/** A calendar date with no time of day, as ISO text: '2026-03-09'. Sorts and compares as text. */
export type PlainDate = string & { readonly PlainDate: unique symbol }

/** Reads '2026-03-09'; undefined when the text is not a real date ('2026-02-30'). */
export function toPlainDate(text: string): PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  // The platform reads 30 February as 2 March: what is not written back as it was read is no date.
  const read = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().slice(0, 10) === text ? (text as PlainDate) : undefined
}

/** A date that the program itself writes. Throws when it is not one: that is a mistake in the code. */
export function day(text: string): PlainDate {
  const date = toPlainDate(text)
  if (!date) throw new Error(`${text} is not a date`)
  return date
}

/** The date it is in England at an instant: just before midnight in summer the UTC date is still yesterday's. */
export function londonDateOf(instant: Date): PlainDate {
  return londonDate.format(instant) as PlainDate
}

/** The instant at which a day begins in England: an hour before midnight UTC in summer. */
export function londonMidnightOf(date: PlainDate): Date {
  return new Date(Temporal.PlainDate.from(date).toZonedDateTime('Europe/London').epochMilliseconds)
}

/**
 * `days` calendar days later, or earlier when negative. A date without a time is midnight UTC to the platform, where every day has 24 hours: a
 * page asks this thousands of times, and a calendar of all the world's kinds takes twenty times as long to say the same.
 */
export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(date) + days * A_DAY).toISOString().slice(0, 10) as PlainDate
}

/** `months` calendar months later, or earlier when negative; 31 August and one month is 30 September. By the platform, as `addDays` is. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const from = new Date(date)
  const month = from.getUTCMonth() + months
  const lastOfMonth = new Date(Date.UTC(from.getUTCFullYear(), month + 1, 0)).getUTCDate()
  from.setUTCMonth(month, Math.min(from.getUTCDate(), lastOfMonth))
  return from.toISOString().slice(0, 10) as PlainDate
}

/** Calendar days from one date to the next: 1 from Monday to Tuesday, negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return (Date.parse(to) - Date.parse(from)) / A_DAY
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: PlainDate): number {
  return new Date(date).getUTCDay() || 7
}

export function isWeekend(date: PlainDate): boolean {
  return weekdayOf(date) > 5
}

/** Whether a dated period covers a day, both ends included; a period without an end goes on. */
export function coversDay(
  period: { startedOn: PlainDate | null; finishedOn: PlainDate | null },
  date: PlainDate,
): boolean {
  return (
    (period.startedOn === null || period.startedOn <= date) && (period.finishedOn === null || date <= period.finishedOn)
  )
}

/** Milliseconds. */
const A_DAY = 86_400_000

const londonDate = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })
