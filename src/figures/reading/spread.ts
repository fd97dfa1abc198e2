import type { Measure } from '#measures/index.ts'
import { quantileOf } from '#statistics/dispersion.ts'
import { drawFunnel, type Funnel } from '#statistics/funnel.ts'
import type { FunnelScale } from '#statistics/funnel-scale.ts'
import { learnPrior, type Prior } from '#statistics/shrink.ts'

/** How a figure is spread over the schools of a file: enough to place a school in it, and to draw it. */
export type Spread = {
  /** Of all pupils where cohorts are known, else of all schools. */
  mean: number
  /** At 5, 10, 25, 50, 75, 90 and 95 of a hundred schools. */
  quantiles: readonly number[]
  /** On shares from 0 to 1, or points; none where the file does not tell how far pupils spread. */
  funnel: Funnel | null
  /** What all schools tell of each, for ranking shares. */
  prior: Prior | null
}

/** One school in a picture, without its name. */
export type Dot = readonly [value: number, cohort: number]

export const QUANTILES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const
export const DOTS_AT_MOST = 500

/** What was read of one figure: values, cohorts (0 where unknown) and half the width of published intervals (0 where none). */
export type Gathered = { values: Float64Array; cohorts: Uint32Array; halves: Float64Array }

/** Works out the spread of what was gathered of one figure; nothing where no school has a value. */
export function spreadOf({ kind, unit }: Pick<Measure, 'kind' | 'unit'>, gathered: Gathered): Spread | undefined {
  const { values, cohorts } = gathered
  if (values.length === 0) return undefined
  const sorted = values.slice().sort()
  const known = withCohorts(gathered)
  const isShare = kind === 'share' && unit === '%'
  const mean = known.values.length > 0 ? weightedMean(known.values, known.cohorts) : plainMean(values)
  return {
    mean,
    quantiles: QUANTILES.map((share) => rounded(quantileOf(sorted, share))),
    funnel: known.values.length < FEWEST ? null : funnelOf(isShare, kind, known, mean),
    prior: isShare && known.values.length >= FEWEST && cohorts.length > 0 ? priorOf(known) : null,
  }
}

/** Dots for a picture, spread evenly over the sizes of cohort; of fewer pupils than are shown there is none. */
export function dotsOf({ values, cohorts }: Gathered, hideBelow: number): Dot[] {
  const shown = Array.from(values, (value, at): Dot => [value, cohorts[at] ?? 0])
    .filter(([, cohort]) => cohort === 0 || cohort >= hideBelow)
    .sort((one, other) => one[1] - other[1] || one[0] - other[0])
  if (shown.length <= DOTS_AT_MOST) return shown
  return Array.from({ length: DOTS_AT_MOST }, (_, at) => shown[Math.floor((at * shown.length) / DOTS_AT_MOST)]!)
}

/** Fewer schools tell nothing of how schools differ. */
const FEWEST = 10

function funnelOf(isShare: boolean, kind: Measure['kind'], known: Gathered, mean: number): Funnel | null {
  if (isShare) {
    const figures = { values: known.values.map((value) => value / 100), cohorts: known.cohorts }
    return drawFunnel(figures, mean / 100, { kind: 'shares' }, 'added')
  }
  const deviation = kind === 'progress' ? deviationOf(known) : undefined
  if (deviation === undefined) return null
  const scale: FunnelScale = { kind: 'means', deviation }
  return drawFunnel({ values: known.values, cohorts: known.cohorts }, mean, scale, 'added')
}

/** How far pupils spread, as the published intervals have it: a half is 1.96 deviations over the root of the cohort. */
function deviationOf({ halves, cohorts }: Gathered): number | undefined {
  const found = Array.from(halves, (half, at) => (half * Math.sqrt(cohorts[at]!)) / 1.96).filter((each) => each > 0)
  if (found.length < FEWEST) return undefined
  return quantileOf(
    found.sort((one, other) => one - other),
    0.5,
  )
}

function priorOf({ values, cohorts }: Gathered): Prior {
  const counts = Float64Array.from(values, (value, at) => (value / 100) * cohorts[at]!)
  return learnPrior(counts, cohorts)
}

/** Those alone of which it is known how many pupils they are of. */
function withCohorts({ values, cohorts, halves }: Gathered): Gathered {
  const has = (_: number, at: number) => (cohorts[at] ?? 0) > 0
  return { values: values.filter(has), cohorts: cohorts.filter((cohort) => cohort > 0), halves: halves.filter(has) }
}

function weightedMean(values: Float64Array, cohorts: Uint32Array): number {
  let sum = 0
  let pupils = 0
  for (let at = 0; at < values.length; at += 1) {
    sum += values[at]! * cohorts[at]!
    pupils += cohorts[at]!
  }
  return rounded(sum / pupils)
}

function plainMean(values: Float64Array): number {
  return rounded(values.reduce((sum, value) => sum + value, 0) / values.length)
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
