import { counted, FileFault } from '#files/index.ts'

/** One row of a CSV file, as it stands there. */
export type CsvRecord = {
  /** The line on which it begins, counted from 1. */
  readonly line: number
  /** The cells, without their quotation marks; never more than the limit, though `width` counts them all. */
  readonly cells: string[]
  readonly width: number
  /** What makes the row unfit to be read, and in which column (from 0). */
  readonly flaw: { readonly column: number; readonly says: string } | null
}

/** How much of a file is held at a time, whatever it contains. */
export type CellLimits = { readonly delimiter: string; readonly cellLength: number; readonly cells: number }

/** Takes text in pieces and gives back the rows that are complete; `end` gives the last and throws FileFault on a cut cell. */
export type CellSplitter = { push: (text: string) => CsvRecord[]; end: () => CsvRecord[] }

type Place = 'cell-start' | 'plain' | 'in-quotes' | 'after-quote'

/**
 * Splits CSV by RFC 4180, with line ends of any kind. A quotation mark inside a cell that does not open with one stands for
 * itself. A line without any is split at once, which is what makes a national file a matter of seconds; the rest goes
 * letter group by letter group, so that a cell of any length costs no more memory than the limit.
 */
export function splitCells(limits: CellLimits): CellSplitter {
  const { delimiter, cellLength, cells: mostCells } = limits
  const stop = delimiter === '\t' ? /[\t\r\n]/g : delimiter === ';' ? /[;\r\n]/g : /[,\r\n]/g
  let place: Place = 'cell-start'
  let line = 1
  let begunOn = 1
  let quoteOpenedOn = 1
  let held = ''
  let hasControls = false
  let endedWithReturn = false
  let cells: string[] = []
  let width = 0
  let cell = ''
  let length = 0
  let flaw: CsvRecord['flaw'] = null

  function append(piece: string): void {
    length += piece.length
    if (length <= cellLength) cell += piece
    else flaw ??= { column: width, says: `has more than ${counted(cellLength)} characters` }
  }

  function closeCell(): void {
    if (width < mostCells) cells.push(cell)
    width++
    cell = ''
    length = 0
    place = 'cell-start'
  }

  function closeRecord(into: CsvRecord[]): void {
    closeCell()
    add(into, { line: begunOn, cells, width, flaw })
    cells = []
    width = 0
    flaw = null
    begunOn = line
  }

  function add(into: CsvRecord[], record: CsvRecord): void {
    if (record.width === 1 && record.cells[0] === '' && !record.flaw) return
    const column = hasControls ? record.cells.findIndex((text) => control.test(text)) : -1
    into.push(column < 0 || record.flaw ? record : { ...record, flaw: { column, says: 'has a control character' } })
  }

  /** Reads on from `from` to the end of the row or of the text, and says where it stopped. */
  function readOn(text: string, from: number, into: CsvRecord[]): number {
    let at = from
    while (at < text.length) {
      if (place === 'cell-start') {
        if (text[at] === '"') {
          place = 'in-quotes'
          quoteOpenedOn = line
          at++
        } else place = 'plain'
      } else if (place === 'in-quotes') {
        const close = text.indexOf('"', at)
        const piece = text.slice(at, close < 0 ? text.length : close)
        for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', end + 1)) line++
        append(piece)
        if (close < 0) return text.length
        place = 'after-quote'
        at = close + 1
      } else if (place === 'after-quote' && text[at] === '"') {
        append('"')
        place = 'in-quotes'
        at++
      } else {
        stop.lastIndex = at
        const end = stop.exec(text)?.index ?? text.length
        const piece = text.slice(at, end)
        if (place === 'plain') append(piece)
        else if (piece.trim() !== '') flaw ??= { column: width, says: 'goes on after its closing quotation mark' }
        if (end === text.length) return end
        if (text[end] !== delimiter) {
          line++
          closeRecord(into)
          endedWithReturn = text[end] === '\r'
          return end + 1
        }
        closeCell()
        at = end + 1
      }
    }
    return at
  }

  function push(piece: string): CsvRecord[] {
    const into: CsvRecord[] = []
    const text = held + piece
    held = ''
    if (!hasControls || (place === 'cell-start' && width === 0)) hasControls = control.test(text)
    let at = 0
    while (at < text.length) {
      if (endedWithReturn) {
        endedWithReturn = false
        if (text[at] === '\n' && ++at === text.length) break
      }
      const isRowStart = place === 'cell-start' && width === 0
      const end = isRowStart ? text.indexOf('\n', at) : -1
      if (end < 0) {
        if (isRowStart && text.length - at <= cellLength) {
          held = text.slice(at)
          break
        }
        at = readOn(text, at, into)
        continue
      }
      const row = text.slice(at, text[end - 1] === '\r' && end > at ? end - 1 : end)
      if (row.length > cellLength || row.includes('"') || row.includes('\r')) {
        at = readOn(text, at, into)
        continue
      }
      const found = row.split(delimiter)
      const kept = found.length > mostCells ? found.slice(0, mostCells) : found
      add(into, { line: begunOn, cells: kept, width: found.length, flaw: null })
      begunOn = ++line
      at = end + 1
    }
    return into
  }

  function end(): CsvRecord[] {
    const into: CsvRecord[] = []
    for (let at = 0; at < held.length;) {
      if (endedWithReturn && held[at] === '\n') at++
      endedWithReturn = false
      at = readOn(held, at, into)
    }
    held = ''
    if (place === 'in-quotes') {
      const says = `The file ends inside a cell whose quotation mark opens on line ${counted(quoteOpenedOn)}; it may have been cut short`
      throw new FileFault(says, quoteOpenedOn)
    }
    if (place !== 'cell-start' || width > 0) closeRecord(into)
    return into
  }

  return { push, end }
}

/** Control characters other than tab and line ends: no text that a person wrote has them, and a database refuses the first. */
export const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/
