import highsPackage from 'highs'
import { costOfProposal, greedyProposal, overloads, type Served } from '../proposal.ts'
import type { Problem } from '../problem.ts'
import { programmeOf, servedIn, solutionOf } from './programme.ts'

/** How far the search has come: what its best proposal costs, and below what none can cost. */
export type Progress = { seconds: number; cost: number; bound: number; gap: number }

/** A proposal, what it costs beside the pencil's, and how far from the best it can be at most (a share of its cost: 0.01 is one in a hundred). */
export type Solved = { served: Served; cost: number; greedyCost: number; bound: number; gap: number; seconds: number }

export type Limits = { seconds: number; gap: number }

/** What it loads is a module, and its types speak as of what was before modules: they find the loader one step further in. */
const loadHighs = highsPackage as unknown as typeof highsPackage.default

/** Beyond so small a difference two costs are the same. */
const SAME = 1e-6

/**
 * Searches for who serves whom at the least cost, within a time (in seconds) or until it is proven to lie within a gap of the best. It
 * computes without a pause: call it where nothing else waits. Throws where the solver does not end as it should, or what it gives is no
 * proposal.
 */
export async function solve(problem: Problem, limits: Limits, tell: (progress: Progress) => void): Promise<Solved> {
  const began = performance.now()
  const highs = await loadHighs({ print: () => undefined })
  const programme = programmeOf(problem)
  const pencil = greedyProposal(problem)
  const greedyCost = costOfProposal(problem, pencil)
  const model = highs.createModel(programme.model)
  try {
    model.options.set({ time_limit: limits.seconds, mip_rel_gap: limits.gap, output_flag: true, random_seed: 1 })
    if (programme.ways.length > 0) model.setSolution({ colValue: solutionOf(problem, programme, pencil) })
    let last = { bound: 0, gap: Infinity }
    model.run({
      [highs.constants.callbackType.mipLogging]({ data }) {
        last = { bound: data.mip_dual_bound ?? 0, gap: data.mip_gap ?? Infinity }
        tell({ seconds: data.running_time ?? 0, cost: data.mip_primal_bound ?? greedyCost, ...last })
      },
    })
    const status = model.getModelStatus()
    const { optimal, timeLimit } = highs.constants.modelStatus
    if (status !== optimal && status !== timeLimit) throw new Error(`the solver ended with status ${status}`)
    const served = servedIn(programme, model.getSolution().colValue)
    if (overloads(problem, served).length > 0) throw new Error('the solver gave somebody more than they have left')
    const cost = costOfProposal(problem, served)
    // One that is solved before the search begins tells no bound: it is the best.
    const bound = status === optimal && last.gap === Infinity ? cost : last.bound
    const gap = cost <= SAME ? 0 : Math.max(0, (cost - bound) / cost)
    return { served, cost, greedyCost, bound, gap, seconds: (performance.now() - began) / 1000 }
  } finally {
    model.dispose()
  }
}
