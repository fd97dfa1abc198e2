import { type SchoolYear } from '#shared/school-year.ts'
import { intervalOf, USUAL_LEVEL, type Interval } from './interval.ts'
import { countsBehind } from './published-percentage.ts'
import { requireCohort, requireCount } from './sound-numbers.ts'
import { wilsonInterval } from './wilson.ts'

/** One year of a school's figure, as a count or as it was published; with a reason where it may not stand with others. */
export type YearOfFigure = {
  readonly year: SchoolYear
  readonly of: number
  readonly notComparable?: string | undefined
} & ({ readonly count: number } | { readonly percent: number; readonly decimals?: number | undefined })

/** Years together, and which; or the reason why these may not be put together. */
export type Pooled =
  | { readonly kind: 'pooled'; readonly years: readonly SchoolYear[]; readonly of: number; readonly interval: Interval }
  | { readonly kind: 'refused'; readonly years: readonly SchoolYear[]; readonly why: string }

/**
 * Years of a small school put together, each by its cohort: what all of the pupils did as one group. It says what they
 * did over those years, not what the next will do. Nothing is left out in silence: a year that is not comparable refuses
 * the whole, and the caller leaves it out by not giving it.
 *
 * A weighted mean of shares by cohort is the share of the sum (direct pooling); its range is Wilson's, from the fewest to
 * the most pupils that rounded percentages may stand for.
 */
export function poolYears(years: readonly YearOfFigure[], level = USUAL_LEVEL): Pooled {
  const named = years.map(({ year }) => year).sort((one, other) => one - other)
  const apart = years.find(({ notComparable }) => notComparable !== undefined)
  if (apart) return { kind: 'refused', years: [apart.year], why: apart.notComparable ?? '' }
  if (years.length < 2) return { kind: 'refused', years: named, why: 'one year alone is no pool' }
  if (new Set(named).size < named.length) return { kind: 'refused', years: named, why: 'a year stands twice' }

  const parts = years.map(partOf)
  const sum = (pick: (part: Part) => number) => parts.reduce((total, part) => total + pick(part), 0)
  const of = sum((part) => part.of)
  const { low } = wilsonInterval({ count: sum((part) => part.least), of, level })
  const { high } = wilsonInterval({
    count: Math.min(
      of,
      sum((part) => part.most),
    ),
    of,
    level,
  })
  return { kind: 'pooled', years: named, of, interval: intervalOf(sum((part) => part.count) / of, low, high, level) }
}

type Part = { of: number; count: number; least: number; most: number }

function partOf(year: YearOfFigure): Part {
  const { of } = year
  requireCohort(of)
  if ('percent' in year) return { of, count: (year.percent * of) / 100, ...countsBehind(year) }
  requireCount(year.count, of)
  return { of, count: year.count, least: year.count, most: year.count }
}
