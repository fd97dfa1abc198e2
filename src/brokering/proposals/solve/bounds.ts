import type { Matching, Way } from '../matching.ts'

/** By prices of a half-day of each offer: below what no proposal costs, and what a way costs beyond the best for its need. */
export type Bounds = { lowest: number; beyond: (way: Way) => number }

/**
 * Whatever a half-day of each offer is priced at, no proposal costs less than this: let every need take what is least for it, days paid for, and take off what all days would
 * bring. A proposal that takes another way costs at least what this way costs more (the bound of Lagrange). So no trust in who worked out the prices is asked for.
 */
export function boundsBy(
  { needs, givers }: Matching,
  ways: readonly (readonly Way[])[],
  unmet: readonly number[],
  prices: ReadonlyMap<number, number>,
): Bounds {
  const priced = ({ need, giver, cost }: Way) => cost + (prices.get(giver) ?? 0) * needs[need]!.halfDays
  const least = ways.map((each, need) => each.reduce((sum, way) => Math.min(sum, priced(way)), unmet[need] ?? 0))
  let lowest = least.reduce((sum, each) => sum + each, 0)
  for (const [giver, price] of prices) lowest -= price * givers[giver]!.left
  return { lowest, beyond: (way) => priced(way) - (least[way.need] ?? 0) }
}
