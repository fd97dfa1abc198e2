import { beforeAll, expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { aService, type TestService } from '../../../test/support/a-service.ts'
import { unzip, zipUnfolded, type ZipPart } from '#files/index.ts'
import { doWork } from '#work/work.ts'
import { addFile, fileOfFigures, ks2School, KS2_HEADINGS } from '../figure-examples.ts'
import { discardFigures } from './apply-figures.ts'
import { getDataSet, listFigureFaults } from './data-set-store.ts'
import { listExamples } from './rows-store.ts'

let service: TestService
beforeAll(async () => {
  service = await aService()
  await service.addSchool({ urn: '970001', name: 'Alder Primary School' })
  await service.addSchool({ urn: '970002', name: 'Birch Primary School', status: 'closed' })
})
const asAdmin = <T>(job: Parameters<typeof service.act<T>>[1]) => service.act(service.administratorId, job)

type Row = Readonly<Record<string, string>>
const own = (cells: Row = {}) => ks2School({ URN: '970001', ...cells })
const NAME = '2018-2019_ks2final'

/** Rows as a workbook of several sheets, each with its own; numbers as numbers. */
async function workbook(...sheets: readonly (readonly Row[])[]): Promise<Buffer> {
  const cell = (text: string) => (/^-?\d+(\.\d+)?$/.test(text) ? { value: Number(text) } : { value: text })
  const all = sheets.map((rows, at) => ({
    sheet: `Sheet ${at + 1}`,
    data: [
      KS2_HEADINGS.map((value) => ({ value })),
      ...rows.map((row) => KS2_HEADINGS.map((name) => (row[name] ? cell(row[name]) : null))),
    ],
  }))
  return writeWorkbook(all as any).toBuffer()
}

/** The same workbook with one of its parts changed. */
function edited(file: Buffer, name: string, edit: (text: string) => string): Buffer {
  const parts = unzip(file, { parts: 100, bytes: 1e8, ratio: 1e4 }, () => true)
  return zipUnfolded(
    parts.map((part): ZipPart =>
      part.name === name ? { name, bytes: Buffer.from(edit(part.bytes.toString())) } : part,
    ),
  )
}
const SHEET = 'xl/worksheets/sheet1.xml'
const column = (heading: string) => columnLetters(KS2_HEADINGS.indexOf(heading))
const columnLetters = (at: number) =>
  (at < 26 ? '' : String.fromCharCode(64 + Math.floor(at / 26))) + String.fromCharCode(65 + (at % 26))
const inCell = (file: Buffer, address: string, xml: string) =>
  edited(file, SHEET, (text) =>
    text.replace(new RegExp(`<c r="${address}"[^>]*>.*?</c>`), `<c r="${address}">${xml}</c>`),
  )

const SCORE = `${column('READ_AVERAGE')}2`

type Found = { faults: string[]; says: string; schools: number; closed: number; rwm: unknown; score: unknown }

async function load(name: string, content: string | Buffer): Promise<Found> {
  const { id, next } = await asAdmin((look) => addFile(look, name, content))
  expect(next).toBe('preview')
  const { says, counts } = await asAdmin((look) => getDataSet(look, id))
  const faults = await asAdmin((look) => listFigureFaults(look, id))
  const examples = await asAdmin((look) => listExamples(look, id))
  const of = (measure: string) => examples[0]?.figures[measure]?.['all']
  await asAdmin((look) => doWork(look, (work) => discardFigures(work, id)))
  return {
    faults: faults.map((each) => `${each.line} ${each.column ?? 'row'}: ${each.says}`),
    ...{ says, schools: counts.schools, closed: counts.closed },
    ...{ rwm: of('ks2-rwm-expected'), score: of('ks2-reading-score') },
  }
}

test('XX-11: a published file that somebody opened and kept as a workbook is read as it was', async () => {
  const found = await load(`${NAME}.xlsx`, await workbook([own()]))
  expect(found).toMatchObject({ faults: [], schools: 1, rwm: { value: 63 }, score: { value: 104 } })
  expect(found.says).toContain('Excel workbook')
})

test('of a formula its result is read; one that was never worked out is named, and its figure is missing', async () => {
  const file = await workbook([own()])
  const worked = await load(`${NAME}.xlsx`, inCell(file, SCORE, '<f>SUM(A1:A2)</f><v>105.5</v>'))
  expect(worked).toMatchObject({ faults: [], score: { value: 105.5 } })
  for (const xml of ['<f>A2*2</f>', '<f>A2*2</f><v></v>', '<f t="shared" si="0"/>', '<f>A2*2</f><v/>']) {
    const left = await load(`${NAME}.xlsx`, inCell(file, SCORE, xml))
    expect(left.faults).toEqual([
      expect.stringMatching(/^2 READ_AVERAGE: ‘#NOT WORKED OUT’ is a fault of the spreadsheet/),
    ])
    expect(left.score).toEqual({ missing: 'unreadable', cohort: 30 })
  }
})

test('a sheet that is hidden is not read, wherever it stands, and it is said that it was left', async () => {
  const hide = (file: Buffer, name: string) =>
    edited(file, 'xl/workbook.xml', (text) => text.replace(`name="${name}"`, `name="${name}" state="hidden"`))
  const file = await workbook([own({ PTRWM_EXP: '11%' })], [own({ PTRWM_EXP: '62%' })])
  expect(await load(`${NAME}.xlsx`, file)).toMatchObject({ rwm: { value: 11 } })
  const first = await load(`${NAME}.xlsx`, hide(file, 'Sheet 1'))
  expect(first).toMatchObject({ faults: [], rwm: { value: 62 } })
  expect(first.says).toContain('1 more sheet was left')
  expect(await load(`${NAME}.xlsx`, hide(file, 'Sheet 2'))).toMatchObject({ rwm: { value: 11 } })
})

test('half a million empty rows and a formatted one at the very end are passed over; a value in the last of them is refused in one sentence', async () => {
  const file = await workbook([own()])
  const far = (cells: string) =>
    edited(file, SHEET, (text) => text.replace('</sheetData>', `<row r="1048576">${cells}</row></sheetData>`))
  const empty = Array.from({ length: 500_000 }, (_, at) => `<row r="${at + 3}" spans="1:2"/>`).join('')
  const many = edited(file, SHEET, (text) =>
    text.replace('</sheetData>', `${empty}<row r="1048576"><c r="A1048576" s="1"/></row></sheetData>`),
  )
  expect(await load(`${NAME}.xlsx`, many)).toMatchObject({ faults: [], schools: 1, rwm: { value: 63 } })
  const refused = asAdmin((look) => addFile(look, `${NAME}.xlsx`, far('<c r="A1048576"><v>1</v></c>')))
  await expect(refused).rejects.toThrow(/values below row 50,001.*Nothing was saved/)
})

const BAD: [what: string, content: () => Promise<Buffer> | string, faults: RegExp[], found: object][] = [
  ['a percentage above 100', () => workbook([own({ PTRWM_EXP: '163%' })]), [/^2 PTRWM_EXP: ‘163%’ is no share/], {}],
  ['a percentage above 100 as a number', () => workbook([own({ PTRWM_EXP: '163' })]), [/‘163’ is no share/], {}],
  ['a decimal comma', () => workbook([own({ READ_AVERAGE: '104,5' })]), [/READ_AVERAGE: ‘104,5’ has a comma/], {}],
  ['the same URN twice', () => workbook([own(), own()]), [/^3 URN: This URN stands in the file twice/], { schools: 1 }],
  ['a row of another kind', () => workbook([own(), own({ RECTYPE: '9' })]), [/^3 RECTYPE: ‘9’ is no kind of row/], {}],
  ['a URN with a point', () => workbook([own({ URN: '970001.5' })]), [/‘970001.5’ is not a URN/], { schools: 0 }],
  ['a URN that closed', () => workbook([own(), own({ URN: '970002' })]), [], { schools: 2, closed: 1 }],
  ['a URN that closed, as text', () => csv(own({ URN: '970002' })), [], { schools: 1, closed: 1 }],
  ['ragged rows', () => `${csv(own())}1,984,2001,970002\r\n`, [], { schools: 2, rwm: { value: 63 } }],
  [
    'a row too wide',
    () => `${csv(own())}${'1,'.repeat(30)}1\r\n`,
    [/^3 row: has 31 values under 21 columns/],
    { schools: 1 },
  ],
  ['no byte order mark', () => csv(own()).replace('\u{FEFF}', ''), [], { schools: 1, rwm: { value: 63 } }],
  [
    'rows of authorities and England among schools',
    () =>
      csv(
        ks2School({ RECTYPE: '5', LEA: ' ', URN: ' ' }),
        own(),
        ks2School({ RECTYPE: '3', URN: ' ' }),
        ks2School({ RECTYPE: '4', LEA: ' ', URN: ' ' }),
      ),
    [],
    { schools: 1, rwm: { value: 63 } },
  ],
]
const csv = (...rows: readonly Row[]) => fileOfFigures(KS2_HEADINGS, ...rows)

test.each(BAD)('%s: one sentence where it is wrong, and the rest is taken', async (_, content, faults, found) => {
  const made = await content()
  const loaded = await load(typeof made === 'string' ? `${NAME}.csv` : `${NAME}.xlsx`, made)
  expect(loaded.faults).toEqual(faults.map((each) => expect.stringMatching(each) as string))
  expect(loaded).toMatchObject(found)
})

const WHOLE: [what: string, name: string, content: () => Promise<Buffer> | string | Buffer, next: string][] = [
  ['a name of another year than its columns', '2016-2017_ks2final.csv', () => csv(own()), 'ask'],
  ['a workbook of another year than its columns', '2016-2017_ks2final.xlsx', () => workbook([own()]), 'ask'],
  ['columns of no publication', 'ours.csv', () => 'URN,Something\r\n970001,1\r\n', 'columns'],
]

test.each(WHOLE)('%s is asked about, and nothing is taken for granted', async (_, name, content, next) => {
  const added = await asAdmin(async (look) => addFile(look, name, await content()))
  expect(added.next).toBe(next)
  await asAdmin((look) => doWork(look, (work) => discardFigures(work, added.id)))
})
