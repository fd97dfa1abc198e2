import type { Look } from '#work/work.ts'
import {
  distributionOf,
  distributionsOf,
  type Distribution,
  type DrawnDistribution,
  type WhichSpreads,
} from './distribution-store.ts'
import type { ComparisonFigure, Figures } from './figure.ts'
import type { FiguresHeld } from './figures-store.ts'
import { comparisons } from './read-figures-of.ts'

type Kept = { version: string; found: unknown }

/** As many answers as are kept at once: of each some hundred kilobytes. */
const MOST = 48

// What stands beside schools is the same for every school of a service until a file of figures is applied, undone or checked: the process keeps it by what is applied.
const kept = new Map<string, Kept>()

/** The figures of the service's authorities and of England, as `comparisons` gives them; from the last answer while what is applied is the same. */
export function keptComparisons(
  look: Look,
  { years, version }: FiguresHeld,
  measure?: string,
  pupils?: string,
): Promise<Figures<ComparisonFigure>> {
  const key = [look.actor.authorityId, 'beside', years, measure, pupils].join(' ')
  return keptBy(key, version, () => comparisons(look, years, measure, pupils))
}

/** How figures are spread, as `distributionsOf` gives it; from the last answer while what is applied is the same. */
export function keptDistributions(
  look: Look,
  { years, version }: FiguresHeld,
  which: Omit<WhichSpreads, 'years'>,
): Promise<readonly Distribution[]> {
  const { measure, pupils, schoolKind } = which
  const key = [look.actor.authorityId, 'spread', years, measure, pupils, schoolKind].join(' ')
  return keptBy(key, version, () => distributionsOf(look, { ...which, years }))
}

/** One spread with its dots, as `distributionOf` gives it; from the last answer while what is applied is the same. */
export function keptDistribution(
  look: Look,
  { version }: Pick<FiguresHeld, 'version'>,
  which: { year: number; measure: string; pupils: string; schoolKind: string },
): Promise<DrawnDistribution | undefined> {
  const { year, measure, pupils, schoolKind } = which
  const key = [look.actor.authorityId, 'dots', year, measure, pupils, schoolKind].join(' ')
  return keptBy(key, version, () => distributionOf(look, which))
}

/** The answer of a key and a version; another is asked for where there is none, and the one that was longest unused makes way. */
export async function keptBy<T>(key: string, version: string, ask: () => Promise<T>): Promise<T> {
  const before = kept.get(key)
  kept.delete(key)
  if (before?.version === version) {
    kept.set(key, before)
    return before.found as T
  }
  // Only what was found is kept: an answer that failed, or whose transaction was broken off, is nobody's.
  const found = await ask()
  kept.set(key, { version, found })
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST) break
    kept.delete(oldest)
  }
  return found
}
