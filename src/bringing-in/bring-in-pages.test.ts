import { expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { deflateRawSync } from 'node:zlib'
import { aService } from '../../test/support/a-service.ts'
import { browse } from '../../test/support/browse.ts'
import { bringer, csvOf, rowsIn } from './bring-in-examples.ts'

const HEADINGS = ['Who', 'Mail', 'Job', 'School no']

async function aPlace() {
  const service = await aService()
  await service.addSchool({ urn: '730001', name: 'Lark Hill' })
  return { service, ...(await bringer(service)) }
}

const file = csvOf(HEADINGS, ['Gus Governor', 'gus@x.example', 'Governor', '730001'])
const COLUMNS = { 'column.name': 'Who', 'column.email': 'Mail', 'column.role': 'Job', 'column.urn': 'School no' }

test('columns are matched by a person, remembered for the next file of the kind, and can be matched again', async () => {
  const { browser, upload } = await aPlace()
  const first = await upload('people', { content: file })
  expect(first.goesTo).toMatch(/^\/bring-in\/[\w-]+\/columns$/)
  expect((await browser.visit('/imports')).texts('td').join()).toContain('The columns are still to be matched')
  const asked = await browser.submit(first.goesTo, { 'column.name': '' })
  expect(asked).toMatchObject({ status: 422, errors: expect.arrayContaining(['Choose the column for: Name']) })
  const twice = await browser.submit(first.goesTo, { ...COLUMNS, 'column.role': 'Who' })
  expect(twice.errors).toEqual(['‘Who’ cannot be both Name and Role'])
  const strange = await browser.submit(first.goesTo, { ...COLUMNS, 'column.role': 'Cake' })
  expect(strange.errors).toEqual(['The file has no column ‘Cake’. Choose another for: Role'])
  const matched = await browser.submit(first.goesTo, COLUMNS)
  expect((await browser.follow(matched)).heading).toBe('1 row is new')
  const again = await browser.visit(first.goesTo)
  expect(again.texts('option[selected]').slice(0, 4)).toEqual(['Who', 'Mail', 'Not in this file', 'Job'])
  expect((await browser.follow(await browser.submit(first.goesTo))).heading).toBe('1 row is new')

  const second = await upload('people', { content: file })
  const proposed = await browser.visit(second.goesTo)
  expect(proposed.texts('option[selected]').slice(0, 5)).toEqual([
    'Who',
    'Mail',
    'Not in this file',
    'Job',
    'School no',
  ])
})

test('a workbook is brought in as a .csv file is, its dates and formulas as they show', async () => {
  const { service, bringIn } = await aPlace()
  const cell = (value: string) => ({ value })
  const workbook = await writeXlsxFile([
    {
      sheet: 'People',
      data: [
        ['Name', 'Role', 'URN', 'From'].map(cell),
        [
          cell('Gus Governor'),
          cell('Governor'),
          { value: 730001 },
          { value: new Date('2025-09-01T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
        ],
      ],
    },
  ] as never).toBuffer()
  expect((await bringIn('people', workbook)).heading).toBe(
    '1 row was brought in by Ada Admin on Thursday 12 November 2026',
  )
  expect(
    await rowsIn(service, `select started_on from held_roles where authority_id = $1 and role = 'governor'`),
  ).toEqual([{ started_on: '2025-09-01' }])
})

test('what was done is not done again; what is held has changed: each is refused in a sentence', async () => {
  const { service, browser, upload } = await aPlace()
  const one = await browser.submit((await upload('people', { content: file })).goesTo, COLUMNS)
  const url = one.goesTo ?? ''
  const done = await browser.submit(url, {}, 'form[action$="/apply"]')
  expect(done.status).toBe(303)
  const twice = await browser.post(`${url}/apply`)
  expect(twice).toMatchObject({ status: 422, errors: [expect.stringContaining('was done already')] })
  const columns = await browser.post(`${url}/columns`, COLUMNS)
  expect(columns).toMatchObject({
    status: 422,
    errors: expect.arrayContaining([expect.stringContaining('was brought in already')]),
  })

  const other = csvOf(HEADINGS, ['Nell New', 'nell@x.example', 'Governor', '730001'])
  const two = await browser.submit((await upload('people', { content: other })).goesTo, COLUMNS)
  await service.addPerson({ role: 'data-officer', name: 'Dot Data' })
  const stale = await browser.submit(two.goesTo ?? '', {}, 'form[action$="/apply"]')
  expect(stale).toMatchObject({
    status: 422,
    errors: [expect.stringContaining('has changed since this preview was made')],
  })
  expect(await rowsIn(service, `select 1 from people where authority_id = $1 and name = 'Nell New'`)).toEqual([])
  const renewed = await browser.submit(`${two.goesTo}/columns`)
  expect((await browser.submit(renewed.goesTo ?? '', {}, 'form[action$="/apply"]')).status).toBe(303)

  const older = await browser.post(`${url}/undo`)
  expect(older).toMatchObject({ status: 422, errors: [expect.stringContaining('newer import of the same kind')] })
  expect((await browser.post(`${two.goesTo}/undo`)).status).toBe(303)
  expect((await browser.post(`${two.goesTo}/undo`)).errors[0]).toContain('was undone')
})

/** A zip with one part whose list gives it this size. */
function bomb(): Buffer {
  const folded = deflateRawSync(Buffer.alloc(30 * 1024 * 1024))
  const name = Buffer.from('xl/workbook.xml')
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(8, 4)
  facts.writeUInt32LE(folded.length, 14)
  facts.writeUInt32LE(30 * 1024 * 1024, 18)
  facts.writeUInt16LE(name.length, 22)
  const list = Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), facts, Buffer.alloc(14), name])
  const part = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, name, folded])
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(part.length, 16)
  return Buffer.concat([part, list, end])
}

