import type { Figure } from '#figures/index.ts'
import { findGroup, mayCompare, type Measure, type Measures } from '#measures/index.ts'
import { asPercentages } from '#statistics/interval.ts'
import { poolYears, type YearOfFigure } from '#statistics/pooling.ts'
import { intervalOfPercentage } from '#statistics/published-percentage.ts'
import type { Ranged, Together, YearOfMeasure } from './profile.ts'

/** Whether a measure is a share of pupils, each of whom reached something or did not. */
export function isShare({ kind, unit, topic }: Pick<Measure, 'kind' | 'unit' | 'topic'>): boolean {
  return kind === 'share' && unit === '%' && topic !== 'context'
}

/** What of a figure tells its range. */
type WithRange = Pick<Figure, 'value' | 'cohort' | 'lower' | 'upper'>

/**
 * WI-21. The range of a figure: as it was published, or Wilson's for a share whose number of pupils is known; undefined for
 * an average of which nothing tells how far pupils spread, and for what is counted of all pupils, of which none is a sample.
 */
export function rangeOf(measure: Measure, figure: WithRange | undefined): Ranged | undefined {
  if (!figure || figure.value === null) return undefined
  const { value, cohort, lower, upper } = figure
  if (lower !== null && upper !== null && lower <= value && value <= upper)
    return { estimate: value, low: lower, high: upper, level: 0.95 }
  if (!isShare(measure) || cohort === null || cohort < 1 || value < 0 || value > 100) return undefined
  return asPercentages(intervalOfPercentage({ percent: value, of: Math.round(cohort), decimals: measure.decimals }))
}

/** A small cohort's years as one: those that may be compared with the latest; undefined where there are not two of them. */
export function togetherOf(measure: Measure, years: readonly YearOfMeasure[]): Together | undefined {
  const latest = years.at(-1)
  if (!latest || !isShare(measure)) return undefined
  const known = years.filter(
    ({ year, figure, range }) => range && (figure?.cohort ?? 0) >= 1 && mayCompare(measure, year, latest.year),
  )
  const pooled = poolYears(known.map((each) => asYear(measure, each)))
  if (pooled.kind === 'refused') return undefined
  return {
    years: known.map(({ year }) => year),
    of: pooled.of,
    range: asPercentages(pooled.interval),
    england: weighted(known),
  }
}

function asYear({ decimals }: Measure, { year, figure }: YearOfMeasure): YearOfFigure {
  return { year: year - 1, of: Math.round(figure?.cohort ?? 1), percent: figure?.value ?? 0, decimals }
}

/** England over the same years, each by the school's own number of pupils; undefined where a year has none. */
function weighted(years: readonly YearOfMeasure[]): number | undefined {
  let [sum, pupils] = [0, 0]
  for (const { figure, england } of years) {
    if (england === undefined) return undefined
    sum += england * (figure?.cohort ?? 0)
    pupils += figure?.cohort ?? 0
  }
  return pupils > 0 ? sum / pupils : undefined
}

/**
 * XX-11. A group that is shown beside one that is hidden would tell the hidden one by taking it from all, and its number of
 * pupils how few the others are: for whom the one is hidden, the other is too.
 */
export function withoutRemainders<F extends Figure>(figures: readonly F[], measures: Measures): readonly F[] {
  if (!figures.some(({ isHidden }) => isHidden)) return figures
  const hidden = new Set(figures.filter(({ isHidden }) => isHidden).map(keyOf))
  const tells = (figure: F) =>
    measures.groups.some(({ id, otherSide }) => {
      const isOther = otherSide === figure.pupils || findGroup(measures, figure.pupils)?.otherSide === id
      return isOther && hidden.has(keyOf({ ...figure, pupils: id }))
    })
  return figures.map((figure) =>
    figure.isHidden || (figure.value === null && figure.cohort === null) || !tells(figure)
      ? figure
      : { ...figure, value: null, cohort: null, lower: null, upper: null, isHidden: true },
  )
}

const keyOf = ({ measure, pupils, year, kind }: Pick<Figure, 'measure' | 'pupils' | 'year' | 'kind'>) =>
  `${measure} ${pupils} ${year} ${kind}`
