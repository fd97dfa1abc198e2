import { requireShare } from './sound-numbers.ts'

/** The logarithm of the gamma function above 0, by Stirling's series: DLMF 5.11.1, after 5.5.1 has carried it beyond 10. */
export function logGamma(value: number): number {
  let carried = 0
  let x = value
  for (; x < 10; x += 1) carried += Math.log(x)
  const inverse = 1 / x
  const square = inverse * inverse
  const series =
    inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188)))))
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series - carried
}

/** How much of a beta distribution lies below a share: the regularised incomplete beta function, DLMF 8.17.22. */
export function betaBelow(share: number, one: number, other: number): number {
  requireShare(share, 'share')
  if (share === 0 || share === 1) return share
  // The fraction runs quickly on this side of the mean; the other is its mirror (8.17.4).
  if (share > (one + 1) / (one + other + 2)) return 1 - betaBelow(1 - share, other, one)
  const front = one * Math.log(share) + other * Math.log1p(-share) - Math.log(one)
  return Math.exp(front + logGamma(one + other) - logGamma(one) - logGamma(other)) / fraction(share, one, other)
}

/** The share below which so much of a beta distribution lies, by halving: sixty halvings leave no doubt in a double. */
export function betaQuantile(below: number, one: number, other: number): number {
  requireShare(below, 'below')
  let low = 0
  let high = 1
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2
    if (betaBelow(middle, one, other) < below) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** 1 + d1/(1 + d2/(1 + …)) from the front, as Lentz (1976) does it, until it no longer moves. */
function fraction(share: number, one: number, other: number): number {
  let value = 1
  let upper = 1
  let lower = 0
  for (let term = 1; term <= 2000; term += 1) {
    const m = Math.floor(term / 2)
    const factor =
      term % 2 === 0
        ? (m * (other - m) * share) / ((one + 2 * m - 1) * (one + 2 * m))
        : (-(one + m) * (one + other + m) * share) / ((one + 2 * m) * (one + 2 * m + 1))
    lower = 1 / awayFromZero(1 + factor * lower)
    upper = awayFromZero(1 + factor / upper)
    const change = upper * lower
    value *= change
    if (Math.abs(change - 1) < 1e-15) break
  }
  return value
}

function awayFromZero(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value
}