test.each<[string, string | Buffer | undefined, RegExp]>([
  ['nothing chosen', undefined, /^Choose the file$/],
  ['an empty file', '', /^(The file is empty|Choose the file)/],
  ['headings alone', 'Name,Role\r\n', /headings and no rows/],
  ['another encoding, without its mark', Buffer.from(file, 'utf16le'), /other than text/],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), /a picture/],
  ['cut short inside a cell', `${file}"Gus`, /may have been cut short/],
  ['a thousand columns', `${Array(1000).fill('c').join(',')}\r\n1\r\n`, /1,000 columns, more than the 200/],
  ['two headings alike', 'Name,Name\r\n1,2\r\n', /the same heading/],
  ['a heading of ten million letters', `${'x'.repeat(10_000_000)},b\r\n1,2\r\n`, /has more than 32,767 characters/],
  ['more rows than a person keeps', `Name\r\n${'A\r\n'.repeat(5001)}`, /more than 5,000 rows/],
  ['half a workbook', bomb().subarray(0, 100), /workbook is damaged/],
  ['a zip bomb', bomb(), /unfolds to more than it may/],
])('%s gets one sentence, and nothing is kept', async (_, content, says) => {
  const { service, upload } = await aPlace()
  const answer = await upload('people', { ...(content !== undefined && { content }) })
  expect(answer.status).toBe(422)
  expect(answer.errors).toEqual([expect.stringMatching(says)])
  expect(answer.body).not.toMatch(/\bat .*\.(ts|js):\d+/)
  expect(await rowsIn(service, 'select 1 from imports where authority_id = $1')).toEqual([])
  expect(await rowsIn(service, 'select 1 from stored_files where authority_id = $1')).toEqual([])
})

test('ragged rows and a cell of ten million letters are named by line, and the rest is taken', async () => {
  const { preview, faults } = await aPlace()
  const text = `Name,Role,URN\r\nGus,Governor,730001,more\r\n${'x'.repeat(10_000_000)},Governor,730001\r\nNell,Governor,730001\r\nOlu,Governor\r\n`
  const shown = await preview('people', text)
  expect(shown.heading).toBe('1 row is new')
  expect(await faults(shown.url)).toEqual([
    ...['2', '', 'The whole row', 'has 4 values under 3 columns'],
    ...['3', '', 'Name', 'has more than 32,767 characters'],
    ...['5', 'Olu', 'URN', expect.stringContaining('the row names none')],
  ])
})

