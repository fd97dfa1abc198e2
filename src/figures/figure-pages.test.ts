import { parse } from 'node-html-parser'
import { beforeAll, expect, test } from 'vitest'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse, testApp } from '../../test/support/browse.ts'
import { fileOfFigures, ks2School, KS2_HEADINGS } from './figure-examples.ts'
import { figuresOfSchool } from './readers/read-figures-of.ts'
import { saysSource } from './readers/says-source.ts'

let service: TestService
let schoolId: string
let officer: string
beforeAll(async () => {
  service = await aService()
  schoolId = await service.addSchool({ urn: '920001', name: 'Birch Primary School' })
  await service.addSchool({ urn: '920002', name: 'Cedar Primary School' })
  const role = service.model.roles.find(({ kind }) => kind === 'data-officer')!.id
  officer = await service.addPerson({ role, name: 'Dora Data' })
})

/** Sends a file as a browser does: the form's hidden fields, then the file. */
async function upload(name: string, content: string | Buffer, who = officer) {
  const app = await testApp(service.now)
  const url = '/figures/add'
  const cookies = [await service.signIn(who)]
  const form = await app.inject({ url, headers: { cookie: cookies.join('; ') } })
  for (const { name: cookie, value } of form.cookies) cookies.push(`${cookie}=${value}`)
  const fields = parse(form.body).querySelectorAll('main input[type=hidden]')
  const parts = fields.map((field) => {
    const value = field.getAttribute('value') ?? ''
    return `--edge\r\ncontent-disposition: form-data; name="${field.getAttribute('name')}"\r\n\r\n${value}\r\n`
  })
  const head = `--edge\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n`
  const payload = Buffer.concat([
    Buffer.from(parts.join('') + head),
    Buffer.from(content),
    Buffer.from('\r\n--edge--\r\n'),
  ])
  const headers = { cookie: cookies.join('; '), 'content-type': 'multipart/form-data; boundary=edge' }
  const reply = await app.inject({ method: 'POST', url, headers, payload })
  const errors = parse(reply.body)
    .querySelectorAll('.govuk-error-summary__list li')
    .map((each) => each.text.trim())
  return { status: reply.statusCode, goesTo: reply.headers.location ?? '', errors }
}

const ks2 = (...rows: Record<string, string>[]) => fileOfFigures(KS2_HEADINGS, ...rows)
const seen = (year: number, who = service.administratorId) =>
  service.look(who, (look) => figuresOfSchool(look, schoolId, [year]))

test('RO-75: a data officer loads a file, compares three rows with it, and marks it as checked', async () => {
  const sent = await upload(
    '2018-2019_984_ks2final.csv',
    ks2(ks2School({ URN: '920001' }), ks2School({ URN: '92000x' })),
  )
  expect(sent.status).toBe(303)
  const browser = await browse(service, officer)
  const preview = await browser.visit(sent.goesTo)
  expect(preview.heading).toBe('1 school would have figures for 2018/19')
  expect(preview.body).toContain('URN 920001, line 2 of the file')
  expect(preview.body).toContain('RWM expected: 63%, of 30')
  expect(preview.texts('#rows td')).toEqual(['3', '92000x', 'URN', '‘92000x’ is not a URN, which has six digits'])
  expect((await seen(2019)).figures).toEqual([])
  const applied = await browser.follow(await browser.submit(sent.goesTo, {}, 'form[action$="/apply"]'))
  expect(applied.heading).toBe('Figures of 1 school for 2018/19, applied by Dora Data on Thursday 12 November 2026')
  expect((await browser.visit('/figures')).heading).toBe('1 file of figures is not checked yet')
  const checked = await browser.follow(await browser.submit(sent.goesTo, {}, 'form[action$="/check"]'))
  expect(checked.body).toContain('Dora Data')
  expect(checked.page.querySelector('form[action$="/check"]')).toBeNull()
  expect(checked.body).toContain('the same person who loaded them')
  const twice = await browser.post(`${sent.goesTo}/apply`)
  expect(twice).toMatchObject({ status: 422, errors: [expect.stringContaining('applied already')] })
  const { figures, sources } = await seen(2019)
  expect(saysSource(sources.get(figures[0]!.dataSetId)!)).toMatch(/2018\/19, final.*Checked by Dora Data/)
  const back = await browser.follow(await browser.submit(sent.goesTo, {}, 'form[action$="/uncheck"]'))
  expect(back.page.querySelector('form[action$="/check"]')).not.toBeNull()
  expect(saysSource([...(await seen(2019)).sources.values()][0]!)).toMatch(/Not checked yet/)
  expect(await browser.post(`${sent.goesTo}/uncheck`)).toMatchObject({
    status: 422,
    errors: ['These figures are not marked as checked: there is nothing to take back.'],
  })
})

