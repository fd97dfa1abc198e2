import { columnNames, isBlank } from './column-names.ts'
import { type Encoding } from './decode-text.ts'
import { counted, FileFault } from '#files/index.ts'
import { type RowFault } from './row-fault.ts'
import { type ByteSource, type FileFacts, readRecords } from './read-records.ts'
import { readWorkbook } from './read-workbook.ts'
import { plainCell } from './safe-cell.ts'
import { type CsvRecord } from './split-cells.ts'
import { looksZipped } from './why-not-text.ts'

/** A service's own spreadsheet: its headings, and its rows as text with as many cells as there are headings. */
export type Table = {
  readonly headings: readonly string[]
  readonly rows: readonly TableRow[]
  /** Rows left out, each named. */
  readonly faults: readonly RowFault[]
  readonly kind: 'csv' | 'xlsx'
  /** Null for a workbook. */
  readonly encoding: Encoding | null
  /** Sheets of a workbook after the first, which were not read. */
  readonly sheetsLeft: number
}

export type TableRow = {
  /** The line of the CSV file, or the row's number in the sheet. */
  readonly line: number
  readonly cells: readonly string[]
}

/** What a spreadsheet may have at most; more is another kind of file than a person keeps. */
export const tableLimits = { bytes: 20 * 1024 * 1024, rows: 50_000, columns: 200, cellLength: 32_767 } as const

/**
 * Reads a spreadsheet that somebody keeps, .csv or the first sheet of an .xlsx, told apart by what it is and not by its name.
 * The first row with anything in it has the headings. Throws FileFault when there is nothing to take, or too much.
 */
export async function readTable(source: ByteSource): Promise<Table> {
  const file = await wholeOf(source)
  if (looksZipped(file)) {
    const { records, sheetsLeft } = await readWorkbook(file, tableLimits)
    return { ...tableFrom(records), kind: 'xlsx', encoding: null, sheetsLeft }
  }
  const facts: FileFacts = { encoding: 'UTF-8' }
  const records: CsvRecord[] = []
  const limits = { cellLength: tableLimits.cellLength, cells: tableLimits.columns + 1 }
  for await (const batch of readRecords(oneOf(file), limits, facts)) {
    records.push(...batch.filter((record) => record.flaw || !isBlank(record.cells)))
    if (records.length > tableLimits.rows + 1) throw tooManyRows()
  }
  return { ...tableFrom(records), kind: 'csv', encoding: facts.encoding, sheetsLeft: 0 }
}

function tableFrom(records: readonly CsvRecord[]): Pick<Table, 'headings' | 'rows' | 'faults'> {
  const [header, ...rest] = records.filter((record) => record.flaw || !isBlank(record.cells))
  if (!header) throw new FileFault('The file is empty')
  const headings = withoutEmptyEnd(columnNames(header, tableLimits.columns))
  if (rest.length === 0) throw new FileFault('The file has headings and no rows')
  if (rest.length > tableLimits.rows) throw tooManyRows()
  const rows: TableRow[] = []
  const faults: RowFault[] = []
  for (const { line, cells, width, flaw } of rest) {
    const fault = (column: string | null, says: string) => faults.push({ line, name: null, column, says })
    if (flaw) fault(headings[flaw.column] ?? null, flaw.says)
    else if (width > headings.length && !isBlank(cells.slice(headings.length))) {
      fault(null, `has ${counted(width)} values under ${counted(headings.length)} columns`)
    } else rows.push({ line, cells: headings.map((_, column) => plainCell((cells[column] ?? '').trim())) })
  }
  return { headings, rows, faults }
}

function withoutEmptyEnd(names: readonly string[]): readonly string[] {
  return names.slice(0, names.findLastIndex((name) => name !== '') + 1)
}

async function wholeOf(source: ByteSource): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of source) {
    length += piece.byteLength
    if (length > tableLimits.bytes) throw new FileFault(`The file is larger than ${tableLimits.bytes / 1024 / 1024} MB`)
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

async function* oneOf(file: Buffer): AsyncGenerator<Buffer> {
  yield file
}

function tooManyRows(): FileFault {
  return new FileFault(`The file has more than ${counted(tableLimits.rows)} rows`)
}