test('a file without the form’s own token is not taken', async () => {
  const { service, upload } = await aPlace()
  expect((await upload('people', { content: file, token: 'made-up' })).status).toBe(403)
  expect(await rowsIn(service, 'select 1 from imports where authority_id = $1')).toEqual([])
})

test('XX-01: a spreadsheet of one service is not there for another, nor are its people, schools or columns', async () => {
  const { browser, upload } = await aPlace()
  const { goesTo } = await upload('people', { content: file })
  const url = (await browser.submit(goesTo, COLUMNS)).goesTo ?? ''
  const other = await aService()
  const stranger = await bringer(other)
  expect((await stranger.browser.visit(url)).status).toBe(404)
  expect((await stranger.browser.visit(`${url}/columns`)).status).toBe(404)
  for (const deed of ['apply', 'undo', 'discard', 'columns'])
    expect((await stranger.browser.post(`${url}/${deed}`)).status).toBe(404)
  const own = await stranger.upload('people', { content: file })
  const shown = await stranger.browser.visit(own.goesTo)
  expect(shown.texts('option[selected]').filter((text) => text === 'School no')).toEqual([])
  const matched = await stranger.browser.submit(own.goesTo, COLUMNS)
  expect(await stranger.faults(matched.goesTo ?? '')).toContain('No school of this service has the URN 730001')
})

test('who may not bring in is turned away before the file is looked for', async () => {
  const { service, browser, upload } = await aPlace()
  const { goesTo } = await upload('people', { content: file })
  const url = (await browser.submit(goesTo, COLUMNS)).goesTo ?? ''
  const school = await service.addSchool()
  for (const role of ['link-adviser', 'data-officer', 'head-of-advisory-services']) {
    const isOfSchool = role === 'link-adviser'
    const person = await service.addPerson({ role, ...(isOfSchool && { school }) })
    const other = await browse(service, person)
    for (const address of ['/bring-in', '/bring-in/people/add', '/bring-in/tracker/add', url, `${url}/columns`])
      expect((await other.visit(address)).status, `${role} ${address}`).toBe(403)
    for (const deed of ['apply', 'undo', 'discard', 'columns'])
      expect((await other.post(`${url}/${deed}`)).status).toBe(403)
  }
})

test('what is no spreadsheet of one’s own has its page elsewhere, and no spreadsheet has that of a national file', async () => {
  const { browser, upload } = await aPlace()
  const { goesTo } = await upload('people', { content: file })
  const id = goesTo.split('/')[2]
  expect((await browser.visit(`/imports/${id}`)).status).toBe(404)
  for (const deed of ['apply', 'undo', 'discard'])
    expect((await browser.post(`/imports/${id}/${deed}`)).status).toBe(404)
  expect((await browser.visit('/bring-in/nonsense')).status).toBe(404)
  expect((await browser.post(`/bring-in/${id}/apply`)).errors).toEqual([
    'The columns of this file are still to be matched.',
  ])
  expect((await browser.post(`/bring-in/${id}/discard`)).status).toBe(303)
  expect((await browser.visit(`/bring-in/${id}`)).heading).toBe('This preview was thrown away')
})

test('the way there leads from the imports and from the first steps', async () => {
  const { browser } = await aPlace()
  expect((await browser.visit('/imports')).texts('a[href="/bring-in"]')).toEqual(['Bring in a spreadsheet of your own'])
  expect((await browser.visit('/first-steps')).texts('a[href="/bring-in"]')).toHaveLength(1)
  const choose = await browser.visit('/bring-in')
  expect(choose.texts('h2 a')).toEqual([
    'People and their roles',
    'Who is the Link Adviser of which school',
    'The old tracker',
  ])
})