test('what a file does not say of itself is asked, and nothing else', async () => {
  const sent = await upload('download.csv', ks2(ks2School({ URN: '920001', PTRWM_EXP: '71%' })))
  expect(sent.goesTo).toMatch(/\/ask$/)
  const browser = await browse(service, officer)
  expect((await browser.visit(sent.goesTo)).heading).toBe('It is Key stage 2 performance tables. Of which year?')
  expect((await browser.post(sent.goesTo, {})).errors).toEqual([
    'Choose the school year of the figures',
    'Choose whether the figures are provisional, revised or final',
  ])
  expect((await browser.post(sent.goesTo, { year: '2018', release: 'final' })).errors).toEqual([
    expect.stringContaining('those of 2018/19, not of 2017/18'),
  ])
  const done = await browser.follow(await browser.post(sent.goesTo, { year: '2019', release: 'provisional' }))
  expect(done.heading).toBe('1 school would have figures for 2018/19')
  const thrown = await browser.follow(await browser.post(`${sent.goesTo.replace(/\/ask$/, '')}/discard`))
  expect(thrown.heading).toBe('This preview was thrown away')
})

const SHEET = ['School number', 'English 4+', 'Maths', 'Cohort', 'Low', 'High', 'Comment']
const said = {
  ...{ title: 'FFT estimates', year: '2027', release: 'final', kind: 'estimate' },
  ...{ 'dated-day': '1', 'dated-month': '9', 'dated-year': '2026' },
  ...{ 'is.0': 'urn', 'is.1': 'english-level-4', 'part.1': 'value', 'of.1': 'all' },
  ...{ 'is.3': 'english-level-4', 'part.3': 'cohort', 'is.4': 'english-level-4', 'part.4': 'lower' },
  ...{ 'is.5': 'english-level-4', 'part.5': 'upper' },
}

test('NF-55: a spreadsheet of the service’s own is matched column by column; an estimate stands beside results with its range', async () => {
  const rows = [
    { 'School number': '920001', 'English 4+': '0.81', Maths: '0.79', Cohort: '31', Low: '0.7', High: '0.9' },
    { 'School number': '920002', 'English 4+': '', Maths: '', Cohort: '9' },
    { 'School number': '123456', 'English 4+': '0.5', Cohort: '20' },
  ]
  const sent = await upload('estimates.csv', fileOfFigures(SHEET, ...rows))
  expect(sent.goesTo).toMatch(/\/columns$/)
  const browser = await browse(service, officer)
  const asked = await browser.visit(sent.goesTo)
  expect(asked.page.querySelector('select[name="is.0"] option[selected]')?.getAttribute('value')).toBe('urn')
  expect(asked.page.querySelector('select[name="is.1"] option[selected]')?.getAttribute('value')).toBe(
    'english-level-4',
  )
  expect(asked.texts('#columns .govuk-hint').slice(0, 2)).toEqual([
    'In the file: 920001, 920002, 123456',
    'In the file: 0.81, 0.5',
  ])
  expect(asked.page.querySelectorAll('input[type=radio][checked]')).toEqual([])
  const preview = await browser.follow(await browser.post(sent.goesTo, said))
  expect(preview.heading).toBe('2 schools would have figures for 2026/27')
  expect(preview.body).toContain('English 4+ read as parts of one, so that 0.63 is 63%')
  expect(preview.texts('#rows td')[3]).toContain('This service has no school with this URN')
  await browser.submit(sent.goesTo.replace('/columns', ''), {}, 'form[action$="/apply"]')
  const { figures, sources } = await seen(2027)
  expect(figures).toEqual([
    expect.objectContaining({
      measure: 'english-level-4',
      kind: 'estimate',
      value: 81,
      cohort: 31,
      lower: 70,
      upper: 90,
    }),
  ])
  expect(saysSource([...sources.values()][0]!)).toBe(
    'FFT estimates, 2026/27, estimates, of Tuesday 1 September 2026. Not checked yet.',
  )
  const next = await upload('estimates-again.csv', fileOfFigures(SHEET, rows[0]!))
  const remembered = await browser.visit(next.goesTo)
  expect(remembered.page.querySelector('select[name="part.4"] option[selected]')?.getAttribute('value')).toBe('lower')
})

