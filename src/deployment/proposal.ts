import { fairShares, sumOf, UNSERVED, waysOf, type Problem } from './problem.ts'

/** Who serves each place, by its position; undefined where nobody does. */
export type Served = readonly (number | undefined)[]

/** What a proposal costs in kilometres, or what is worth as many: the same sum that is minimised. */
export function costOfProposal(problem: Problem, served: Served): number {
  const costs = new Map(waysOf(problem).map((way) => [`${way.place} ${way.server}`, way.cost]))
  const fair = fairShares(problem)
  const load = loadOf(problem, served).map(sumOf)
  const each = served.map((server, place) =>
    server === undefined
      ? UNSERVED * Math.max(1, sumOf(problem.places[place]?.dueByTerm ?? []))
      : (costs.get(`${place} ${server}`) ?? Infinity),
  )
  const unfair = load.map((own, server) => Math.max(0, own - (fair[server] ?? 0)) * problem.weights.unfair)
  return sumOf(each) + sumOf(unfair)
}

/** How many half-days a proposal asks of each server, term by term. */
export function loadOf({ places, servers, terms }: Problem, served: Served): number[][] {
  const load = servers.map(() => Array.from({ length: terms }, () => 0))
  for (const [place, server] of served.entries()) {
    const own = server === undefined ? undefined : load[server]
    if (own) for (let term = 0; term < terms; term += 1) own[term]! += places[place]?.dueByTerm[term] ?? 0
  }
  return load
}

/** Where a proposal asks more of somebody in a term than they have left: never, of one that is shown. */
export function overloads(problem: Problem, served: Served): { server: number; term: number }[] {
  return loadOf(problem, served).flatMap((own, server) =>
    own.flatMap((halfDays, term) =>
      halfDays > (problem.servers[server]?.leftByTerm[term] ?? 0) ? [{ server, term }] : [],
    ),
  )
}

/**
 * What somebody with a pencil would do: the greatest place first, each to whoever costs least of those who still have the days. What a
 * better proposal is measured against, and where the search for one begins.
 */
export function greedyProposal(problem: Problem): Served {
  const left = problem.servers.map(({ leftByTerm }) => [...leftByTerm])
  const ways = problem.places.map((): { server: number; cost: number }[] => [])
  for (const { place, server, cost } of waysOf(problem)) ways[place]?.push({ server, cost })
  const served: (number | undefined)[] = problem.places.map(() => undefined)
  const bySize = problem.places
    .map(({ dueByTerm }, place) => ({ place, dueByTerm, all: sumOf(dueByTerm) }))
    .sort((one, other) => other.all - one.all)
  for (const { place, dueByTerm } of bySize) {
    const fits = (server: number) => dueByTerm.every((halfDays, term) => halfDays <= (left[server]?.[term] ?? 0))
    const best = ways[place]?.filter(({ server }) => fits(server)).sort((one, other) => one.cost - other.cost)[0]
    if (!best) continue
    served[place] = best.server
    for (const [term, halfDays] of dueByTerm.entries()) left[best.server]![term]! -= halfDays
  }
  return served
}
