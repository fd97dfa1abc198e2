import type { SchoolYear } from '#shared/school-year.ts'
import type { GivenInYear, Giver } from './days-store.ts'

/** One year: days by who gave them, and the share of the schools in hundredths, of what schools and the service gave together. */
export type SharesOfYear = {
  schoolYear: SchoolYear
  allocated: Readonly<Record<Giver, number>> & { share: number | undefined }
  worked: Readonly<Record<Giver, number>> & { share: number | undefined }
}

/** RO-115. The share of support days that schools give and that the service gives, year by year, the newest first. Days with two decimals; what is of neither is counted apart. Pure. */
export function sharesByYear(given: readonly GivenInYear[], minutesOfADay: number): SharesOfYear[] {
  const years = [...new Set(given.map(({ schoolYear }) => schoolYear))].sort((one, other) => other - one)
  return years.map((schoolYear) => {
    const of = (giver: Giver) => given.filter((each) => each.schoolYear === schoolYear && each.giver === giver)
    const days = (reckon: (each: GivenInYear) => number) => {
      const exact = (giver: Giver) => of(giver).reduce((sum, each) => sum + reckon(each), 0)
      const [schools, service, other] = [exact('schools'), exact('service'), exact('other')]
      const both = schools + service
      const share = both > 0 ? Math.round((schools / both) * 1000) / 10 : undefined
      return { schools: rounded(schools), service: rounded(service), other: rounded(other), share }
    }
    return {
      schoolYear,
      allocated: days(({ halfDays }) => halfDays / 2),
      worked: days(({ minutes, loggedHalfDays }) => minutes / minutesOfADay + loggedHalfDays / 2),
    }
  })
}

const rounded = (days: number): number => Math.round(days * 100) / 100
