/** How much more schools differ than chance would make them: `phi` multiplies the variance, `tauSquared` is added to it. */
export type Dispersion = { readonly phi: number; readonly tauSquared: number }

/**
 * Over-dispersion of schools about a target, from each one's z-score and standard error on the scale of the funnel.
 *
 * phi = Σz²/I of the winsorised scores; tau² = (I·phi - (I - 1)) / (Σw - Σw²/Σw), w = 1/s², or 0 where that is negative:
 * the moment estimate of DerSimonian and Laird (1986), Controlled Clinical Trials 7, 177-188, as in Spiegelhalter, D. J.
 * (2005), Handling over-dispersion of performance indicators, Quality and Safety in Health Care 14, 347-351. phi is
 * what was found, and may be below 1; a funnel is never narrowed by it.
 */
export function dispersionOf(zScores: Float64Array, errors: Float64Array, winsorisedAt = 0.1): Dispersion {
  const schools = zScores.length
  if (schools === 0) return { phi: 1, tauSquared: 0 }
  const { low, high } = endsOf(zScores, winsorisedAt)
  let squares = 0
  let weights = 0
  let squaredWeights = 0
  for (let at = 0; at < schools; at += 1) {
    const z = Math.min(high, Math.max(low, zScores[at]!))
    const weight = 1 / errors[at]! ** 2
    squares += z * z
    weights += weight
    squaredWeights += weight * weight
  }
  const room = weights - squaredWeights / weights
  const excess = squares - (schools - 1)
  return { phi: squares / schools, tauSquared: excess > 0 && room > 0 ? excess / room : 0 }
}

/** The scores beyond which a tenth of schools lies on either side: those are drawn in to here, so that a few odd ones do not widen the limits for all. */
function endsOf(scores: Float64Array, share: number): { low: number; high: number } {
  const sorted = scores.slice().sort()
  return { low: quantileOf(sorted, share), high: quantileOf(sorted, 1 - share) }
}

/** The value below which a share of sorted values lies, between neighbours by the straight line: type 7 of Hyndman and Fan (1996). */
export function quantileOf(sorted: ArrayLike<number>, share: number): number {
  if (sorted.length === 0) throw new RangeError('of nothing there is no quantile')
  const place = (sorted.length - 1) * share
  const below = Math.floor(place)
  const low = sorted[below]!
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!
  return low + (place - below) * (high - low)
}
