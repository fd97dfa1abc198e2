import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FileFault } from '#files/index.ts'
import { dailyColumns } from './gias-columns.ts'
import { aSchool, copyColumns, readWhole as read, registerText, searchColumns } from './register-examples.ts'

const faultsOf = async (cells: Record<string, string>) => (await read(registerText([aSchool(cells)]))).faults

test('a daily extract is read by the names of its columns, in any order', async () => {
  const head = {
    'HeadTitle (name)': 'Ms',
    HeadFirstName: 'Ada',
    HeadLastName: 'Fenn',
    HeadPreferredJobTitle: 'Headteacher',
  }
  const school = aSchool({
    ...head,
    'Trusts (name)': 'Fen Trust~Fen Trust',
    CensusDate: '16/01/2025',
    EstablishmentNumber: '7',
  })
  for (const columns of [dailyColumns, [...dailyColumns].reverse()]) {
    const { schools, faults, summary } = await read(registerText([school], columns))
    expect(faults).toEqual([])
    expect(schools[0]).toMatchObject({
      line: 2,
      urn: '900001',
      laestab: '9900007',
      statusName: 'Open',
      openedOn: '1999-09-01',
      censusOn: '2025-01-16',
      pupils: 207,
      percentageFsm: 20.5,
      trustName: 'Fen Trust',
      headName: 'Ms Ada Fenn',
      headJobTitle: 'Headteacher',
      easting: 412345,
      capacity: null,
    })
    expect(summary.layout).toMatchObject({ kind: 'daily', width: 135, columns: { unknown: [], missing: [] } })
    expect([...summary.authorities]).toEqual([['990', { laName: 'Westmarch', schools: 1 }]])
  }
})

test('the other service’s copy, with its own headings and ISO dates, is read by a second dictionary', async () => {
  const row = '900002,990,Westmarch,2002,Old Mill School,2,"Open, but proposed to close",2026-08-31,,2026-03-01,'
  const text = `${copyColumns.join(',')}\n${row}Mill Lane,,,Larkford,,ZZ1 1AA,0,0,,,1,Community school,False,,88,False,2,Primary\n`
  const { schools, summary } = await read(text)
  expect(schools[0]).toMatchObject({
    statusName: 'Open, but proposed to close',
    closedOn: '2026-08-31',
    pupils: 88,
    easting: null,
  })
  expect(summary.layout).toMatchObject({ kind: 'copy', columns: { unknown: [], missing: [] } })
})

test('a search export runs over in its last column only', async () => {
  const text = registerText([aSchool({ 'Linked establishments': '900007 Predecessor' })], searchColumns)
  const { schools, faults, summary } = await read(
    text.replace('900007 Predecessor', '900007 Predecessor,900008 Successor'),
  )
  expect(faults).toEqual([])
  expect(schools[0]!.linkedEstablishments).toBe('900007 Predecessor, 900008 Successor')
  expect(summary.layout.kind).toBe('search')
})

test('a row longer than its header is left and named; those around it are read', async () => {
  const lines = registerText(['1', '2', '3'].map((digit) => aSchool({ URN: `90000${digit}` }))).split('\r\n')
  lines[2] += ',surplus'
  const { schools, faults, summary } = await read(lines.join('\r\n'))
  expect(schools.map((school) => school.urn)).toEqual(['900001', '900003'])
  expect(faults).toEqual([{ line: 3, name: '900002', column: null, says: 'has 136 values under 135 columns' }])
  expect(summary.faultyRows).toBe(1)
})

test('a row that ends before a column that is needed is left; empty cells that a spreadsheet dropped are not missed', async () => {
  const lines = registerText([aSchool(), aSchool({ URN: '900002' })]).split('\r\n')
  lines[1] = lines[1]!.replace(/,+$/, '')
  lines[2] = lines[2]!.slice(0, 60)
  const { schools, faults } = await read(lines.join('\r\n'))
  expect(schools.map((school) => school.urn)).toEqual(['900001'])
  expect(faults).toMatchObject([{ line: 3, column: null }])
})

test.each([
  [{ URN: '' }, 'URN', 'is empty'],
  [{ URN: '90A001' }, 'URN', '‘90A001’ is not a URN, which has six digits'],
  [{ EstablishmentName: ' ' }, 'EstablishmentName', 'is empty'],
  [{ 'LA (code)': '99' }, 'LA (code)', '‘99’ is not the three digits of an authority'],
  [
    { 'EstablishmentStatus (name)': 'Perhaps' },
    'EstablishmentStatus (name)',
    '‘Perhaps’ is not a status that is known here',
  ],
  [{ OpenDate: '31-02-2020' }, 'OpenDate', '‘31-02-2020’ is not a date'],
  [{ CloseDate: '1/9/20' }, 'CloseDate', '‘1/9/20’ is not a date'],
  [{ NumberOfPupils: 'many' }, 'NumberOfPupils', '‘many’ is not a whole number'],
  [{ PercentageFSM: '101' }, 'PercentageFSM', '‘101’ is not a percentage'],
  [{ StatutoryLowAge: '400' }, 'StatutoryLowAge', '‘400’ is not an age in years'],
  [{ Street: 'High\u0000Street' }, 'Street', 'has a control character'],
])('%o is a fault of its row', async (cells, column, says) => {
  expect(await faultsOf(cells)).toMatchObject([{ line: 2, column, says }])
})

