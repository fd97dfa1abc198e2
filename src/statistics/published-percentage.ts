import { intervalOf, USUAL_LEVEL, type Interval } from './interval.ts'
import { requireCohort, requireShare } from './sound-numbers.ts'
import { wilsonInterval } from './wilson.ts'

/** A percentage as it was published, with its cohort and how many decimals it was rounded to. */
export type PublishedPercentage = {
  readonly percent: number
  readonly of: number
  readonly decimals?: number | undefined
  readonly level?: number | undefined
}

/** The fewest and the most of a cohort that may stand behind a rounded percentage. */
export type CountsBehind = { readonly least: number; readonly most: number; readonly isWhole: boolean }

/**
 * How many pupils a published percentage may stand for. 67 of 30 can only be 20; 67 of 400 is any of 266 to 270.
 *
 * The rule: a count fits when its own percentage lies within half a unit of the last published decimal, both ends
 * included, since publishers round halves up or to even. Where no whole count fits, the cohort is not quite the one the
 * percentage was worked out on: then the ends of the rounding stand, as fractions, and `isWhole` is false.
 */
export function countsBehind({ percent, of, decimals = 0 }: PublishedPercentage): CountsBehind {
  requireCohort(of)
  requireShare(percent / 100, 'percentage / 100')
  const half = 0.5 * 10 ** -decimals
  const least = (Math.max(0, percent - half) * of) / 100
  const most = (Math.min(100, percent + half) * of) / 100
  const hair = 1e-9 * of
  const whole = { least: Math.max(0, Math.ceil(least - hair)), most: Math.floor(most + hair), isWhole: true }
  return whole.least <= whole.most ? whole : { least, most, isWhole: false }
}

/**
 * The range of a published percentage, as a share: from the low end of Wilson's interval of the fewest pupils it may
 * stand for to the high end of the most. The estimate is what was published.
 */
export function intervalOfPercentage(published: PublishedPercentage): Interval {
  const { percent, of, level = USUAL_LEVEL } = published
  const { least, most } = countsBehind(published)
  const { low } = wilsonInterval({ count: least, of, level })
  const { high } = wilsonInterval({ count: most, of, level })
  return intervalOf(percent / 100, low, high, level)
}
