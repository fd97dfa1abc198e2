import { costOf, isByWords, whyNotProposed, type Giver, type Wanted } from '../fit.ts'

/** A need that is open, as the search weighs it. */
export type NeedToMatch = Wanted & { isPriority: boolean }

/** All open needs, in the order in which they were said, and all that is offered. */
export type Matching = { needs: readonly NeedToMatch[]; givers: readonly Giver[] }

/** One of those who could help with a need, by their positions, and what that costs. */
export type Way = { need: number; giver: number; cost: number }

/** Who is proposed for each need, by its position; undefined where nobody is. */
export type Proposed = readonly (number | undefined)[]

/** A need of a core priority counts as so many others where not all can be met: the team’s own. */
const PRIORITY = 2

/** RO-47, RO-64, RO-76. Everyone who could help with each need by its words, need by need, the best first; of two as good whoever stands first. */
export function waysOf({ needs, givers }: Matching): Way[][] {
  return needs.map((wanted, need) =>
    givers
      .flatMap((giver, at): Way[] =>
        isByWords(wanted, giver) && whyNotProposed(wanted, giver) === undefined
          ? [{ need, giver: at, cost: costOf(wanted, giver) }]
          : [],
      )
      .sort((one, other) => one.cost - other.cost || one.giver - other.giver),
  )
}

/**
 * Of those who could help with each need, only so many of the best that a proposal as good as the best of all is among them. Each other need takes the days of one offer at
 * most. Where fewer than k others could take any of a need’s best k, one of these is free of all others, and has days enough for this need by itself: it can be taken instead
 * of any that comes after the k, at no more cost and in nobody’s way. What is left out need by need can so be put back need by need.
 */
export function bestWays(ways: readonly (readonly Way[])[]): Way[][] {
  const couldTake = new Map<number, number[]>()
  for (const each of ways)
    for (const { need, giver } of each) {
      const others = couldTake.get(giver)
      if (others) others.push(need)
      else couldTake.set(giver, [need])
    }
  return ways.map((each, own) => {
    const others = new Set<number>()
    const last = each.findIndex(({ giver }, at) => {
      for (const need of couldTake.get(giver) ?? []) if (need !== own) others.add(need)
      return others.size <= at
    })
    return last === -1 ? [...each] : each.slice(0, last + 1)
  })
}

/** What a need that nobody meets costs: more than all that could speak against all who are proposed, so that as many are met as can be. */
export function unmetCosts({ needs }: Matching, ways: readonly (readonly Way[])[]): number[] {
  const most = ways.reduce((sum, each) => sum + Math.max(0, ...each.map(({ cost }) => cost)), 1)
  return needs.map(({ isPriority }) => most * (isPriority ? PRIORITY : 1))
}

/** What a proposal costs, with what it leaves: the same sum that is minimised. */
export function costOfProposal(
  ways: readonly (readonly Way[])[],
  unmet: readonly number[],
  proposed: Proposed,
): number {
  return proposed.reduce<number>((sum, giver, need) => {
    if (giver === undefined) return sum + (unmet[need] ?? 0)
    return sum + (ways[need]?.find((way) => way.giver === giver)?.cost ?? Infinity)
  }, 0)
}

/** What of each offer is left after a proposal, in half-days. */
export function leftAfter({ needs, givers }: Matching, proposed: Proposed): number[] {
  const left = givers.map((giver) => giver.left)
  for (const [need, giver] of proposed.entries()) if (giver !== undefined) left[giver]! -= needs[need]?.halfDays ?? 0
  return left
}

/** What comes of choosing need by need in the order in which they were said, the best that is left for each: where the search begins. */
export function oneByOne(matching: Matching, ways: readonly (readonly Way[])[]): Proposed {
  const left = matching.givers.map((giver) => giver.left)
  return matching.needs.map(({ halfDays }, need) => {
    const best = ways[need]?.find(({ giver }) => (left[giver] ?? 0) >= halfDays)
    if (best) left[best.giver]! -= halfDays
    return best?.giver
  })
}
