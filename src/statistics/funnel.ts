import { dispersionOf, type Dispersion } from './dispersion.ts'
import { scaleOf, type FunnelScale } from './funnel-scale.ts'
import { standardErrorsFor } from './normal.ts'
import { requireCohort } from './sound-numbers.ts'

/** How limits allow for schools differing by more than chance: not at all, multiplied by phi, or with tau² added. */
export type Spread = 'by chance alone' | 'multiplied' | 'added'

/** Where a school stands in a funnel; `standingsOf` gives the place in this list. Beyond is outside 99.8%, low and high outside 95%. */
export const STANDINGS = ['beyond low', 'low', 'inside', 'high', 'beyond high'] as const
export type Standing = (typeof STANDINGS)[number]

/** The limits of a measure of one year about a target: enough to keep, to draw and to say where a school stands. */
export type Funnel = Dispersion & {
  readonly scale: FunnelScale
  readonly target: number
  readonly spread: Spread
  readonly schools: number
}

/** What limits lie at one size of cohort, from the lowest to the highest. */
export type Limits = {
  readonly low998: number
  readonly low95: number
  readonly high95: number
  readonly high998: number
}

/** What schools did: a figure and a cohort each, in the same order, of those alone that have both. */
export type Figures = { readonly values: Float64Array; readonly cohorts: ArrayLike<number> }

const OUTER = standardErrorsFor(0.998)
const INNER = standardErrorsFor(0.95)

/**
 * The funnel of a measure: limits about a target that narrow as cohorts grow, widened by how much schools differ beyond
 * chance. Spiegelhalter, D. J. (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24,
 * 1185-1202. Shares are taken on the scale of the inverse sine of the root, as in Spiegelhalter and others (2012),
 * Statistical methods for healthcare regulation, Journal of the Royal Statistical Society A 175, 1-47, so that no limit
 * leaves 0 to 1. One pass over the schools and one sort. Throws RangeError for a figure that cannot be.
 */
export function drawFunnel(figures: Figures, target: number, scale: FunnelScale, spread: Spread): Funnel {
  const { values, cohorts } = figures
  const { transformed, errorAt } = scaleOf(scale)
  const middle = transformed(target)
  const schools = values.length
  if (cohorts.length !== schools) throw new RangeError(`${schools} figures and ${cohorts.length} cohorts`)
  const zScores = new Float64Array(schools)
  const errors = new Float64Array(schools)
  for (let at = 0; at < schools; at += 1) {
    requireCohort(cohorts[at]!)
    const error = errorAt(cohorts[at]!)
    errors[at] = error
    zScores[at] = (transformed(values[at]!) - middle) / error
  }
  return { ...dispersionOf(zScores, errors), scale, target, spread, schools }
}

/** Where the limits lie for schools of one size of cohort. */
export function limitsAt(funnel: Funnel, cohort: number): Limits {
  requireCohort(cohort)
  const { transformed, back, errorAt } = scaleOf(funnel.scale)
  const middle = transformed(funnel.target)
  const error = widened(funnel, errorAt(cohort))
  const at = (errors: number) => back(middle + errors * error)
  return { low998: at(-OUTER), low95: at(-INNER), high95: at(INNER), high998: at(OUTER) }
}

/** How many of the funnel's standard errors a school lies from the target: the same for every size of cohort. */
export function zScoreIn(funnel: Funnel, value: number, cohort: number): number {
  requireCohort(cohort)
  const { transformed, errorAt } = scaleOf(funnel.scale)
  return (transformed(value) - transformed(funnel.target)) / widened(funnel, errorAt(cohort))
}

/** Where one school stands in a funnel. */
export function standingIn(funnel: Funnel, value: number, cohort: number): Standing {
  return STANDINGS[placeOf(zScoreIn(funnel, value, cohort))]!
}

/** Where every school stands in a funnel, as places in STANDINGS. */
export function standingsIn(funnel: Funnel, { values, cohorts }: Figures): Uint8Array {
  return Uint8Array.from(values, (value, at) => placeOf(zScoreIn(funnel, value, cohorts[at]!)))
}

function placeOf(z: number): number {
  if (z < -OUTER) return 0
  if (z < -INNER) return 1
  if (z <= INNER) return 2
  return z <= OUTER ? 3 : 4
}

/** A standard error with what schools differ beyond chance; never narrower than chance. */
function widened({ spread, phi, tauSquared }: Funnel, error: number): number {
  if (spread === 'multiplied') return error * Math.sqrt(Math.max(1, phi))
  return spread === 'added' ? Math.sqrt(error * error + tauSquared) : error
}
