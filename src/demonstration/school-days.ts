import type { TermDates } from '#calendar/index.ts'
import { isBankHoliday } from '#shared/bank-holidays.ts'
import { addDays, coversDay, isWeekend, type PlainDate } from '#shared/plain-date.ts'

/** The days on which schools have pupils, seen from today. */
export type SchoolDays = {
  /** So many school days before today; the earliest known where there are fewer. */
  before: (count: number) => PlainDate
  /** So many school days after today; the last known where there are fewer. */
  after: (count: number) => PlainDate
  isSchoolDay: (on: PlainDate) => boolean
  /** The school days of a stretch, both ends included. */
  between: (from: PlainDate, until: PlainDate) => PlainDate[]
  /** The term of the model in which a day falls. */
  termOn: (on: PlainDate) => string | undefined
  /** The next day of term after a day on which pupils stay at home. */
  nextDayOff: (on: PlainDate) => PlainDate | undefined
}

/** The school days of these terms without their non-pupil days. */
export function schoolDaysOf(terms: readonly TermDates[], daysOff: readonly PlainDate[], today: PlainDate): SchoolDays {
  const off = new Set(daysOff)
  const all: PlainDate[] = []
  for (const { startedOn, finishedOn, halfTerm } of terms)
    for (let on = startedOn; on <= finishedOn; on = addDays(on, 1))
      if (!isWeekend(on) && !isBankHoliday(on) && !off.has(on) && !(halfTerm && coversDay(halfTerm, on))) all.push(on)
  const known = new Set(all)
  const earlier = all.filter((on) => on < today).reverse()
  const later = all.filter((on) => on > today)
  return {
    before: (count) => earlier[count - 1] ?? earlier.at(-1) ?? today,
    after: (count) => later[count - 1] ?? later.at(-1) ?? today,
    isSchoolDay: (on) => known.has(on),
    between: (from, until) => all.filter((on) => from <= on && on <= until),
    termOn: (on) => terms.find((term) => coversDay(term, on))?.term,
    nextDayOff: (on) => [...daysOff].sort().find((each) => each > on),
  }
}
