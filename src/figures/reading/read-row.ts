import { quoted } from '#files/index.ts'
import type { FigureColumn, Layout, Measure, Measures, SchoolKind } from '#measures/index.ts'
import { findMeasure } from '#measures/index.ts'
import type { HeldFigure } from '../data-set.ts'
import { missingCodes, readCell, readCohort, type CellRules } from './read-cell.ts'

/** What a row is of. */
export type RowKind = 'school' | 'authority' | 'england' | 'left'

/** A row before its figures are read: what it is of, as its own cells tell. */
export type RowHead =
  | { kind: RowKind; urn: string; laCode: string; schoolKind: SchoolKind }
  | { wrong: string; column: string }

/** Where a layout's own columns stand in a file. */
export type RowPlaces = {
  kind: number
  urn: number
  laCode: number
  schoolKind: readonly number[]
  emptyAs: number
  name: number
}

/** Reads what a row is of: by the column that its publication has for it, never by where the row stands. */
export function rowHeadReader(layout: Layout, places: RowPlaces): (cells: readonly string[]) => RowHead {
  const { rows, schoolKind } = layout
  const kinds = new Map<string, RowKind>()
  for (const value of rows.schools) kinds.set(value.toLowerCase(), 'school')
  for (const value of rows.authorities) kinds.set(value.toLowerCase(), 'authority')
  for (const value of rows.england) kinds.set(value.toLowerCase(), 'england')
  for (const value of rows.left) kinds.set(value.toLowerCase(), 'left')
  const cell = (cells: readonly string[], at: number) => (cells[at] ?? '').trim()
  const kindOf = (cells: readonly string[]): SchoolKind => {
    for (const [at, rule] of schoolKind.entries()) {
      const text = cell(cells, places.schoolKind[at] ?? -1)
      const number = /^\d+$/.test(text) ? Number(text) : undefined
      const found =
        rule.values[text] ??
        rule.numbers.find(({ from, until }) => number !== undefined && number >= from && number <= until)?.is
      if (found) return found
    }
    return ''
  }
  return (cells) => {
    const text = cell(cells, places.kind)
    const kind = kinds.get(text.toLowerCase()) ?? (rows.otherwise === 'school' ? 'school' : undefined)
    if (!kind) return { wrong: `${quoted(text)} is no kind of row that this publication has`, column: rows.column }
    const urn = cell(cells, places.urn)
    if (kind === 'school' && !/^\d{6}$/.test(urn))
      return { wrong: `${quoted(urn)} is not a URN, which has six digits`, column: layout.urn }
    const laCode = cell(cells, places.laCode)
    if (kind === 'authority' && !/^\d{3}$/.test(laCode))
      return {
        wrong: `${quoted(laCode)} is not the code of a local authority, which has three digits`,
        column: layout.laCode ?? '',
      }
    return { kind, urn, laCode, schoolKind: kindOf(cells) }
  }
}

/** How one figure of a row is read. */
export type FigureReader = {
  column: FigureColumn
  measure: Measure
  /** Adds nothing where the cell is at fault: what is wrong is said by `fault`. */
  read: (
    cells: readonly string[],
    emptyAs: string | undefined,
    fault: (column: string, says: string) => void,
  ) => HeldFigure
}

/** The readers of a file's figures, each made once; `missing` is what is written where there is no value. */
export function figureReaders(
  measures: Measures,
  columns: readonly FigureColumn[],
  headings: readonly string[],
  missing: Readonly<Record<string, string>>,
): FigureReader[] {
  const codes = missingCodes(missing)
  return columns.flatMap((column): FigureReader[] => {
    const measure = findMeasure(measures, column.measure)
    if (!measure) return []
    const rules: CellRules = { measure, missing: codes }
    return [
      { column, measure, read: (cells, emptyAs, fault) => readFigure(cells, column, rules, emptyAs, headings, fault) },
    ]
  })
}

function readFigure(
  cells: readonly string[],
  column: FigureColumn,
  rules: CellRules,
  emptyAs: string | undefined,
  headings: readonly string[],
  fault: (column: string, says: string) => void,
): HeldFigure {
  const text = cells[column.value] ?? ''
  const cohortText = column.cohort < 0 ? '' : (cells[column.cohort] ?? '')
  const pupils = column.cohort < 0 ? undefined : readCohort(cohortText)
  const cohort = pupils === undefined ? {} : { cohort: pupils }
  if (emptyAs !== undefined && text.trim() === '') return { missing: emptyAs, ...cohort }
  const read = readCell(text, rules)
  if ('wrong' in read) {
    fault(headings[column.value] ?? column.heading, read.wrong)
    return { missing: 'unreadable', ...cohort }
  }
  if ('missing' in read) return { missing: pupils === 0 ? 'no-pupils' : read.missing, ...cohort }
  // Some publications write nought where there was nobody, or nobody was counted.
  if (read.value === 0 && column.cohort >= 0 && column.cohort !== column.value && rules.measure.kind !== 'count') {
    if (pupils === 0) return { missing: 'no-pupils', cohort: 0 }
    const reason = cohortText.trim() === '' ? undefined : rules.missing.get(cohortText.trim().toLowerCase())
    if (reason !== undefined) return { missing: reason }
  }
  const ends = limitsOf(cells, column)
  return { value: read.value, ...cohort, ...ends }
}

function limitsOf(cells: readonly string[], { lower, upper }: FigureColumn): { lower: number; upper: number } | object {
  if (lower < 0 || upper < 0) return {}
  const [low, high] = [cells[lower], cells[upper]].map((text) => Number((text ?? '').trim() || 'none'))
  return Number.isFinite(low) && Number.isFinite(high) && low! <= high! ? { lower: low, upper: high } : {}
}
