import { intervalOf, USUAL_LEVEL, type Interval } from './interval.ts'
import { wilsonInterval, type Share } from './wilson.ts'

/**
 * The gap between two groups of pupils, each with its own interval: one less the other. The groups have nobody in common.
 *
 * Where both are Wilson's, this is method 10 (hybrid score) of Newcombe, R. G. (1998), Interval estimation for the
 * difference between independent proportions, Statistics in Medicine 17, 873-890; of any others it is the method of
 * variance estimates recovery, Zou, G. Y. and Donner, A. (2008), Statistics in Medicine 27, 1693-1702.
 */
export function differenceOf(one: Interval, other: Interval): Interval {
  if (one.level !== other.level) throw new RangeError(`levels ${one.level} and ${other.level} differ`)
  const gap = one.estimate - other.estimate
  const below = Math.hypot(one.estimate - one.low, other.high - other.estimate)
  const above = Math.hypot(one.high - one.estimate, other.estimate - other.low)
  return intervalOf(gap, gap - below, gap + above, one.level)
}

/** The gap between the shares of two groups of pupils that have nobody in common, between -1 and 1. */
export function differenceOfShares(one: Share, other: Share, level = USUAL_LEVEL): Interval {
  const gap = differenceOf(wilsonInterval({ ...one, level }), wilsonInterval({ ...other, level }))
  return { ...gap, low: Math.max(-1, gap.low), high: Math.min(1, gap.high) }
}
