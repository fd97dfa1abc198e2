import { toMoney } from '../money-crumbs.ts'
import type { MinorSpending } from './minor.ts'

/** The way to what is spent outside the priorities of a year. */
export const toMinorOf = (year: number) => [
  ...toMoney(year),
  { text: 'Outside the priorities', href: `/money/minor?year=${year}` },
]

/** The way to one piece of it. */
export const toMinor = ({ id, title, schoolYear }: MinorSpending) => [
  ...toMinorOf(schoolYear),
  { text: title, href: `/money/minor/${id}` },
]
