import type { FastifyInstance } from 'fastify'
import writeWorkbook, { type Cell, type Row as SheetRow } from 'write-excel-file/node'
import type { Look } from '#work/work.ts'
import { toCsv, toCsvRow, type CsvCell } from './csv.ts'
import { addFile, type ReadPart, type Streamed } from './downloads.ts'
import type { Seen } from './routes.ts'
import type { Web } from './web.ts'

/** How many rows of a list are read at a time. */
export const ROWS_OF_A_PART = 500

/** One column of a list as a file. */
export type FileColumn<Row> = {
  head: string
  cell: (row: Row) => CsvCell
  /** Its cells are days: '2026-11-12'. */
  isDay?: boolean
}

/** A list to keep: all its rows, as its filters and its order ask for them, and only what the person may know of. */
export type ListFile<Row> = {
  /** What the file is called. */
  name: string
  columns: readonly FileColumn<Row>[]
  /** Up to `ROWS_OF_A_PART` rows after one of them; fewer on the last part. */
  read: (look: Look, after: Row | undefined) => Promise<readonly Row[]>
}

/** The list at an address as .csv and as .xlsx. `find` asks leave as the page of the list does. */
export function addListFiles<Row>(
  app: FastifyInstance,
  web: Web,
  url: string,
  find: (seen: Seen) => ListFile<Row> | Promise<ListFile<Row>>,
): void {
  const add = (ending: string, type: string, parts: (list: ListFile<Row>) => Streamed['parts']) =>
    addFile(app, web, `${url}.${ending}`, async (seen) => {
      const list = await find(seen)
      return { fileName: `${list.name} ${seen.look.today}.${ending}`, type, parts: parts(list) }
    })
  add('csv', 'text/csv; charset=utf-8', asCsv)
  add('xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', asWorkbook)
}

function asCsv<Row>({ columns, ...list }: ListFile<Row>) {
  return async function* (read: ReadPart) {
    yield Buffer.from(toCsv([columns.map(({ head }) => head)]))
    for await (const rows of inParts(list, read))
      yield Buffer.from(rows.map((row) => toCsvRow(columns.map(({ cell }) => cell(row)))).join(''))
  }
}

function asWorkbook<Row>({ columns, ...list }: ListFile<Row>) {
  return async function* (read: ReadPart) {
    const rows: SheetRow[] = [columns.map(({ head }) => ({ value: head, type: String, fontWeight: 'bold' }))]
    for await (const part of inParts(list, read))
      rows.push(...part.map((row) => columns.map(({ cell, isDay }) => sheetCell(cell(row), isDay ?? false))))
    const width = (at: number) => Math.min(60, Math.max(10, ...rows.slice(0, 200).map((row) => lengthOf(row[at]))))
    const book = writeWorkbook(rows, {
      sheet: list.name.slice(0, 31),
      stickyRowsCount: 1,
      columns: columns.map((_, at) => ({ width: width(at) + 2 })),
    })
    // A workbook names its parts at its end: it is made whole, and only its rows are read a part at a time.
    yield await book.toBuffer()
  }
}

async function* inParts<Row>({ read }: Pick<ListFile<Row>, 'read'>, open: ReadPart): AsyncIterable<readonly Row[]> {
  let last: Row | undefined
  for (;;) {
    const after = last
    const rows = await open((look) => read(look, after))
    if (rows.length > 0) yield rows
    if (rows.length < ROWS_OF_A_PART) return
    last = rows.at(-1)
  }
}

/** A text is always a text, however it begins: a workbook takes only what is marked as one for a formula. */
function sheetCell(value: CsvCell, isDay: boolean): Cell {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'number') return { value, type: Number }
  if (isDay) return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' }
  return { value: value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ''), type: String }
}

function lengthOf(cell: Cell | undefined): number {
  const value = cell && typeof cell === 'object' && 'value' in cell ? cell.value : cell
  return value instanceof Date ? 10 : String(value ?? '').length
}
