import type { Measures } from '#measures/index.ts'
import type { HeldFigure } from '../data-set.ts'
import { gatherer, type Gatherer } from './gather.ts'
import type { FigureReader } from './read-row.ts'
import { dotsOf, spreadOf, type Dot, type Spread } from './spread.ts'

/** How one figure is spread over the schools of one kind in a file. */
export type SpreadOfFigure = {
  measure: string
  pupils: string
  schoolKind: string
  schools: number
  inFile: number
  spread: Spread
  dots: readonly Dot[]
}

/** Gathers the figures of all schools of a file, by figure and kind of school, and works out their spread at the end. */
export function gatherSpreads({ hideBelow }: Measures, readers: readonly FigureReader[]) {
  const kinds = new Map<string, { inFile: number; of: (Gatherer | undefined)[] }>()
  return {
    /** Takes in one figure of one school; the first figure counts the school. */
    add(at: number, schoolKind: string, { value, cohort, lower, upper }: HeldFigure): void {
      let kind = kinds.get(schoolKind)
      if (!kind) kinds.set(schoolKind, (kind = { inFile: 0, of: [] }))
      if (at === 0) kind.inFile += 1
      if (value === undefined) return
      const half = lower === undefined || upper === undefined ? 0 : (upper - lower) / 2
      ;(kind.of[at] ??= gatherer()).add(value, cohort ?? 0, half)
    },
    /** The spreads of all figures; what was gathered of each is let go of as it is worked out. */
    take(): SpreadOfFigure[] {
      return [...kinds].flatMap(([schoolKind, { inFile, of }]) =>
        readers.flatMap(({ column: { measure: id, group }, measure }, at): SpreadOfFigure[] => {
          const gathered = of[at]?.take()
          of[at] = undefined
          const spread = gathered && spreadOf(measure, gathered)
          if (!gathered || !spread) return []
          const dots = dotsOf(gathered, hideBelow)
          return [{ measure: id, pupils: group, schoolKind, schools: gathered.values.length, inFile, spread, dots }]
        }),
      )
    },
  }
}
