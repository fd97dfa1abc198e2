import type { ModelData } from 'highs'
import { modelOf, openRows } from '#solver/rows.ts'
import { unmetCosts, type Matching, type Proposed, type Way } from '../matching.ts'

/**
 * Who helps with which need as a mixed-integer programme. Its columns: for each way whether it is taken, for each need whether nobody meets it. Its rows: each need is met by
 * one or by nobody; nobody gives more than is left, row by row as in `givers`.
 */
export type Programme = { model: ModelData; ways: readonly Way[]; needs: number; givers: readonly number[] }

export function programmeOf(
  matching: Matching,
  ofNeeds: readonly (readonly Way[])[],
  unmet: readonly number[] = unmetCosts(matching, ofNeeds),
): Programme {
  const { needs, givers } = matching
  const ways = ofNeeds.flat()
  const rows = openRows()
  const ofGiver = new Map<number, number[]>()
  let next = 0
  for (const [need, each] of ofNeeds.entries()) {
    rows.add([...each.map((_, at) => [next + at, 1] as const), [ways.length + need, 1]], 1, 1)
    for (const { giver } of each) {
      const own = ofGiver.get(giver)
      if (own) own.push(next)
      else ofGiver.set(giver, [next])
      next += 1
    }
  }
  for (const [giver, own] of ofGiver)
    rows.add(
      own.map((column) => [column, needs[ways[column]!.need]!.halfDays] as const),
      -Infinity,
      givers[giver]!.left,
    )
  const columns = [...ways, ...unmet.map((cost) => ({ cost }))].map(({ cost }) => ({ cost, isWhole: true }))
  return { model: modelOf(columns, rows), ways, needs: needs.length, givers: [...ofGiver.keys()] }
}

/** Who is proposed for each need in a solution. */
export function proposedIn({ ways, needs }: Programme, values: ArrayLike<number>): Proposed {
  const proposed: (number | undefined)[] = Array.from({ length: needs }, () => undefined)
  for (const [at, { need, giver }] of ways.entries()) if ((values[at] ?? 0) > 0.5) proposed[need] = giver
  return proposed
}

/** A proposal as a solution: where the search begins. */
export const solutionOf = ({ ways, needs }: Programme, proposed: Proposed): Float64Array =>
  Float64Array.from({ length: ways.length + needs }, (_, at) => {
    const way = ways[at]
    return Number(way ? proposed[way.need] === way.giver : proposed[at - ways.length] === undefined)
  })
