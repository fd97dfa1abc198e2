import { day, type PlainDate } from './plain-date.ts'

/** A school year by the calendar year in which it begins: 2026 is 1 September 2026 to 31 August 2027. */
export type SchoolYear = number

/** The school year in which a date falls. */
export function schoolYearOf(date: PlainDate): SchoolYear {
  const year = Number(date.slice(0, 4))
  return date.slice(5) >= '09-01' ? year : year - 1
}

/** '2026/27'. */
export function showSchoolYear(year: SchoolYear): string {
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`
}

/** Reads '2026/27'; undefined when the two halves do not follow each other. */
export function toSchoolYear(text: string): SchoolYear | undefined {
  const match = /^(\d{4})\/(\d{2})$/.exec(text)
  if (!match) return undefined
  const year = Number(match[1])
  return Number(match[2]) === (year + 1) % 100 ? year : undefined
}

export function firstDayOf(year: SchoolYear): PlainDate {
  return day(`${year}-09-01`)
}

export function lastDayOf(year: SchoolYear): PlainDate {
  return day(`${year + 1}-08-31`)
}
