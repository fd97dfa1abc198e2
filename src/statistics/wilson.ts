import { intervalOf, USUAL_LEVEL, type Interval } from './interval.ts'
import { standardErrorsFor } from './normal.ts'
import { requireCount, requireLevel, withinShares } from './sound-numbers.ts'

/** So many of a cohort. The count may be a fraction, where only a rounded percentage is known. */
export type Share = { readonly count: number; readonly of: number; readonly level?: number | undefined }

/**
 * The range of a share, by Wilson's score without correction for continuity. It never leaves 0 to 1, and has a width even
 * where none or all of a cohort reached something.
 *
 * Wilson, E. B. (1927), Probable inference, the law of succession, and statistical inference, Journal of the American
 * Statistical Association 22, 209-212; method 3 of Newcombe, R. G. (1998), Statistics in Medicine 17, 857-872.
 * Throws RangeError for an empty cohort or a count beyond it.
 */
export function wilsonInterval({ count, of, level = USUAL_LEVEL }: Share): Interval {
  requireCount(count, of)
  requireLevel(level)
  const share = count / of
  const z = standardErrorsFor(level)
  const squared = (z * z) / of
  const middle = (share + squared / 2) / (1 + squared)
  const half = (Math.sqrt(squared) / (1 + squared)) * Math.sqrt(share * (1 - share) + squared / 4)
  // At the ends the bound is the end itself; subtraction leaves it a hair beside.
  const low = count === 0 ? 0 : withinShares(middle - half)
  const high = count === of ? 1 : withinShares(middle + half)
  return intervalOf(share, low, high, level)
}
