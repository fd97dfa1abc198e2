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

/** Years together, and which. */
export type Pooled = {
  readonly kind: 'pooled'
  readonly years: readonly SchoolYear[]
  readonly of: number
  readonly interval: Interval
}

/** Why years may not be put together, and which of them. */
export type Refusal = { readonly kind: 'refused'; readonly years: readonly SchoolYear[]; readonly why: string }

/**
 * Years of a small school put together, each by its cohort: what all of the pupils did as one group. It says what they
 * did over those years, not what the next will do. Nothing is left out in silence: a year that is not comparable refuses
 * the whole, and the caller leaves it out by not giving it.
 *
 * A weighted mean of shares by cohort is the share of the sum (direct pooling); its range is Wilson's, from the fewest to
 * the most pupils that rounded percentages may stand for.
 */
export function poolYears(years: readonly YearOfFigure[], level = USUAL_LEVEL): Pooled | Refusal {
  const refused = whyNotTogether(years)
  if (refused) return refused
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
  return {
    kind: 'pooled',
    years: named(years),
    of,
    interval: intervalOf(sum((part) => part.count) / of, low, high, level),
  }
}

/** One year of an average, with how far its pupils spread about it. */
export type YearOfMean = {
  readonly year: SchoolYear
  readonly of: number
  readonly mean: number
  readonly deviation: number
  readonly notComparable?: string | undefined
}

/** Averages of years together: that of all pupils as one group, and how far all of them spread about it. */
export type PooledMean = {
  readonly kind: 'pooled'
  readonly years: readonly SchoolYear[]
  readonly of: number
  readonly mean: number
  readonly deviation: number
}

/**
 * Averages of a small school's years put together, each by its cohort, refused as shares are. Sums of squares within years and
 * between them make those of all pupils, as in an analysis of variance; `intervalOfMean` of what comes out gives its range.
 */
export function poolMeans(years: readonly YearOfMean[]): PooledMean | Refusal {
  const refused = whyNotTogether(years)
  if (refused) return refused
  for (const { of } of years) requireCohort(of)
  const of = years.reduce((sum, year) => sum + year.of, 0)
  const mean = years.reduce((sum, year) => sum + year.of * year.mean, 0) / of
  const squares = years.reduce(
    (sum, year) => sum + (year.of - 1) * year.deviation ** 2 + year.of * (year.mean - mean) ** 2,
    0,
  )
  return {
    kind: 'pooled',
    years: named(years),
    of,
    mean,
    deviation: Math.sqrt(Math.max(0, squares) / Math.max(1, of - 1)),
  }
}

/** What keeps years apart, whatever they measure. */
function whyNotTogether(
  years: readonly { year: SchoolYear; notComparable?: string | undefined }[],
): Refusal | undefined {
  const apart = years.find(({ notComparable }) => notComparable !== undefined)
  if (apart) return { kind: 'refused', years: [apart.year], why: apart.notComparable ?? '' }
  if (years.length < 2) return { kind: 'refused', years: named(years), why: 'one year alone is no pool' }
  if (new Set(named(years)).size < years.length)
    return { kind: 'refused', years: named(years), why: 'a year stands twice' }
  return undefined
}

function named(years: readonly { year: SchoolYear }[]): SchoolYear[] {
  return years.map(({ year }) => year).sort((one, other) => one - other)
}

type Part = { of: number; count: number; least: number; most: number }

function partOf(year: YearOfFigure): Part {
  const { of } = year
  requireCohort(of)
  if ('percent' in year) return { of, count: (year.percent * of) / 100, ...countsBehind(year) }
  requireCount(year.count, of)
  return { of, count: year.count, least: year.count, most: year.count }
}
