import { schoolYearOf, type SchoolYear } from '#shared/school-year.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import type { Calendar } from './calendar.ts'
import { listNonPupilDays, listTerms, type KeptDay, type KeptTerm } from './calendar-store.ts'

/**
 * The terms and non-pupil days of some school years as everyone keeps them or, where a school is named, as it does. Two queries, whatever
 * the number of years; every rule on dates takes the value.
 */
export async function getCalendar(
  look: Look,
  schoolYears: readonly SchoolYear[],
  schoolId?: string,
): Promise<Calendar> {
  if (schoolYears.length === 0) return calendarFrom([], [])
  const thisYear = schoolYearOf(look.today)
  const around = [thisYear - 1, thisYear, thisYear + 1]
  // Of what is due, one room asks for this year and the next and another for the one before: whoever comes first reads all three for everyone.
  const isAround = schoolYears.every((year) => around.includes(year))
  const read = (years: readonly SchoolYear[]) =>
    Promise.all([listTerms(look, years, schoolId), listNonPupilDays(look, years, schoolId)])
  const [terms, nonPupilDays] = isAround
    ? await look.once(`the calendar of ${schoolId ?? 'everyone'}`, () => read(around))
    : await read(schoolYears)
  return calendarFrom(
    terms.filter(({ schoolYear }) => schoolYears.includes(schoolYear)),
    nonPupilDays.filter(({ heldOn }) => schoolYears.includes(schoolYearOf(heldOn))),
  )
}

/** The calendars of some schools, read at once: each as `getCalendar` gives it. */
export async function openCalendars(look: Look, schoolYears: readonly SchoolYear[], schoolIds: readonly string[]) {
  const terms = await listTerms(look, schoolYears, schoolIds)
  const days = await listNonPupilDays(look, schoolYears, schoolIds)
  return (schoolId: string, years: readonly SchoolYear[]): Calendar => {
    const isOf = (each: { schoolId: string | null }) => each.schoolId === null || each.schoolId === schoolId
    return calendarFrom(
      terms.filter((term) => isOf(term) && years.includes(term.schoolYear)),
      days.filter((day) => isOf(day) && years.includes(schoolYearOf(day.heldOn))),
    )
  }
}

/**
 * A school's own dates win: a term of its own stands in the place of everyone's, and where it has non-pupil days of its own in a school
 * year, those are its days of that year.
 */
export function calendarFrom(terms: readonly KeptTerm[], days: readonly KeptDay[]): Calendar {
  const isReplaced = (term: KeptTerm) =>
    !term.isOwn && terms.some((own) => own.isOwn && own.schoolYear === term.schoolYear && own.term === term.term)
  const yearsOfItsOwn = new Set(days.filter((day) => day.isOwn).map((day) => schoolYearOf(day.heldOn)))
  return {
    terms: terms
      .filter((term) => !isReplaced(term))
      .map(({ schoolId: _, ...term }) => term)
      .sort((one, other) => (one.startedOn < other.startedOn ? -1 : 1)),
    nonPupilDays: days
      .filter((day) => day.isOwn || !yearsOfItsOwn.has(schoolYearOf(day.heldOn)))
      .map(({ schoolId: _, ...day }) => day),
  }
}

/** The school years that something which begins on a date can reach into: its own and the next. */
export function yearsFrom(date: PlainDate): SchoolYear[] {
  const schoolYear = schoolYearOf(date)
  return [schoolYear, schoolYear + 1]
}
