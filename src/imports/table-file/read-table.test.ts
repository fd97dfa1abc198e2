import fc from 'fast-check'
import { expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { deflateRawSync } from 'node:zlib'
import { FileFault } from '#files/index.ts'
import { readTable } from './read-table.ts'
import { unzip, zipUnfolded, type ZipPart } from '#files/index.ts'

async function* asUpload(content: string | Buffer) {
  yield Buffer.from(content)
}
const read = (content: string | Buffer) => readTable(asUpload(content))

type Cell = string | number | boolean | Date | null
async function workbook(rows: Cell[][], sheets = 1): Promise<Buffer> {
  const data = rows.map((row) => {
    return row.map((value) =>
      value instanceof Date ? { value, type: Date, format: 'dd/mm/yyyy' } : value === null ? null : { value },
    )
  })
  const all = Array.from({ length: sheets }, (_, index) => ({ data, sheet: `Sheet ${index + 1}` }))
  return writeXlsxFile(all as any).toBuffer()
}

/** The same workbook with its first sheet's text changed. */
function edited(file: Buffer, edit: (sheet: string) => string): Buffer {
  const parts = unzip(file, { parts: 100, bytes: 1e8, ratio: 1e4 }, () => true)
  return zipUnfolded(
    parts.map((part): ZipPart => {
      return part.name === 'xl/worksheets/sheet1.xml'
        ? { name: part.name, bytes: Buffer.from(edit(part.bytes.toString())) }
        : part
    }),
  )
}

test('a CSV file is read into headings and rows, with the lines they stand on', async () => {
  const table = await read('Name, E-mail ,,\r\n\r\n"Fenn, Ada",ada@example.org,,\r\n,,,\r\nBeth\r\n')
  expect(table).toEqual({
    ...{ headings: ['Name', 'E-mail'], faults: [], kind: 'csv', encoding: 'UTF-8', sheetsLeft: 0 },
    rows: [
      { line: 3, cells: ['Fenn, Ada', 'ada@example.org'] },
      { line: 5, cells: ['Beth', ''] },
    ],
  })
})

test('a row with values beyond the headings is left and named', async () => {
  const { rows, faults } = await read('Name,School\nAda,Lark Hill,x\nBeth,Old Mill,\n')
  expect(faults).toEqual([{ line: 2, name: null, column: null, says: 'has 3 values under 2 columns' }])
  expect(rows.map((row) => row.line)).toEqual([3])
})

test('the first sheet of a workbook is read as text, dates in ISO, empty rows counted and left', async () => {
  const file = await workbook(
    [
      ['Name', 'From', 'Days', 'Lead'],
      [null, null, null, null],
      ['Ada', new Date('2026-09-01T00:00:00Z'), 0.1 + 0.2, true],
    ],
    2,
  )
  expect(await read(file)).toEqual({
    ...{ headings: ['Name', 'From', 'Days', 'Lead'], faults: [], kind: 'xlsx', encoding: null, sheetsLeft: 1 },
    rows: [{ line: 3, cells: ['Ada', '2026-09-01', '0.3', 'TRUE'] }],
  })
})

test('a text that was written with an apostrophe so as not to run is read without it', async () => {
  expect((await read("Note\n'=1+1\n'tis\n")).rows.map((row) => row.cells)).toEqual([['=1+1'], ["'tis"]])
})

test('a control character that a workbook hides is a fault of its row', async () => {
  const file = await workbook([['Name'], ['Ada'], ['Beth']])
  const hidden = edited(file, (sheet) =>
    sheet.replace(/<c r="A2".*?<\/c>/, '<c r="A2" t="inlineStr"><is><t>A_x0000_a</t></is></c>'),
  )
  const { rows, faults } = await read(hidden)
  expect(faults).toEqual([{ line: 2, name: null, column: 'Name', says: 'has a control character' }])
  expect(rows.map((row) => row.cells)).toEqual([['Beth']])
})

test('empty cells far out are passed over; values far out are refused before anything is filled up to them', async () => {
  const file = await workbook([
    ['Name', 'School'],
    ['Ada', 'Lark Hill'],
  ])
  const put = (cells: string) =>
    edited(file, (sheet) => sheet.replace('</sheetData>', `<row r="1048576">${cells}</row></sheetData>`))
  expect((await read(put('<c r="A1048576" s="1"/><c s="1" r="XFD1048576"/>'))).rows).toHaveLength(1)
  await expect(read(put('<c r="A1048576"><v>1</v></c>'))).rejects.toThrow('values below row 50,001')
  const wide = edited(file, (sheet) => sheet.replace('r="B2"', 'r="XFD2"'))
  await expect(read(wide)).rejects.toThrow('values beyond column 200')
})

/** A zip with one part whose list gives it this size. */
function zipWith(name: string, content: Buffer, size = content.length): Buffer {
  const folded = deflateRawSync(content)
  const zip = zipUnfolded([{ name, bytes: folded }])
  const list = zip.lastIndexOf('PK\u0001\u0002')
  zip.writeUInt16LE(8, list + 10)
  zip.writeUInt32LE(size, list + 24)
  return zip
}

test('a zip that unfolds to more than it may is refused, whether its list says so or lies', async () => {
  const zeroes = Buffer.alloc(30 * 1024 * 1024)
  await expect(read(zipWith('xl/workbook.xml', zeroes))).rejects.toThrow(/unfolds to more than it may/)
  await expect(read(zipWith('xl/workbook.xml', zeroes, 1000))).rejects.toThrow(/workbook is damaged/)
  await expect(read(zipWith('xl/workbook.xml', zeroes, 0xffffffff))).rejects.toThrow(/unfolds to more than it may/)
})

test('a zip with too many parts, or too much in all of them together, is refused before any is unfolded', () => {
  const zip = zipUnfolded(['a', 'b', 'c'].map((name) => ({ name, bytes: Buffer.alloc(100) })))
  const open = (parts: number, bytes: number) => unzip(zip, { parts, bytes, ratio: 100 }, () => true)
  expect(open(3, 300)).toHaveLength(3)
  expect(() => open(2, 300)).toThrow('has 3 parts, more than the 2')
  expect(() => open(3, 299)).toThrow(/unfolds to more/)
})

test.each<[string, string | Buffer, RegExp]>([
  ['an empty file', '', /^The file is empty$/],
  ['headings alone', 'Name,School\n', /headings and no rows/],
  ['too many rows', 'Name\n' + 'Ada\n'.repeat(50_001), /more than 50,000 rows/],
  ['too many columns', 'a,'.repeat(200) + 'a\n', /201 columns, more than the 200/],
  ['too many bytes', Buffer.alloc(20 * 1024 * 1024 + 1, 'a'), /larger than 20 MB/],
  ['another zip', zipWith('notes.xml', Buffer.from('<a/>')), /no Excel workbook/],
  ['half a zip', zipWith('xl/workbook.xml', Buffer.from('<a/>')).subarray(0, 60), /workbook is damaged/],
  ['no workbook inside', zipWith('xl/workbook.xml', Buffer.from('<a/>')), /workbook cannot be read/],
  ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /an old or password-protected Excel/],
])('%s is refused in one sentence', async (_, content, says) => {
  await expect(read(content)).rejects.toThrow(FileFault)
  await expect(read(content)).rejects.toThrow(says)
})

test('whatever the bytes, nothing but a FileFault is thrown', async () => {
  const file = await workbook([['Name'], ['Ada']])
  const spoilt = fc.tuple(fc.nat(file.length - 1), fc.uint8Array({ minLength: 1, maxLength: 8 })).map(([at, bytes]) => {
    return Buffer.concat([file.subarray(0, at), bytes, file.subarray(at + bytes.length)])
  })
  const bytes = fc.oneof(
    spoilt,
    fc.uint8Array({ maxLength: 100 }).map((any) => Buffer.concat([Buffer.from('PK\u0003\u0004'), any])),
  )
  await fc.assert(
    fc.asyncProperty(bytes, async (content) => {
      await read(content).catch((error: unknown) => expect(error).toBeInstanceOf(FileFault))
    }),
  )
})
