import type { ModelData } from 'highs'
import { modelOf, openRows, type Column } from '#solver/rows.ts'
import type { Served } from '../proposal.ts'
import { fairShares, sumOf, UNSERVED, waysOf, type Problem, type Way } from '../problem.ts'

/**
 * Who serves whom as a mixed-integer programme. Its columns: for each way whether it is taken, for each place whether nobody serves it, for
 * each server the half-days beyond their fair share. Its rows: each place is served by one or by nobody; in each term nobody
 * gives more than they have left; what is beyond a fair share is counted.
 */
export type Programme = { model: ModelData; ways: readonly Way[]; places: number; servers: number }

export function programmeOf(problem: Problem): Programme {
  const { places, servers, terms, weights } = problem
  const ways = waysOf(problem)
  const [W, P, S] = [ways.length, places.length, servers.length]
  const due = places.map(({ dueByTerm }) => sumOf(dueByTerm))
  const fair = fairShares(problem)
  const ofPlace = groupBy(ways, ({ place }) => place, P)
  const ofServer = groupBy(ways, ({ server }) => server, S)
  const rows = openRows()
  for (let place = 0; place < P; place += 1)
    rows.add([...(ofPlace[place] ?? []).map((way) => [way, 1] as const), [W + place, 1]], 1, 1)
  for (let server = 0; server < S; server += 1) {
    const own = ofServer[server] ?? []
    for (let term = 0; term < terms; term += 1)
      rows.add(
        own.map((way) => [way, places[ways[way]!.place]?.dueByTerm[term] ?? 0] as const),
        -Infinity,
        Math.max(0, servers[server]?.leftByTerm[term] ?? 0),
      )
    const load = own.map((way) => [way, due[ways[way]!.place] ?? 0] as const)
    rows.add([...load, [W + P + server, -1]], -Infinity, fair[server] ?? 0)
  }
  const columns: Column[] = [
    ...ways.map(({ cost }) => ({ cost, isWhole: true })),
    ...due.map((halfDays) => ({ cost: UNSERVED * Math.max(1, halfDays), isWhole: true })),
    ...servers.map(() => ({ cost: weights.unfair, isWhole: false })),
  ]
  return { model: modelOf(columns, rows), ways, places: P, servers: S }
}

function groupBy(ways: readonly Way[], keyOf: (way: Way) => number, groups: number): number[][] {
  const found: number[][] = Array.from({ length: groups }, () => [])
  for (const [at, way] of ways.entries()) found[keyOf(way)]?.push(at)
  return found
}

/** Who serves each place in a solution. */
export function servedIn({ ways, places }: Programme, values: ArrayLike<number>): Served {
  const served: (number | undefined)[] = Array.from({ length: places }, () => undefined)
  for (const [at, { place, server }] of ways.entries()) if ((values[at] ?? 0) > 0.5) served[place] = server
  return served
}

/** A proposal as a solution: where the search begins. */
export function solutionOf(problem: Problem, programme: Programme, served: Served): Float64Array {
  const { ways, places, servers } = programme
  const values = new Float64Array(ways.length + places + servers)
  const fair = fairShares(problem)
  const load = Array.from({ length: servers }, () => 0)
  for (const [at, { place, server }] of ways.entries()) {
    if (served[place] !== server) continue
    values[at] = 1
    load[server]! += sumOf(problem.places[place]?.dueByTerm ?? [])
  }
  for (let place = 0; place < places; place += 1) if (served[place] === undefined) values[ways.length + place] = 1
  for (let server = 0; server < servers; server += 1)
    values[ways.length + places + server] = Math.max(0, (load[server] ?? 0) - (fair[server] ?? 0))
  return values
}
