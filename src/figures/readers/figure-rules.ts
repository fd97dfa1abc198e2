import { findMeasure, type Measures } from '#measures/index.ts'
import { OWN_SOURCE, RELEASES, type HeldFigure, type HeldFigures, type Release } from '../data-set.ts'
import type { Figure } from './figure.ts'

/** A row as it is kept, with what decides whether another stands before it. */
export type CandidateRow = {
  dataSetId: string
  source: string
  kind: Figure['kind']
  release: Release
  appliedOrder: number
  year: number
  schoolKind: string
  figures: HeldFigures
  /** How many changes of the school ago: 0 for itself. */
  depth: number
  /** The record under which it was published; two predecessors of one depth are two. */
  under: string
}

/**
 * NF-57. Of several rows for one year the school's own stands before its predecessor's, what is published before a
 * spreadsheet of the service's, final before revised before provisional, and the one applied later before the earlier.
 */
export function byPrecedence(one: CandidateRow, other: CandidateRow): number {
  const isOwn = (row: CandidateRow) => (row.source === OWN_SOURCE ? 1 : 0)
  return (
    one.depth - other.depth ||
    isOwn(one) - isOwn(other) ||
    RELEASES.indexOf(other.release) - RELEASES.indexOf(one.release) ||
    other.appliedOrder - one.appliedOrder
  )
}

/** One figure of each measure, group, year and kind, from the row that stands first; each with the row it is from. */
export function figuresThatStand(rows: readonly CandidateRow[]): { figure: Figure; row: CandidateRow }[] {
  const found = new Map<string, { figure: Figure; row: CandidateRow }>()
  const unclear = new Set<string>()
  for (const row of [...rows].sort(byPrecedence))
    for (const [measure, groups] of Object.entries(row.figures))
      for (const [pupils, held] of Object.entries(groups)) {
        const key = `${measure} ${pupils} ${row.year} ${row.kind}`
        const before = found.get(key)
        if (!before) found.set(key, { figure: figureFrom(row, measure, pupils, held), row })
        // A school made of two has two pasts: neither is its own.
        else if (before.row.depth > 0 && before.row.depth === row.depth && before.row.under !== row.under)
          unclear.add(key)
      }
  return [...found].flatMap(([key, each]) => (unclear.has(key) ? [] : [each]))
}

/** XX-11. A figure of fewer pupils than are shown, and how few they are, for those outside the school and the service. */
export function hiddenIfFew(figure: Figure, measures: Measures): Figure {
  const isCount = findMeasure(measures, figure.measure)?.kind === 'count'
  const pupils = figure.cohort ?? (isCount ? figure.value : null)
  if (pupils === null || pupils === 0 || pupils >= measures.hideBelow) return figure
  return { ...figure, value: null, cohort: null, lower: null, upper: null, isHidden: true }
}

function figureFrom(row: CandidateRow, measure: string, pupils: string, held: HeldFigure): Figure {
  const { value = null, cohort = null, lower = null, upper = null, missing = null } = held
  const { year, kind, schoolKind, dataSetId } = row
  return {
    ...{ measure, pupils, year, kind, value, cohort, lower, upper, isHidden: false, schoolKind, dataSetId },
    missing: value === null ? (missing ?? 'not-published') : null,
  }
}