const BAD: [string, Record<string, string>, RegExp][] = [
  ['nothing said', {}, /Choose the school year/],
  ['no column of schools', { ...said, 'is.0': '' }, /the URN of the school/],
  ['no column of a value', { ...said, 'is.1': '' }, /at least one column that holds the value/],
  [
    'two columns for the same',
    { ...said, 'is.2': 'english-level-4', 'part.2': 'value' },
    /Two columns stand for the same/,
  ],
  ['a measure that is none', { ...said, 'is.2': 'made-up' }, /its measure from the list/],
  ['a range without its value', { ...said, 'is.2': 'attendance', 'part.2': 'lower' }, /stands beside a value/],
  ['no source', { ...said, title: ' ' }, /Enter where the figures are from/],
  ['a source of a thousand letters', { ...said, title: 'x'.repeat(1000) }, /120 characters or fewer/],
  ['a date that is none', { ...said, 'dated-day': '31', 'dated-month': '2' }, /day, a month and a year/],
  ['results of a year to come', { ...said, kind: 'result', year: '2029' }, /still to come/],
  ['a year that is none', { ...said, year: 'soon' }, /Choose the school year/],
]

test('every mistake on the form of a spreadsheet gets one sentence, and what was typed stays', async () => {
  const sent = await upload(
    'again.csv',
    fileOfFigures(SHEET, { 'School number': '920001', 'English 4+': '0.8', Maths: '1' }),
  )
  const browser = await browse(service, officer)
  for (const [what, answers, says] of BAD) {
    const answer = await browser.post(sent.goesTo, answers)
    expect([what, answer.status, answer.errors[0]]).toEqual([what, 422, expect.stringMatching(says)])
  }
})

test.each([
  ['an empty file', 'a.csv', '', /The file is empty/],
  ['a picture', 'a.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), /a picture/],
  ['a word under the name of a PDF', 'a.pdf', 'hello', /is no spreadsheet of figures/],
  ['headings without a row', 'a.csv', 'URN,Reading\n', /is no spreadsheet of figures/],
  ['a workbook that is none', 'a.xlsx', Buffer.from('PK\u0003\u0004nothing'), /./],
])('%s is refused in one sentence', async (_, name, content, says) => {
  const sent = await upload(name, content)
  expect([sent.status, sent.errors.length]).toEqual([422, 1])
  expect(sent.errors[0]).toMatch(says)
})

test('RO-75: whoever leads the service and loads nothing is told who does', async () => {
  const head = await service.addPerson({ role: service.model.roles.find(({ kind }) => kind === 'head-of-service')!.id })
  const page = await (await browse(service, head)).visit('/figures')
  expect([page.status, page.heading]).toEqual([200, 'Dora Data loads the figures'])
  expect(page.page.querySelector('main a[href^="/figures/"]')).toBeNull()
})

test('who may not load data is turned away, and another service finds nothing', async () => {
  const adviser = await service.addPerson({ role: service.model.roles.find(({ kind }) => kind === 'adviser')!.id })
  expect((await (await browse(service, adviser)).visit('/figures')).status).toBe(403)
  expect((await upload('x.csv', ks2(ks2School({})), adviser)).status).toBe(403)
  const other = await aService()
  const sent = await upload('2018-2019_ks2final.csv', ks2(ks2School({ URN: '920001' })))
  expect((await (await browse(other, other.administratorId)).visit(sent.goesTo)).status).toBe(404)
})