test('all that is wrong with a row is said at once, and a figure that is withheld is no fault', async () => {
  expect(await faultsOf({ OpenDate: 'x', CensusDate: 'y' })).toHaveLength(2)
  expect(await faultsOf({ PercentageFSM: '..', NumberOfPupils: 'SUPP' })).toEqual([])
})

test('of two rows for one school the second is faulty', async () => {
  const { schools, faults } = await read(registerText([aSchool(), aSchool()]))
  expect(schools).toHaveLength(1)
  expect(faults).toMatchObject([{ line: 3, column: 'URN', says: '900001 stands on line 2 already' }])
})

test.each([
  ['plain', ''],
  ['quoted', '"'],
])('ten million characters in a %s cell are one fault, and the next row is read', async (_, mark) => {
  const [header, row, next] = registerText([aSchool({ Town: 'HERE' }), aSchool({ URN: '900002' })]).split('\r\n')
  const [before, after] = row!.split('HERE')
  async function* upload() {
    yield Buffer.from(`${header}\r\n${before}${mark}`)
    for (let part = 0; part < 100; part++) yield Buffer.alloc(100_000, 'x')
    yield Buffer.from(`${mark}${after}\r\n${next}`)
  }
  const { schools, faults } = await read(upload())
  expect(faults).toEqual([{ line: 2, name: '900001', column: 'Town', says: 'has more than 10,000 characters' }])
  expect(schools.map((school) => school.urn)).toEqual(['900002'])
})

test.each<[string, string | Buffer, RegExp]>([
  ['an empty file', '', /^The file is empty$/],
  ['blank lines', '\n\n ,,\n', /^The file is empty$/],
  ['only a header', registerText([]), /no rows/],
  ['no URN', 'URM,LA (code),EstablishmentName\n1,2,3\n', /no column ‘URN’; the nearest is ‘URM’/],
  ['other columns', 'Fruit,Price\napple,1\n', /no column ‘URN’; its 2 columns begin with ‘Fruit’, ‘Price’/],
  ['a workbook', Buffer.from('PK\u0003\u0004 [Content_Types].xml xl/'), /is an Excel workbook \(.xlsx\)/],
  ['a zip file', Buffer.from('PK\u0003\u0004 edubasealldata.csv'), /is a zip file/],
  ['a PDF', '%PDF-1.7', /is a PDF/],
  ['a web page', '<!DOCTYPE html><html>', /is a web page/],
  ['other bytes', Buffer.from([1, 2, 3, 0, 0, 200]), /something other than text/],
  ['a repeated column', 'URN,Town,town\n1,2,3\n', /Columns 2 and 3 have the same heading, ‘town’/],
  [
    'too many columns',
    Array.from({ length: 1001 }, (_, n) => `c${n}`).join(',') + '\n',
    /1,001 columns, more than the 1,000/,
  ],
  [
    'the links',
    'URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n',
    /^This is the file of links between schools; choose/,
  ],
  ['the groups', '"Group UID","Group ID","Group Name"\n', /^This is the file of trusts and other groups; choose/],
  ['a cut quoted cell', registerText([aSchool()]) + '900002,"990', /opens on line 3/],
])('%s is refused whole, in one sentence', async (_, content, says) => {
  await expect(read(content)).rejects.toThrow(FileFault)
  await expect(read(content)).rejects.toThrow(says)
})

test('Windows-1252 and UTF-16 are read as what they are, and semicolons and tabs too', async () => {
  const text = registerText([aSchool({ Town: 'Ste Thérèse' })])
  const utf16 = Buffer.from('\u{FEFF}' + text.replaceAll(',', '\t'), 'utf16le')
  for (const [bytes, encoding] of [
    [Buffer.from(text, 'latin1'), 'Windows-1252'],
    [utf16, 'UTF-16'],
  ] as const) {
    const { schools, summary } = await read(bytes, 777)
    expect(schools[0]!.town).toBe('Ste Thérèse')
    expect(summary.encoding).toBe(encoding)
  }
  expect((await read(text.replaceAll(',', ';'))).schools).toHaveLength(1)
})

test('whatever the bytes, nothing but a FileFault is thrown', async () => {
  const text = registerText([aSchool(), aSchool({ URN: '900002' })])
  const spoilt = fc.tuple(fc.nat(text.length), fc.uint8Array({ maxLength: 40 })).map(([at, bytes]) => {
    return Buffer.concat([Buffer.from(text.slice(0, at)), bytes, Buffer.from(text.slice(at))])
  })
  const any = fc.oneof(
    fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
    spoilt,
  )
  await fc.assert(
    fc.asyncProperty(any, fc.integer({ min: 1, max: 500 }), async (bytes, pieceLength) => {
      await read(bytes, pieceLength).catch((error: unknown) => expect(error).toBeInstanceOf(FileFault))
    }),
  )
})
