import { FileFault } from '#files/index.ts'
import {
  columnNames,
  isBlank,
  readRecords,
  readTable,
  type ByteSource,
  type CsvRecord,
  type RowFault,
} from '#imports/index.ts'

/** A row of a file with as many cells as it has: a published row may end before its header does. */
export type TableLine = { readonly line: number; readonly cells: readonly string[] }

/** Some rows of a file, and what is wrong with others. */
export type TableBatch = { readonly lines: readonly TableLine[]; readonly faults: readonly RowFault[] }

/** A file of figures that was begun: its headings, and its rows as they come. */
export type OpenTable = {
  readonly headings: readonly string[]
  readonly batches: AsyncIterable<TableBatch>
  /** What it is, once all of it has been read: 'a .csv file in UTF-8'. */
  readonly says: () => string
}

/** A national file is wide; a spreadsheet that a person keeps has two hundred columns at most. */
const LIMITS = { cellLength: 4000, cells: 1201 }

/** Begins a .csv file of any width, or the first sheet of a workbook. Throws FileFault when it is neither, or empty. */
export async function openTable(source: ByteSource): Promise<OpenTable> {
  const parts = source[Symbol.asyncIterator]()
  const first = await parts.next()
  if (first.done) throw new FileFault('The file is empty')
  const whole = again(first.value, parts)
  const isZipped = Buffer.from(first.value).toString('latin1', 0, 4) === 'PK\u0003\u0004'
  return isZipped ? ofWorkbook(whole) : ofText(whole)
}

async function ofWorkbook(source: ByteSource): Promise<OpenTable> {
  const { headings, rows, faults, sheetsLeft } = await readTable(source)
  const left =
    sheetsLeft === 0 ? '' : sheetsLeft === 1 ? '; 1 more sheet was left' : `; ${sheetsLeft} more sheets were left`
  async function* batches() {
    yield { lines: rows, faults }
  }
  return { headings, batches: batches(), says: () => `the first sheet of an Excel workbook${left}` }
}

async function ofText(source: ByteSource): Promise<OpenTable> {
  const facts: { encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252' } = { encoding: 'UTF-8' }
  const records = readRecords(source, LIMITS, facts)
  let waiting = await records.next()
  const written = () => (waiting.done ? [] : waiting.value.filter((each) => each.flaw || !isBlank(each.cells)))
  while (!waiting.done && written().length === 0) waiting = await records.next()
  const [header, ...rest] = written()
  if (!header) throw new FileFault('The file is empty')
  const headings = columnNames(header, LIMITS.cells - 1)
  async function* batches() {
    yield toBatch(rest, headings)
    for await (const batch of records) yield toBatch(batch, headings)
  }
  return { headings, batches: batches(), says: () => `a .csv file in ${facts.encoding}` }
}

type Written = readonly CsvRecord[]

function toBatch(records: Written, headings: readonly string[]): TableBatch {
  const lines: TableLine[] = []
  const faults: RowFault[] = []
  for (const { line, cells, width, flaw } of records) {
    if (flaw) faults.push({ line, name: null, column: headings[flaw.column] ?? null, says: flaw.says })
    else if (isBlank(cells)) continue
    else if (width > headings.length && !isBlank(cells.slice(headings.length))) {
      const says = `has ${width} values under ${headings.length} columns`
      faults.push({ line, name: null, column: null, says })
    } else lines.push({ line, cells })
  }
  return { lines, faults }
}

async function* again(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}
