import { showMeasureYear, yearInText, type FigureColumn, type Layout, type Measures } from '#measures/index.ts'
import type { DataSetCounts, FigureFault, HeldFigures } from '../data-set.ts'
import { gatherSpreads, type SpreadOfFigure } from './gather-spreads.ts'
import type { OpenTable, TableLine } from './open-table.ts'
import { longRows } from './long-rows.ts'
import { figureReaders, rowHeadReader, type RowHead } from './read-row.ts'
import { placesOf } from './row-places.ts'

/** A row to keep: of a school of this service, of its authority, or of England. */
export type ReadRow = {
  kind: 'school' | 'authority' | 'england'
  schoolId: string | null
  laCode: string | null
  schoolKind: string
  line: number
  figures: HeldFigures
}

/** The schools of a service by URN, and the codes of its authorities. */
export type OwnSchools = {
  schools: ReadonlyMap<string, { id: string; isClosed: boolean }>
  laCodes: ReadonlySet<string>
}

/** How a file is to be read: its layout, the columns of its figures, what is missing where nothing is, its year. */
export type HowToRead = {
  measures: Measures
  layout: Layout
  columns: readonly FigureColumn[]
  missing: Readonly<Record<string, string>>
  year: number
  /** Rows of schools that the service has not are faults: nobody else's are in such a file. */
  isOwnSheet: boolean
}

/** What a file held. */
export type FiguresRead = { counts: DataSetCounts; faults: readonly FigureFault[]; spreads: readonly SpreadOfFigure[] }

/** How many faults are kept to be read; all are counted. */
export const FAULTS_KEPT = 500

