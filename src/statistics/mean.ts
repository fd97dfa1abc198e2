import { betaQuantile } from './beta.ts'
import { intervalOf, USUAL_LEVEL, type Interval } from './interval.ts'
import { standardErrorsFor } from './normal.ts'
import { requireCohort, requireFinite, requireLevel } from './sound-numbers.ts'

/** An average of a cohort, with how far pupils spread about it. */
export type Mean = {
  readonly mean: number
  readonly deviation: number
  readonly of: number
  /** Whether the spread was measured on these pupils, or is that of all pupils in the country, as in progress scores. */
  readonly deviationOf: 'these pupils' | 'all pupils'
  readonly level?: number | undefined
}

/**
 * The range of an average: mean ± t·s/√n with Student's t where the spread is of these pupils (NIST/SEMATECH e-Handbook
 * of Statistical Methods, 1.3.5.2), and mean ± z·σ/√n where it is that of all pupils, as the Department for Education
 * works out its own for progress scores. Throws RangeError where one pupil's spread would have to come from that pupil alone.
 */
export function intervalOfMean({ mean, deviation, of, deviationOf, level = USUAL_LEVEL }: Mean): Interval {
  requireCohort(of)
  requireLevel(level)
  requireFinite(mean, 'mean')
  requireFinite(deviation, 'deviation')
  if (deviation < 0) throw new RangeError(`deviation is ${deviation}`)
  if (deviationOf === 'these pupils' && of < 2) throw new RangeError('one pupil has no spread')
  const errors = deviationOf === 'these pupils' ? studentErrorsFor(level, of - 1) : standardErrorsFor(level)
  const half = (errors * deviation) / Math.sqrt(of)
  return intervalOf(mean, mean - half, mean + half, level)
}

/** Student's t either side for a level of certainty, from the beta distribution: Abramowitz and Stegun 26.7.1, 26.5.27. */
export function studentErrorsFor(level: number, freedom: number): number {
  const share = betaQuantile(1 - level, freedom / 2, 0.5)
  return Math.sqrt(freedom * (1 / share - 1))
}
