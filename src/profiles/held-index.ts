import type { ComparisonFigure, Distribution, SchoolFigure } from '#figures/index.ts'
import type { Held } from './profile.ts'

/** What is held of one measure and one group of pupils: the results of the school, of others, and how they are spread. */
export type HeldOf = {
  own: readonly SchoolFigure[]
  others: readonly ComparisonFigure[]
  spreads: readonly Distribution[]
}

type OfMeasure = { measure: string; pupils: string }

// Lines are drawn measure by measure and group by group of the same figures, and what stands beside schools is the same for many: each list is sorted once.
const sorted = new WeakMap<readonly OfMeasure[], ReadonlyMap<string, readonly OfMeasure[]>>()

/** The part of what is held that is of a measure and a group of pupils. */
export function heldOf({ figures, others, spreads }: Held, measure: string, pupils: string): HeldOf {
  const key = `${measure} ${pupils}`
  return { own: partOf(figures, key), others: partOf(others, key), spreads: partOf(spreads, key) }
}

function partOf<T extends OfMeasure>(all: readonly T[], key: string): readonly T[] {
  // A list reads a few figures of each of its schools: they are looked through at once.
  if (all.length <= FEW) return all.filter((each) => isResult(each) && `${each.measure} ${each.pupils}` === key)
  let parts = sorted.get(all) as ReadonlyMap<string, readonly T[]> | undefined
  if (!parts) sorted.set(all, (parts = partsOf(all)))
  return parts.get(key) ?? []
}

const FEW = 6
const isResult = (each: OfMeasure) => !('kind' in each) || each.kind === 'result'

function partsOf<T extends OfMeasure>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const parts = new Map<string, T[]>()
  for (const each of all) {
    if (!isResult(each)) continue
    const key = `${each.measure} ${each.pupils}`
    const part = parts.get(key)
    if (part) part.push(each)
    else parts.set(key, [each])
  }
  return parts
}
