import { requireFinite, requireShare } from './sound-numbers.ts'

/** What a funnel's figures are: shares from 0 to 1, or averages whose pupils spread by so much in the country. */
export type FunnelScale = { readonly kind: 'shares' } | { readonly kind: 'means'; readonly deviation: number }

/** A figure as its funnel takes it and back again, and its standard error by the size of a cohort. */
type Scale = {
  readonly transformed: (value: number) => number
  readonly back: (value: number) => number
  readonly errorAt: (cohort: number) => number
}

/** Shares: the inverse sine of the root, on which 1/(2√n) is the standard error of any share. */
const SHARES: Scale = {
  transformed(share) {
    requireShare(share, 'share')
    return Math.asin(Math.sqrt(share))
  },
  back: (value) => Math.sin(Math.min(Math.PI / 2, Math.max(0, value))) ** 2,
  errorAt: (cohort) => 1 / (2 * Math.sqrt(cohort)),
}

/** The scale on which figures of a kind are compared with their target. */
export function scaleOf(scale: FunnelScale): Scale {
  if (scale.kind === 'shares') return SHARES
  const { deviation } = scale
  if (!(deviation > 0 && Number.isFinite(deviation))) throw new RangeError(`deviation is ${deviation}`)
  return {
    transformed(mean) {
      requireFinite(mean, 'mean')
      return mean
    },
    back: (value) => value,
    errorAt: (cohort) => deviation / Math.sqrt(cohort),
  }
}
