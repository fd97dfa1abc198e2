import {
  placeOfColumn,
  showMeasureYear,
  yearInText,
  type FigureColumn,
  type Layout,
  type Measures,
} from '#measures/index.ts'
import type { DataSetCounts, FigureFault, HeldFigures } from '../data-set.ts'
import { gatherSpreads, type SpreadOfFigure } from './gather-spreads.ts'
import type { OpenTable, TableLine } from './open-table.ts'
import { figureReaders, rowHeadReader, type RowHead, type RowPlaces } from './read-row.ts'

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
    const rowYear = places.year < 0 ? undefined : yearInText(cells[places.year] ?? '')
    if (rowYear !== undefined && rowYear !== year) {
      return fault(
        line,
        nameIn(cells),
        table.headings[places.year] ?? null,
        `is of ${showMeasureYear(rowYear)}, and not of the year of this file`,
      )
    }
    if (kind === 'school' && seen.has(urn))
      return fault(line, urn, layout.urn, 'This URN stands in the file twice; the first row was taken')
    counts.rows += 1
    const school = kind === 'school' ? own.schools.get(urn) : undefined
    const isKept = kind === 'school' ? school !== undefined : kind === 'england' || own.laCodes.has(laCode)
    if (kind === 'school') {
      seen.add(urn)
      if (laCode !== '') laCodes.add(laCode)
    }
    const isUnknown = kind === 'school' && !school && (isOwnSheet || own.laCodes.has(laCode))
    if (isUnknown) {
      counts.unknown += 1
      fault(
        line,
        urn,
        layout.urn,
        'This service has no school with this URN: add the register first, if it is one of yours',
      )
    }
    const figures = readFiguresOf(cells, line, urn, kind === 'school' ? schoolKind : undefined, isKept || isUnknown)
    if (!isKept) {
      if (!isUnknown) counts.others += 1
      return
    }
    countKept(kind, school?.isClosed === true)
    waiting.push({
      ...{ kind, schoolKind, line, figures },
      schoolId: school?.id ?? null,
      laCode: kind === 'authority' ? laCode : null,
    })
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
  ): HeldFigures {
    const empty = places.emptyAs < 0 ? undefined : codes.get((cells[places.emptyAs] ?? '').trim().toLowerCase())
    const emptyAs = empty === codes.get('') ? undefined : empty
    const say = (column: string, says: string) => (saysFaults ? fault(line, urn || null, column, says) : undefined)
    const held: Record<string, Record<string, HeldFigures[string][string]>> = {}
    for (const [at, { column, read }] of readers.entries()) {
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
  if (waiting.length > 0) await keep(waiting)
  counts.places = laCodes.size
  return { counts, faults, spreads: spreads.take() }
}

const KEPT_AT_ONCE = 300

/** What is counted of a file before its first row. */
export const NO_ROWS: DataSetCounts = {
  ...{ rows: 0, schools: 0, authorities: 0, england: 0, others: 0, unknown: 0, closed: 0, faulty: 0 },
  ...{ values: 0, missing: 0, places: 0 },
}

function placesOf(layout: Layout, headings: readonly string[]): RowPlaces & { year: number } {
  const place = placeOfColumn(headings)
  const some = (column: string | undefined) => (column === undefined ? -1 : place(column))
  return {
    kind: place(layout.rows.column),
    urn: place(layout.urn),
    laCode: some(layout.laCode),
    schoolKind: layout.schoolKind.map(({ column }) => place(column)),
    emptyAs: some(layout.emptyAs),
    name: some(layout.name),
    year: some(layout.year?.column),
  }
}
