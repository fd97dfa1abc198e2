import { coversDay, type PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf, type SchoolYear } from '#shared/school-year.ts'
import type { Calendar, NonPupilDay, TermDates } from './calendar.ts'

/** XX-07. The term that a date falls in, half-term included; undefined between terms. */
export function termOf(calendar: Calendar, date: PlainDate): TermDates | undefined {
  return calendar.terms.find((term) => coversDay(term, date))
}

export function isHalfTerm(calendar: Calendar, date: PlainDate): boolean {
  const halfTerm = termOf(calendar, date)?.halfTerm
  return halfTerm !== undefined && coversDay(halfTerm, date)
}

export function nonPupilDayOn(calendar: Calendar, date: PlainDate): NonPupilDay | undefined {
  return calendar.nonPupilDays.find(({ heldOn }) => heldOn === date)
}

/** Whether any term of a school year has dates. */
export function hasTerms(calendar: Calendar, schoolYear: SchoolYear): boolean {
  return calendar.terms.some((term) => term.schoolYear === schoolYear)
}

/** Between terms or in a half-term. Where a year has no dates nobody can know: nothing is a holiday then. */
export function isSchoolHoliday(calendar: Calendar, date: PlainDate): boolean {
  if (!hasTerms(calendar, schoolYearOf(date))) return false
  return termOf(calendar, date) === undefined || isHalfTerm(calendar, date)
}
