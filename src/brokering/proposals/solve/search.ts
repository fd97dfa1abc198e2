import type { Limits, Progress } from '#solver/in-child.ts'
import { pricesOfRows, runProgramme } from '#solver/run-programme.ts'
import { bestWays, costOfProposal, leftAfter, oneByOne, unmetCosts, waysOf } from '../matching.ts'
import type { Matching, Proposed, Way } from '../matching.ts'
import { secondThoughts, whyNobodyByWords, type SecondThoughts } from '../second-thoughts.ts'
import { boundsBy, type Bounds } from './bounds.ts'
import { programmeOf, proposedIn, solutionOf } from './programme.ts'

/** Who is proposed for a need, by position: with what it costs, who would come to mind first, who comes next, and why nobody, where nobody is. */
export type NeedFound = SecondThoughts & {
  giver: number | undefined
  cost: number | undefined
  whyNobody: string | undefined
}

/** A proposal for all open needs, need by need: how it compares with choosing one by one, and whether it is proven that none is better. */
export type Found = {
  needs: readonly NeedFound[]
  cost: number
  bound: number
  isProven: boolean
  /** Of choosing need by need: how many are met, and what it costs. */
  oneByOne: { met: number; cost: number }
  /** So many of those who could help entered the search, of so many. */
  entered: { ways: number; of: number }
  seconds: number
}

type Tell = (progress: Progress) => void
type Ways = readonly (readonly Way[])[]

/** So many of the best of each need enter at once; others as prices say that they could be better. */
const AT_ONCE = 12
const ROUNDS = 20
/** Costs are whole: what is nearer than this to the best is the best. */
const SLACK = 0.9
const NEAR = 1e-3

/**
 * RO-29, RO-47. Searches for who helps with each of all open needs: as many as can be are met, at the least that speaks against it, and nobody gives more than is left. It
 * computes without a pause. Throws where the solver does not end as it should, or what it gives is no proposal.
 */
export async function searchMatching(
  matching: Matching,
  limits: Pick<Limits, 'seconds'>,
  tell: Tell,
  atOnce = AT_ONCE,
): Promise<Found> {
  const began = performance.now()
  const all = waysOf(matching)
  const unmet = unmetCosts(matching, all)
  const pencil = oneByOne(matching, all)
  const costOf = (proposed: Proposed) => costOfProposal(all, unmet, proposed)
  const { proposed, bound, ways } = await best(matching, { all, unmet, pencil, costOf, atOnce }, limits, tell)
  const left = leftAfter(matching, proposed)
  if (left.some((halfDays) => halfDays < 0)) throw new Error('the solver gave somebody more than they have left')
  const cost = costOf(proposed)
  const lowest = Math.min(cost, Math.ceil(bound - NEAR))
  return {
    needs: matching.needs.map((wanted, need) => ({
      giver: proposed[need],
      cost: all[need]?.find(({ giver }) => giver === proposed[need])?.cost,
      whyNobody: proposed[need] === undefined ? whyNobodyByWords(wanted, matching) : undefined,
      ...secondThoughts(matching, all, left, proposed[need], need),
    })),
    ...{ cost, bound: lowest, isProven: lowest >= cost },
    oneByOne: { met: pencil.filter((giver) => giver !== undefined).length, cost: costOf(pencil) },
    entered: { ways, of: all.flat().length },
    seconds: (performance.now() - began) / 1000,
  }
}

type Given = {
  all: Ways
  unmet: readonly number[]
  pencil: Proposed
  costOf: (proposed: Proposed) => number
  atOnce: number
}

/**
 * The best of those that `bestWays` leaves, which holds one as good as the best of all. Few enter; who does not costs more than the best that was found, by the bound of the
 * prices, or enters and it is searched again.
 */
async function best(
  matching: Matching,
  { all, unmet, pencil, costOf, atOnce }: Given,
  limits: Pick<Limits, 'seconds'>,
  tell: Tell,
) {
  const began = performance.now()
  const enough = bestWays(all)
  const entered = enough.map(
    (each, need) => new Set(each.filter(({ giver }, at) => at < atOnce || pencil[need] === giver)),
  )
  const listed = () => entered.map((each) => [...each])
  const bounds = await pricedBounds(matching, enough, entered, unmet)
  let found = { proposed: pencil, bound: bounds.lowest }
  for (;;) {
    const programme = programmeOf(matching, listed(), unmet)
    const seconds = Math.max(1, limits.seconds - (performance.now() - began) / 1000)
    const [cost, start] = [costOf(found.proposed), solutionOf(programme, found.proposed)]
    const ran = await runProgramme(programme.model, { seconds, gap: 0, slack: SLACK, cost, start }, (progress) =>
      tell({ ...progress, seconds: (performance.now() - began) / 1000 }),
    )
    const proposed = proposedIn(programme, ran.values)
    const least = costOf(proposed)
    const outside = enough.flatMap((each, need) => each.filter((way) => !entered[need]!.has(way)))
    const better = outside.filter((way) => bounds.lowest + bounds.beyond(way) <= least - 1 + NEAR)
    const beyond = better.reduce((sum, way) => Math.min(sum, bounds.lowest + bounds.beyond(way)), least)
    found = { proposed, bound: Math.max(bounds.lowest, Math.min(ran.bound, beyond)) }
    const isOver = performance.now() - began >= limits.seconds * 1000
    if (better.length === 0 || isOver) return { ...found, ways: programme.ways.length }
    for (const way of better) entered[way.need]!.add(way)
  }
}

/** Prices of days by which those who entered are bounded best; whoever would be better for a need by these prices enters too. */
async function pricedBounds(
  matching: Matching,
  enough: Ways,
  entered: readonly Set<Way>[],
  unmet: readonly number[],
): Promise<Bounds> {
  for (let round = 1; ; round += 1) {
    const ways = entered.map((each) => [...each])
    const { model, givers } = programmeOf(matching, ways, unmet)
    const duals = givers.length === 0 ? [] : await pricesOfRows(model)
    const prices = new Map(givers.map((giver, at) => [giver, Math.max(0, -(duals[matching.needs.length + at] ?? 0))]))
    const bounds = boundsBy(matching, enough, unmet, prices)
    const own = boundsBy(matching, ways, unmet, prices)
    const better = enough.map((each, need) => each.filter((way) => !entered[need]!.has(way) && own.beyond(way) < -NEAR))
    if (round === ROUNDS || better.every((each) => each.length === 0)) return bounds
    for (const [need, each] of better.entries())
      for (const way of each.sort((one, other) => own.beyond(one) - own.beyond(other)).slice(0, AT_ONCE))
        entered[need]!.add(way)
  }
}
