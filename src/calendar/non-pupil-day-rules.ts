import { bankHolidayOn } from '#shared/bank-holidays.ts'
import type { Finding } from '#shared/finding.ts'
import { isWeekend, type PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf, showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { showDate } from '#shared/show-date.ts'
import { word, type ServiceModel } from '#model/index.ts'
import type { Calendar } from './calendar.ts'
import { hasTerms, isHalfTerm, nonPupilDayOn, termOf } from './calendar-facts.ts'

/** XX-07. What stands against pupils staying at home on a date of a school year. */
export function whyDayCannotBeNonPupil(
  calendar: Calendar,
  model: ServiceModel,
  schoolYear: SchoolYear,
  date: PlainDate,
): Finding[] {
  const found = (id: string, says: string, weight: 'firm' | 'soft'): Finding[] => [
    { kind: id, id, source: 'XX-07', says, field: 'heldOn', weight },
  ]
  if (schoolYearOf(date) !== schoolYear)
    return found(
      'day-in-its-school-year',
      `${showDate(date)} is not in the school year ${showSchoolYear(schoolYear)}.`,
      'firm',
    )
  const before = nonPupilDayOn(calendar, date)
  if (before) return found('day-only-once', `${showDate(date)} is there already: ${before.name}.`, 'firm')
  const holiday = bankHolidayOn(date)
  if (isWeekend(date)) return found('day-not-at-weekend', `${showDate(date)} is at a weekend.`, 'soft')
  if (holiday) return found('day-not-bank-holiday', `${showDate(date)} is a bank holiday: ${holiday.name}.`, 'soft')
  if (isHalfTerm(calendar, date)) return found('day-in-term', `${showDate(date)} is in half-term.`, 'soft')
  if (!hasTerms(calendar, schoolYear) || termOf(calendar, date)) return []
  return found('day-in-term', `${showDate(date)} is in no ${word(model, 'term')}.`, 'soft')
}
