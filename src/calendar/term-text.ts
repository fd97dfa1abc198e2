import { showShortDate } from '#shared/show-date.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import type { Period, TermDates } from './calendar.ts'

/** Whether two rows are one term of one year with the same dates, whosever they are. */
export function sameDates(one: TermDates, other: TermDates): boolean {
  return one.schoolYear === other.schoolYear && one.term === other.term && termAsText(one) === termAsText(other)
}

/** The terms as history keeps them: a line each, by year and id. */
export function termsAsText(terms: readonly TermDates[]): Record<string, string> {
  return Object.fromEntries(terms.map((term) => [`${showSchoolYear(term.schoolYear)} ${term.term}`, termAsText(term)]))
}

/** '2 September 2026 to 18 December 2026'. */
export function showPeriod({ startedOn, finishedOn }: Period): string {
  return `${showShortDate(startedOn)} to ${showShortDate(finishedOn)}`
}

function termAsText(term: TermDates): string {
  return term.halfTerm ? `${showPeriod(term)}, half-term ${showPeriod(term.halfTerm)}` : showPeriod(term)
}
