import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FileFault } from '#files/index.ts'
import { type CsvRecord, splitCells } from './split-cells.ts'

const limits = { delimiter: ',', cellLength: 50, cells: 10 }

function split(text: string, pieceLength = 1000): CsvRecord[] {
  const splitter = splitCells(limits)
  const records: CsvRecord[] = []
  for (let at = 0; at < text.length; at += pieceLength) records.push(...splitter.push(text.slice(at, at + pieceLength)))
  return [...records, ...splitter.end()]
}

const cell = fc.string({ unit: fc.constantFrom('a', 'é', ',', '"', '\n', ' ', ';'), maxLength: 8 })
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 })
const written = (cells: string[]) =>
  cells.map((text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))

test('rows are split as the reference reader splits them, wherever the pieces are cut', () => {
  fc.assert(
    fc.property(
      table,
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.integer({ min: 1, max: 30 }),
      (rows, lineEnd, length) => {
        const text = rows.map((cells) => written(cells).join(',') + lineEnd).join('')
        const reference: unknown = parse(text, { relax_column_count: true, record_delimiter: lineEnd })
        expect(split(text, length).map((record) => record.cells)).toEqual(reference)
      },
    ),
  )
})

test('a row is named by the line on which it begins, though cells above it hold line ends and lines are empty', () => {
  expect(split('a,b\r\n"1\r\n2",c\r\n\r\nd,e').map((record) => record.line)).toEqual([1, 2, 5])
})

test('a quotation mark inside a cell that does not open with one stands for itself', () => {
  expect(split('The 5" rule,b\n')[0]!.cells).toEqual(['The 5" rule', 'b'])
})

test('text after a closing quotation mark makes the row unfit, and the next row is read', () => {
  const [bad, good] = split('a,"b"c,d\ne,f,g\n')
  expect(bad!.flaw).toEqual({ column: 1, says: 'goes on after its closing quotation mark' })
  expect(good).toMatchObject({ cells: ['e', 'f', 'g'], flaw: null })
})

test('a cell over the limit and a control character make the row unfit, in whichever piece they come', () => {
  for (const length of [1, 3, 1000]) {
    const [long, control, good] = split(`a,"${'x'.repeat(60)}",b\nc,d\u0000,"e"\nf,g\n`, length)
    expect(long!.flaw).toEqual({ column: 1, says: 'has more than 50 characters' })
    expect(control!.flaw).toEqual({ column: 1, says: 'has a control character' })
    expect(good).toMatchObject({ cells: ['f', 'g'], flaw: null })
  }
})

test('cells over the limit are counted and not kept', () => {
  for (const row of [','.repeat(40), '"",' + ','.repeat(39)]) {
    expect(split(row)[0]).toMatchObject({ width: 41, cells: { length: 10 } })
  }
})

test('a file that ends inside a quoted cell is refused with the line where it opened', () => {
  expect(() => split('a,b\nc,"d\ne,f\n')).toThrow(/opens on line 2/)
  try {
    split('a,b\nc,"d\ne,f\n')
  } catch (error) {
    expect((error as FileFault).line).toBe(2)
  }
})
