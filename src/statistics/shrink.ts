import { betaQuantile } from './beta.ts'
import { intervalOf, USUAL_LEVEL, type Interval } from './interval.ts'
import { requireCount, requireLevel } from './sound-numbers.ts'
import { type Share } from './wilson.ts'

/** What schools of a kind do on the whole: their share, and how many pupils that knowledge is worth beside a school's own. */
export type Prior = { readonly share: number; readonly worth: number }

/**
 * What is learnt from all schools about each: the beta distribution of their shares, by moments weighted by cohort.
 * Kleinman, J. C. (1973), Proportions with extraneous variance: single and independent samples, Journal of the American
 * Statistical Association 68, 46-54. Where schools differ no more than chance would make them, all pupils together are
 * what is known; a prior is worth one pupil at least. Throws RangeError without schools.
 */
export function learnPrior(counts: ArrayLike<number>, cohorts: ArrayLike<number>): Prior {
  const schools = counts.length
  let reached = 0
  let pupils = 0
  let squares = 0
  for (let at = 0; at < schools; at += 1) {
    requireCount(counts[at]!, cohorts[at]!)
    reached += counts[at]!
    pupils += cohorts[at]!
    squares += cohorts[at]! ** 2
  }
  if (schools === 0) throw new RangeError('without schools there is nothing to learn')
  // Where none or all reached it, half a pupil each way (Jeffreys) keeps the distribution from being a point.
  if (reached === 0 || reached === pupils) return { share: (reached + 0.5) / (pupils + 1), worth: pupils }

  const share = reached / pupils
  let between = 0
  for (let at = 0; at < schools; at += 1) between += cohorts[at]! * (counts[at]! / cohorts[at]! - share) ** 2
  const byChance = share * (1 - share) * (schools - 1)
  const room = share * (1 - share) * (pupils - squares / pupils - (schools - 1))
  const likeness = room > 0 ? (between - byChance) / room : 0
  const worth = likeness > 0 ? 1 / likeness - 1 : pupils
  return { share, worth: Math.min(pupils, Math.max(1, worth)) }
}

/**
 * A school's share drawn in towards all schools, the more the smaller its cohort, with the range in which it lies: the mean
 * and the middle part of Beta(α + count, β + rest). For any list in order of size; never shown in place of the figure itself.
 */
export function shrink(prior: Prior, { count, of, level = USUAL_LEVEL }: Share): Interval {
  requireCount(count, of)
  requireLevel(level)
  const reached = prior.share * prior.worth + count
  const rest = (1 - prior.share) * prior.worth + of - count
  const tail = (1 - level) / 2
  const low = betaQuantile(tail, reached, rest)
  return intervalOf(reached / (reached + rest), low, betaQuantile(1 - tail, reached, rest), level)
}

/** A share drawn in without its range, to rank by: the range is worked out where it is shown. */
export function shrunk({ share, worth }: Prior, count: number, of: number): number {
  return (share * worth + count) / (worth + of)
}

/** The drawn-in shares of all schools, in their order. */
export function shrinkAll(prior: Prior, counts: ArrayLike<number>, cohorts: ArrayLike<number>): Float64Array {
  return Float64Array.from(counts, (count, at) => shrunk(prior, count, cohorts[at]!))
}
