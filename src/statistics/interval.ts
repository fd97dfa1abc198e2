/** A figure with the range in which what it stands for lies, at a level of certainty: 0.95 is 19 times in 20. */
export type Interval = {
  readonly estimate: number
  readonly low: number
  readonly high: number
  readonly level: number
}

/** The level at which ranges are shown unless a model says otherwise. */
export const USUAL_LEVEL = 0.95

/** An interval that holds its own estimate: arithmetic may leave it a hair outside. */
export function intervalOf(estimate: number, low: number, high: number, level: number): Interval {
  return { estimate, low: Math.min(low, estimate), high: Math.max(high, estimate), level }
}

/** An interval of a share as percentages. */
export function asPercentages({ estimate, low, high, level }: Interval): Interval {
  return { estimate: estimate * 100, low: low * 100, high: high * 100, level }
}
