import { toMoney } from '../money-crumbs.ts'
import type { Opportunity } from './income.ts'

/** The way to the list of work for others. */
export const toIncome = (year: number) => [...toMoney(year), { text: 'Income', href: `/money/income?year=${year}` }]

/** The way to one piece of it. */
export const toOpportunity = ({ id, partner, schoolYear }: Opportunity) => [
  ...toIncome(schoolYear),
  { text: partner, href: `/money/income/${id}` },
]
