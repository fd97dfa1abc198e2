import { readSheet } from 'read-excel-file/node'
import { counted, FileFault } from '#files/index.ts'
import { control, type CsvRecord } from './split-cells.ts'
import { unzip, zipUnfolded, type ZipPart } from '#files/index.ts'

/** The most rows and columns that a sheet may reach to. */
export type SheetLimits = { readonly rows: number; readonly columns: number; readonly cellLength: number }

/** The rows of the first sheet of a workbook that is not hidden as text, numbered as the spreadsheet numbers them, and how many sheets were left. */
export type Workbook = { readonly records: readonly CsvRecord[]; readonly sheetsLeft: number }

/** Reads the first sheet of an .xlsx that is not hidden. Throws FileFault when it is damaged, is no workbook, or is made to fill the memory. */
export async function readWorkbook(file: Buffer, limits: SheetLimits): Promise<Workbook> {
  const parts = unzip(file, zipLimits, (name) => /\.(xml|rels)$/.test(name), 'workbook')
  const main = parts.find(({ name }) => name === 'xl/workbook.xml')
  if (!main) throw new FileFault('The file is a zip file and no Excel workbook (.xlsx)')
  const sheets = main.bytes.toString().match(/<(?:\w+:)?sheet\s[^<>]*>/g) ?? []
  const seen = Math.max(
    0,
    sheets.findIndex((sheet) => !/\sstate=["'](?:hidden|veryHidden)["']/.test(sheet)),
  )
  const safe = zipUnfolded(parts.map((part) => withinLimits(part, limits)))
  const rows = await readSheet(safe, seen + 1, { trim: false }).catch(() => {
    throw new FileFault(
      'The workbook cannot be read; open it in a spreadsheet program, save it as .xlsx and choose it again',
    )
  })
  return {
    records: rows.map((row, index) => toRecord(row, index + 1, limits)),
    sheetsLeft: Math.max(0, sheets.length - 1),
  }
}

const zipLimits = { parts: 1000, bytes: 64 * 1024 * 1024, ratio: 100 }

/**
 * A sheet without its empty cells, which formatting can strew over a million rows; refused when what is left lies further
 * out than the limits, since a reader fills up all that lies between.
 */
function withinLimits(part: ZipPart, limits: SheetLimits): ZipPart {
  if (!part.bytes.includes('sheetData')) return part
  const sheet = part.bytes.toString().replace(emptyCell, '').replace(emptyRow, '').replace(noResult, toldAsFault)
  for (const [, column, row] of sheet.matchAll(address)) {
    if (Number(row) > limits.rows + 1) {
      throw new FileFault(`The sheet has values below row ${counted(limits.rows + 1)}, which is as far as is read`)
    }
    if (column!.length > 3 || columnNumber(column!) > limits.columns) {
      throw new FileFault(`The sheet has values beyond column ${counted(limits.columns)}, which is as far as is read`)
    }
  }
  return { name: part.name, bytes: Buffer.from(sheet) }
}

const emptyCell = /<(?:\w+:)?c\s(?:[^<>]*\s)?r=["'][A-Z]+\d+["'][^<>]*\/>/g
const emptyRow = /<((?:\w+:)?row)\s(?:[^<>]*\s)?r=["']\d+["'][^<>]*(?:\/>|>\s*<\/\1>)/g
/** A formula that no program has worked out yet: it has no value, and is not empty either. */
const noResult =
  /<((?:\w+:)?)c\s([^<>]*)>\s*<(?:\w+:)?f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*\/>|<(?:\w+:)?v>\s*<\/(?:\w+:)?v>)?\s*<\/(?:\w+:)?c>/g

function toldAsFault(_: string, prefix: string, attributes: string): string {
  const kept = attributes.replace(/\st=["'][^"']*["']/, '')
  return `<${prefix}c ${kept} t="str"><${prefix}v>#NOT WORKED OUT</${prefix}v></${prefix}c>`
}

/** Where a cell, or a row, says that it stands: 'C12', '12'. */
const address = /<(?:\w+:)?(?:c|row)\s(?:[^<>]*\s)?r=["']([A-Z]*)(\d+)["']/g

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}

function toRecord(row: readonly unknown[], line: number, { cellLength }: SheetLimits): CsvRecord {
  const cells = row.map(cellText)
  const column = cells.findIndex((cell) => cell.length > cellLength || control.test(cell))
  const isLong = (cells[column]?.length ?? 0) > cellLength
  const says = isLong ? `has more than ${counted(cellLength)} characters` : 'has a control character'
  const flaw = column < 0 ? null : { column, says }
  return { line, cells, width: cells.length, flaw }
}

/** A cell's value as text: dates in ISO, with the time when there is one; numbers to the fifteen digits a sheet keeps. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(Number(value.toPrecision(15)))
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (!(value instanceof Date)) return String(value)
  if (Number.isNaN(value.getTime())) return ''
  const [date, time] = new Date(Math.round(value.getTime() / 60_000) * 60_000).toISOString().slice(0, 16).split('T')
  return date! < '1900-01-02' ? time! : time === '00:00' ? date! : `${date} ${time}`
}
