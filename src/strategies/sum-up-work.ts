import type { StrategyPlaces, StrategyVisit } from './work-store.ts'

/** What visits under a strategy come to: by each type of work, and together. */
export type WorkOfVisits = {
  byPurpose: readonly { purpose: string; visits: number; halfDays: number; schools: number }[]
  visits: number
  halfDays: number
  schools: ReadonlySet<string>
}

/** SH-78. Held visits by type of work, the most first. A visit of two types counts in both, and once together. */
export function sumVisits(visits: readonly StrategyVisit[], counted: readonly string[]): WorkOfVisits {
  const held = visits.filter(({ status }) => status === 'held')
  const purposes = [...new Set(held.flatMap((visit) => visit.purposes))].filter(
    (each) => counted.length === 0 || counted.includes(each),
  )
  const byPurpose = purposes.map((purpose) => {
    const of = held.filter((visit) => visit.purposes.includes(purpose))
    return {
      purpose,
      visits: of.length,
      halfDays: halfDaysOf(of),
      schools: new Set(of.map((each) => each.schoolId)).size,
    }
  })
  return {
    byPurpose: byPurpose.sort((one, other) => other.halfDays - one.halfDays || (one.purpose < other.purpose ? -1 : 1)),
    visits: held.length,
    halfDays: halfDaysOf(held),
    schools: new Set(held.map(({ schoolId }) => schoolId)),
  }
}

const halfDaysOf = (visits: readonly StrategyVisit[]) => visits.reduce((sum, { halfDays }) => sum + halfDays, 0)

/** '3', '2½': half-days as days. */
export const showDays = (halfDays: number) => {
  const whole = Math.floor(halfDays / 2)
  return halfDays % 2 === 0 ? String(whole) : `${whole === 0 ? '' : whole}½`
}

/** What courses under a strategy come to: each course, with how many places and how many came. */
export function sumCourses(rows: readonly StrategyPlaces[]) {
  const courses = [...new Set(rows.map(({ courseId }) => courseId))].map((courseId) => {
    const of = rows.filter((row) => row.courseId === courseId)
    const came = of.some(({ attended }) => attended !== null)
      ? of.reduce((sum, { attended }) => sum + (attended ?? 0), 0)
      : null
    const { title = '', firstOn } = of[0] ?? {}
    return {
      courseId,
      title,
      firstOn,
      schools: of.length,
      places: of.reduce((sum, { places }) => sum + places, 0),
      came,
    }
  })
  return { courses, schools: new Set(rows.map(({ schoolId }) => schoolId)) }
}

/** How a measure changed at some schools between the two latest years that have values at them. */
export type Change = { from: number; until: number; schools: number; by: number }

/** Below so many schools a change is of those schools, not of the work. */
export const FEWEST_SCHOOLS = 3

/** SH-78. The mean change of the same schools; undefined where too few have values in both years. */
export function changeOf(
  figures: readonly { schoolId: string; year: number; value: number | null; isHidden: boolean }[],
  schools: ReadonlySet<string>,
): Change | undefined {
  const seen = figures.filter(({ schoolId, value, isHidden }) => schools.has(schoolId) && value !== null && !isHidden)
  const years = [...new Set(seen.map(({ year }) => year))].sort((one, other) => other - one)
  const [until, from] = years
  if (until === undefined || from === undefined) return undefined
  const valueOf = (schoolId: string, year: number) =>
    seen.find((each) => each.schoolId === schoolId && each.year === year)?.value
  const changes = [...schools].flatMap((schoolId) => {
    const [before, after] = [valueOf(schoolId, from), valueOf(schoolId, until)]
    return before === undefined || before === null || after === undefined || after === null ? [] : [after - before]
  })
  if (changes.length < FEWEST_SCHOOLS) return undefined
  return { from, until, schools: changes.length, by: changes.reduce((sum, each) => sum + each, 0) / changes.length }
}
