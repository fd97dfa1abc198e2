import { FileFault, readStoredFile } from '#files/index.ts'
import {
  fileFinding,
  getImport,
  OWN_KINDS,
  readTable,
  type ImportWithNames,
  type OwnKind,
  type RowFault,
  type Table,
} from '#imports/index.ts'
import { NotFound, Refused } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { ROWS_AT_MOST, type OwnRow } from './bringing-in.ts'

export type OwnImport = ImportWithNames & { kind: OwnKind }

/** An import of a spreadsheet of the service's own. Throws NotFound, for a national file too. */
export async function getOwnImport(look: Look, id: string): Promise<OwnImport> {
  return asOwn(await getImport(look, id))
}

/** The same import, known to be of one's own. Throws NotFound. */
export function asOwn(found: ImportWithNames): OwnImport {
  const kind = OWN_KINDS.find((each) => each === found.kind)
  if (!kind) throw new NotFound('own import', found.id)
  return { ...found, kind }
}

/** Reads a stored spreadsheet. Throws Refused with one sentence on what is wrong with the whole file. */
export async function readOwnTable(look: Look, fileId: string): Promise<Table> {
  try {
    const table = await readTable(readStoredFile(look, fileId))
    if (table.rows.length <= ROWS_AT_MOST) return table
    const most = ROWS_AT_MOST.toLocaleString('en-GB')
    throw new FileFault(`The file has more than ${most} rows; bring it in in several files`)
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
    const where = error.line !== null && error.line > 1 ? ` (line ${error.line.toLocaleString('en-GB')})` : ''
    throw new Refused([fileFinding(`${error.message}${where}. Nothing was saved: choose a .csv or .xlsx file`)])
  }
}

/** A table's rows by what their columns stand for, and what is wrong with those that cannot be read. */
export function rowsOf(
  { headings, rows, faults }: Table,
  columns: Readonly<Record<string, string>>,
): { rows: OwnRow[]; faults: readonly RowFault[] } {
  const places = Object.entries(columns).map(([key, heading]) => [key, headings.indexOf(heading)] as const)
  return {
    rows: rows.map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(places.map(([key, place]) => [key, cells[place] ?? ''])),
    })),
    faults,
  }
}

/** What a file turned out to be: 'an Excel workbook'. */
export function saysOf({ kind, encoding, sheetsLeft, rows }: Table): string {
  const count = `${rows.length.toLocaleString('en-GB')} ${rows.length === 1 ? 'row' : 'rows'}`
  if (kind === 'csv') return `a .csv file in ${encoding ?? 'UTF-8'}, ${count}`
  const left = sheetsLeft === 1 ? '1 more sheet was' : `${sheetsLeft} more sheets were`
  return `the first sheet of an Excel workbook, ${count}${sheetsLeft > 0 ? `; ${left} left` : ''}`
}