/** Reads a file once: rows to keep go to `keep`, a few hundred at a time; all schools go into how figures are spread. */
export async function readFigures(
  table: OpenTable,
  how: HowToRead,
  own: OwnSchools,
  keep: (rows: readonly ReadRow[]) => Promise<void>,
): Promise<FiguresRead> {
  const { measures, layout, columns, missing, year, isOwnSheet } = how
  const places = placesOf(layout, table.headings)
  const readHead = rowHeadReader(layout, places)
  const readers = figureReaders(measures, columns, table.headings, missing)
  const spreads = gatherSpreads(measures, readers)
  const counts: DataSetCounts = { ...NO_ROWS }
  const faults: FigureFault[] = []
  const faulty = new Set<number>()
  const seen = new Set<string>()
  const laCodes = new Set<string>()
  const long = longRows(layout)
  const begun = new Set<string>()
  let waiting: ReadRow[] = []
  const codes = new Map(Object.entries(missing).map(([code, reason]) => [code.toLowerCase(), reason]))

  const fault = (line: number, name: string | null, column: string | null, says: string) => {
    if (faults.length < FAULTS_KEPT) faults.push({ line, name, column, says })
    if (!faulty.has(line)) counts.faulty += 1
    faulty.add(line)
  }

  function whyLeft({ line, cells }: TableLine, head: RowHead): head is Extract<RowHead, { wrong: string }> {
    if ('wrong' in head) {
      fault(line, nameIn(cells), head.column, head.wrong)
      return true
    }
    return false
  }

  function nameIn(cells: readonly string[]): string | null {
    return (cells[places.urn] ?? '').trim() || (cells[places.name] ?? '').trim() || null
  }

  function take(each: TableLine): void {
    const { line, cells } = each
    const head = readHead(cells)
    if (whyLeft(each, head)) return
    const { kind, urn, laCode, schoolKind } = head
    if (kind === 'left') return
    const group = long.isLong ? long.groupIn(cells[places.breakdown] ?? '') : undefined
    if (long.isLong && group === undefined) return
    const rowYear = places.year < 0 ? undefined : yearInText(cells[places.year] ?? '')
    if (rowYear !== undefined && rowYear !== year) {
      if (layout.year?.others === 'left') return
      return fault(
        line,
        nameIn(cells),
        table.headings[places.year] ?? null,
        `is of ${showMeasureYear(rowYear)}, and not of the year of this file`,
      )
    }
    if (kind === 'school' && seen.has(`${urn} ${group ?? ''}`))
      return fault(line, urn, layout.urn, 'This URN stands in the file twice; the first row was taken')
    const key = `${kind} ${kind === 'school' ? urn : laCode} ${schoolKind}`
    // A school has several rows in a long layout; it is counted, and missed, by the first.
    const isFirst = !long.isLong || !begun.has(key)
    if (long.isLong) begun.add(key)
    if (isFirst) counts.rows += 1
    const school = kind === 'school' ? own.schools.get(urn) : undefined
    const isKept = kind === 'school' ? school !== undefined : kind === 'england' || own.laCodes.has(laCode)
    if (kind === 'school') {
      seen.add(`${urn} ${group ?? ''}`)
      if (laCode !== '') laCodes.add(laCode)
    }
    const isUnknown = kind === 'school' && !school && (isOwnSheet || own.laCodes.has(laCode))
    if (isUnknown && isFirst) {
      counts.unknown += 1
      fault(
        line,
        urn,
        layout.urn,
        'This service has no school with this URN: add the register first, if it is one of yours',
      )
    }
    const figures = readFiguresOf(
      cells,
      line,
      urn,
      kind === 'school' ? schoolKind : undefined,
      isKept || isUnknown,
      group,
    )
    if (!isKept) {
      if (!isUnknown && isFirst) counts.others += 1
      return
    }
    if (isFirst) countKept(kind, school?.isClosed === true)
    const row: ReadRow = {
      ...{ kind, schoolKind, line, figures },
      schoolId: school?.id ?? null,
      laCode: kind === 'authority' ? laCode : null,
    }
    if (long.isLong) long.add(key, row)
    else waiting.push(row)
  }

  function countKept(kind: 'school' | 'authority' | 'england', isClosed: boolean): void {
    if (kind === 'school') counts.schools += 1
    else if (kind === 'authority') counts.authorities += 1
    else counts.england += 1
    if (isClosed) counts.closed += 1
  }

  /** All figures of a row; of a school elsewhere they are gathered and not held. */
  function readFiguresOf(
    cells: readonly string[],
    line: number,
    urn: string,
    gatheredAs: string | undefined,
    saysFaults: boolean,
    group: string | undefined,
  ): HeldFigures {
    const empty = places.emptyAs < 0 ? undefined : codes.get((cells[places.emptyAs] ?? '').trim().toLowerCase())
    const emptyAs = empty === codes.get('') ? undefined : empty
    const say = (column: string, says: string) => (saysFaults ? fault(line, urn || null, column, says) : undefined)
    const held: Record<string, Record<string, HeldFigures[string][string]>> = {}
    for (const [at, { column, read }] of readers.entries()) {
      if (group !== undefined && column.group !== group) continue
      const figure = read(cells, emptyAs, say)
      if (gatheredAs !== undefined) spreads.add(at, gatheredAs, figure)
      if (!saysFaults) continue
      if (figure.value === undefined) counts.missing += 1
      else counts.values += 1
      ;(held[column.measure] ??= {})[column.group] = figure
    }
    return held
  }

  for await (const { lines, faults: wrong } of table.batches) {
    for (const { line, name, column, says } of wrong) fault(line, name, column, says)
    for (const line of lines) take(line)
    if (waiting.length < KEPT_AT_ONCE) continue
    await keep(waiting)
    waiting = []
  }
  waiting.push(...long.take())
  for (let at = 0; at < waiting.length; at += KEPT_AT_ONCE) await keep(waiting.slice(at, at + KEPT_AT_ONCE))
  counts.places = laCodes.size
  return { counts, faults, spreads: spreads.take() }
}

const KEPT_AT_ONCE = 300

/** What is counted of a file before its first row. */
export const NO_ROWS: DataSetCounts = {
  ...{ rows: 0, schools: 0, authorities: 0, england: 0, others: 0, unknown: 0, closed: 0, faulty: 0 },
  ...{ values: 0, missing: 0, places: 0 },
}
