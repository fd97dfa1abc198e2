import { type Interval } from './interval.ts'

/** On which side of a threshold something is to be noticed: attainment below it, absence above it. */
export type Side = 'below' | 'above'

/** What a threshold says of a figure: a flag only where the whole of the figure's range lies beyond it. */
export type AgainstThreshold<S extends Side = Side> = S | `not ${S}` | `${S}, too few pupils to be sure`

/**
 * Whether a figure is beyond a threshold, and whether its cohort is large enough to be sure of it. A
 * figure beyond it within the noise is told apart, never dropped. A figure at the threshold is not beyond it. With the usual
 * range of 95% a school exactly at the threshold would be flagged as sure once in forty years.
 */
export function againstThreshold<S extends Side>(figure: Interval, threshold: number, side: S): AgainstThreshold<S> {
  const isBeyond = side === 'below' ? figure.estimate < threshold : figure.estimate > threshold
  if (!isBeyond) return `not ${side}`
  const isSure = side === 'below' ? figure.high < threshold : figure.low > threshold
  return isSure ? side : `${side}, too few pupils to be sure`
}
