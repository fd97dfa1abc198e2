import type { PlainDate } from '#shared/plain-date.ts'
import { firstDayOf, lastDayOf, schoolYearOf, type SchoolYear } from '#shared/school-year.ts'

/** The school years that can be looked at: three behind, the one that runs, and the next. */
export function yearsToAsk(today: PlainDate): SchoolYear[] {
  const now = schoolYearOf(today)
  return [now + 1, now, now - 1, now - 2, now - 3]
}

/** The school year that an address or a form names; the one that runs where it names none that makes sense. */
export function readSchoolYear(text: string | undefined, today: PlainDate): SchoolYear {
  const asked = Number(text)
  return yearsToAsk(today).includes(asked) ? asked : schoolYearOf(today)
}

/** A day to begin with in a year: today, or the first or last day of another year. */
export function usualDayOf(schoolYear: SchoolYear, today: PlainDate): PlainDate {
  const [first, last] = [firstDayOf(schoolYear), lastDayOf(schoolYear)]
  return today < first ? first : today > last ? last : today
}
