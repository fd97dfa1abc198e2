import type { Seen } from '#web/routes.ts'
import { schoolYearOf, type SchoolYear } from '#shared/school-year.ts'

/** The way to the money of a year. */
export const toMoney = (year: SchoolYear) => [{ text: 'The year’s money', href: `/money?year=${year}` }]

/** The school year that an address asks for; the present one where it asks for none. */
export function yearAsked({ look, query }: Pick<Seen, 'look' | 'query'>): SchoolYear {
  const year = Number(query.year)
  return Number.isInteger(year) && year >= 1990 && year <= 2199 ? year : schoolYearOf(look.today)
}
