import type { Limits, Progress } from '#solver/in-child.ts'
import { runProgramme } from '#solver/run-programme.ts'
import { costOfProposal, greedyProposal, overloads, type Served } from '../proposal.ts'
import type { Problem } from '../problem.ts'
import { programmeOf, servedIn, solutionOf } from './programme.ts'

/** A proposal, what it costs beside the pencil's, and how far from the best it can be at most (a share of its cost: 0.01 is one in a hundred). */
export type Solved = { served: Served; cost: number; greedyCost: number; bound: number; gap: number; seconds: number }

/** Beyond so small a difference two costs are the same. */
const SAME = 1e-6

/**
 * Searches for who serves whom at the least cost, within a time (in seconds) or until it is proven to lie within a gap of the best. It
 * computes without a pause: call it where nothing else waits. Throws where the solver does not end as it should, or what it gives is no
 * proposal.
 */
export async function solve(problem: Problem, limits: Limits, tell: (progress: Progress) => void): Promise<Solved> {
  const began = performance.now()
  const programme = programmeOf(problem)
  const pencil = greedyProposal(problem)
  const greedyCost = costOfProposal(problem, pencil)
  const start = programme.ways.length > 0 ? solutionOf(problem, programme, pencil) : undefined
  const { values, bound } = await runProgramme(programme.model, { ...limits, cost: greedyCost, start }, tell)
  const served = servedIn(programme, values)
  if (overloads(problem, served).length > 0) throw new Error('the solver gave somebody more than they have left')
  const cost = costOfProposal(problem, served)
  const gap = cost <= SAME ? 0 : Math.max(0, (cost - bound) / cost)
  return { served, cost, greedyCost, bound, gap, seconds: (performance.now() - began) / 1000 }
}
