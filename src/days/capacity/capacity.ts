import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { spread, weekdaysByTerm } from '../spread.ts'
import type { TermOfYear } from '../year-terms.ts'

/** What somebody has to give for a time: so many half-days in a whole year full time, in what part of full time, from when to when. */
export type Capacity = {
  id: string
  personId: string
  personName: string
  schoolYear: SchoolYear
  startedOn: PlainDate
  finishedOn: PlainDate
  halfDays: number
  percent: number
  revision: number
}

/** XX-09. The half-days of a capacity, term by term: the part of a year that its time is, by weekdays of term, of its part of full time. */
export function capacityByTerm(
  { startedOn, finishedOn, halfDays, percent }: Pick<Capacity, 'startedOn' | 'finishedOn' | 'halfDays' | 'percent'>,
  terms: readonly TermOfYear[],
): number[] {
  const [first, last] = [terms[0], terms.at(-1)]
  if (!first || !last) return []
  const whole = weekdaysByTerm(terms, first.startedOn, last.finishedOn)
  const its = weekdaysByTerm(terms, startedOn, finishedOn)
  const sum = (parts: readonly number[]) => parts.reduce((all, part) => all + part, 0)
  const all = sum(whole)
  return all === 0 ? terms.map(() => 0) : spread(Math.round((halfDays * percent * sum(its)) / (100 * all)), its)
}

/** What somebody has to give in a year, and what of it was allocated. Nobody who has no capacity is here; one of none is a number. */
export type Standing = {
  capacity: number | undefined
  allocated: number
  capacityByTerm: readonly number[]
  allocatedByTerm: readonly number[]
}

/** What is left: below nothing where more was allocated than there is; undefined where nobody said what there is. */
export const leftOf = ({ capacity, allocated }: Pick<Standing, 'capacity' | 'allocated'>): number | undefined =>
  capacity === undefined ? undefined : capacity - allocated
