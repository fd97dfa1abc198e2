import { findMeasure, type Measures } from '#measures/index.ts'
import { OWN_SOURCE, RELEASES, type HeldFigure, type Release } from '../data-set.ts'
import type { Figure } from './figure.ts'

/** The file that a row is from, as far as it decides which of several rows stands. */
export type CandidateSet = {
  dataSetId: string
  source: string
  kind: Figure['kind']
  release: Release
  appliedOrder: number
}

/** A row as it is kept, with what decides whether another stands before it. */
export type CandidateRow = {
  set: CandidateSet
  year: number
  schoolKind: string
  /** By measure and group of pupils; null where a group that was asked for has nothing. */
  figures: Readonly<Record<string, Readonly<Record<string, HeldFigure | null>>>>
  /** How many changes of the school ago: 0 for itself. */
  depth: number
  /** The record under which it was published; two predecessors of one depth are two. */
  under: string
}

type Placed = Pick<CandidateRow, 'depth'> & { set: Omit<CandidateSet, 'dataSetId' | 'kind'> }

/**
 * NF-57. Of several rows for one year the school's own stands before its predecessor's, what is published before a
 * spreadsheet of the service's, final before revised before provisional, and the one applied later before the earlier.
 */
export function byPrecedence(one: Placed, other: Placed): number {
  return (
    one.depth - other.depth ||
    isOwn(one) - isOwn(other) ||
    RELEASES.indexOf(other.set.release) - RELEASES.indexOf(one.set.release) ||
    other.set.appliedOrder - one.set.appliedOrder
  )
}

const isOwn = ({ set }: Placed) => (set.source === OWN_SOURCE ? 1 : 0)

/** A figure with the row it is from. */
export type StandingFigure<R extends CandidateRow> = { figure: Figure; row: R }

/** One figure of each measure, group, year and kind, from the row that stands first; each with the row it is from. */
export function figuresThatStand<R extends CandidateRow>(rows: readonly R[]): StandingFigure<R>[] {
  const [only, ...others] = rows
  if (only && others.length === 0) return figuresIn(only)
  const found = new Map<string, StandingFigure<R>>()
  const unclear = new Set<string>()
  for (const each of [...rows].sort(byPrecedence).flatMap(figuresIn)) {
    const { figure, row } = each
    const key = `${figure.measure} ${figure.pupils} ${row.year} ${row.set.kind}`
    const before = found.get(key)
    if (!before) found.set(key, each)
    // A school made of two has two pasts: neither is its own.
    else if (before.row.depth > 0 && before.row.depth === row.depth && before.row.under !== row.under) unclear.add(key)
  }
  for (const key of unclear) found.delete(key)
  return [...found.values()]
}

function figuresIn<R extends CandidateRow>(row: R): StandingFigure<R>[] {
  const figures: StandingFigure<R>[] = []
  for (const [measure, groups] of Object.entries(row.figures))
    for (const [pupils, held] of Object.entries(groups))
      if (held) figures.push({ figure: figureFrom(row, measure, pupils, held), row })
  return figures
}

/** XX-11. A figure of fewer pupils than are shown, and how few they are, for those outside the school and the service. */
export function hiddenIfFew<F extends Figure>(figure: F, measures: Measures): F {
  const isCount = findMeasure(measures, figure.measure)?.kind === 'count'
  const pupils = figure.cohort ?? (isCount ? figure.value : null)
  if (pupils === null || pupils === 0 || pupils >= measures.hideBelow) return figure
  return { ...figure, value: null, cohort: null, lower: null, upper: null, isHidden: true }
}

function figureFrom(row: CandidateRow, measure: string, pupils: string, held: HeldFigure): Figure {
  const { value = null, cohort = null, lower = null, upper = null, missing = null } = held
  const {
    year,
    schoolKind,
    set: { kind, dataSetId },
  } = row
  const why = value === null ? (missing ?? 'not-published') : null
  return {
    measure,
    pupils,
    year,
    kind,
    value,
    cohort,
    lower,
    upper,
    missing: why,
    isHidden: false,
    schoolKind,
    dataSetId,
  }
}
