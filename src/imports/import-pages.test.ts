import { parse } from 'node-html-parser'
import { beforeAll, expect, test } from 'vitest'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse, testApp } from '../../test/support/browse.ts'
import { anImport, aPreview } from './import-examples.ts'
import { registerText } from './register-file/register-examples.ts'
import { fileOf, importer, school } from './register/register-import-examples.ts'

let service: TestService
beforeAll(async () => {
  service = await aService()
})

type Sent = { content?: string | Buffer; name?: string; token?: string; cut?: boolean; kind?: string; who?: string }

/** Sends a file as a browser does: the form's hidden fields, then the file. */
async function upload({ content, name = 'register.csv', token, cut, kind = 'register', who }: Sent) {
  const app = await testApp(service.now)
  const url = `/imports/${kind}/add`
  const cookies = [await service.signIn(who ?? service.administratorId)]
  const form = await app.inject({ url, headers: { cookie: cookies.join('; ') } })
  for (const { name: cookie, value } of form.cookies) cookies.push(`${cookie}=${value}`)
  const fields = parse(form.body).querySelectorAll('main input[type=hidden]')
  const values = fields.map((field) => [field.getAttribute('name') ?? '', field.getAttribute('value') ?? ''] as const)
  const parts = values.map(([field, value]) => {
    const given = field === '_csrf' ? (token ?? value) : value
    return `--edge\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${given}\r\n`
  })
  const head = `--edge\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n`
  const file = content === undefined ? [] : [Buffer.from(head), Buffer.from(content), Buffer.from(cut ? '' : '\r\n')]
  const payload = Buffer.concat([Buffer.from(parts.join('')), ...file, Buffer.from(cut ? '' : '--edge--\r\n')])
  const headers = { cookie: cookies.join('; '), 'content-type': 'multipart/form-data; boundary=edge' }
  const reply = await app.inject({ method: 'POST', url, headers, payload })
  const page = parse(reply.body)
  const errors = page.querySelectorAll('.govuk-error-summary__list li').map((each) => each.text.trim())
  return { status: reply.statusCode, goesTo: reply.headers.location, errors, body: reply.body }
}

const countImports = () => importer(service).rows('select id from imports union all select id from stored_files')

test('a file is chosen, looked at, applied and undone', async () => {
  const own = await aService()
  const previous = service
  service = own
  try {
    const sent = await upload({
      content: fileOf(school(), school({ URN: 'x' }), school({ URN: '900002' })),
      name: 'C:\\tmp\\reg.csv',
    })
    expect(sent.status).toBe(303)
    const browser = await browse(own, own.administratorId)
    const preview = await browser.visit(sent.goesTo!)
    expect(preview.heading).toBe('2 schools are new')
    expect(preview.body).toContain('reg.csv, the daily extract as published since 2026, in UTF-8')
    const faulty = await browser.visit(`${sent.goesTo}?show=faulty`)
    expect(faulty.texts('#rows td')).toEqual(['3', 'x', 'URN', '‘x’ is not a URN, which has six digits'])
    expect(await importer(own).schools()).toEqual([])

    const applied = await browser.follow(await browser.submit(sent.goesTo!))
    expect(applied.heading).toBe('2 schools were added by Ada Admin on Thursday 12 November 2026')
    expect(applied.texts('.govuk-tag')).toEqual(['Done'])
    expect(await importer(own).schools()).toHaveLength(2)
    const twice = await browser.post(`${sent.goesTo}/apply`)
    expect(twice).toMatchObject({ status: 422, errors: [expect.stringContaining('was done already')] })
    const undone = await browser.follow(await browser.submit(sent.goesTo!))
    expect(undone.heading).toBe('Undone by Ada Admin on Thursday 12 November 2026: 2 schools had been added')
    expect(await importer(own).schools()).toEqual([])
    expect((await browser.visit('/imports')).texts('td .govuk-tag')).toEqual(['Undone'])
  } finally {
    service = previous
  }
})

const long = 'x'.repeat(10_000_000)
const bad: [string, Sent, RegExp][] = [
  ['nothing chosen', {}, /^Choose the file$/],
  ['nothing chosen, as a browser says it', { content: '', name: '' }, /^Choose the file$/],
  ['an empty file', { content: '' }, /The file is empty.*download the file again/s],
  ['only a heading', { content: registerText([]) }, /no rows/],
  ['a workbook', { content: Buffer.from('PK\u0003\u0004xl/workbook') }, /Excel workbook/],
  ['a picture', { content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]) }, /a picture/],
  ['bytes of no letters', { content: Buffer.alloc(5000, 1) }, /something other than text/],
  ['another encoding, without its mark', { content: Buffer.from(fileOf(school()), 'utf16le') }, /other than text/],
  ['the file of links', { content: 'URN,LinkURN,LinkName,LinkType\r\n1,2,3,4' }, /file of links.*choose the register/],
  ['a register in the place of links', { kind: 'links', content: fileOf(school()) }, /This is the register of schools/],
  ['no column for the URN', { content: 'A,B\r\n1,2\r\n' }, /no column ‘URN’/],
  ['cut short inside a cell', { content: `${fileOf(school())}"900` }, /may have been cut short/],
  ['more than a thousand columns', { content: Array(1200).fill('c').join(',') }, /1,200 columns, more than the 1,000/],
  ['two headings alike', { content: 'URN,URN\r\n1,2\r\n' }, /the same heading/],
  ['an upload that breaks off', { content: fileOf(school()), cut: true }, /did not arrive whole/],
]

test.each(bad)('%s gets one sentence that says what to do, and nothing is written', async (_, sent, says) => {
  const before = await countImports()
  const answer = await upload(sent)
  expect(answer.status).toBe(422)
  expect(answer.errors).toEqual([expect.stringMatching(says)])
  expect(answer.body).not.toMatch(/\bat .*\.(ts|js):\d+/)
  expect(await countImports()).toEqual(before)
})

test('a cell of ten million letters, ragged rows and unknown columns are named by line, and the rest is taken', async () => {
  const sound = school({ URN: '900011' })
  const text = fileOf(sound, school({ URN: '900012', Street: long }), school({ URN: '900013' })).split('\r\n')
  text[3] += ',one,two,three'
  const content = text.map((line, at) => (line === '' ? line : `${line},${at === 0 ? 'Ours' : ''}`)).join('\r\n')
  const { status, goesTo } = await upload({ content })
  expect(status).toBe(303)
  const found = await (await browse(service, service.administratorId)).visit(`${goesTo}?show=faulty`)
  expect(found.texts('#rows td')).toEqual([
    ...['3', '900012', 'Street', 'has more than 10,000 characters'],
    ...['4', '900013', 'The whole row', 'has 139 values under 136 columns'],
  ])
  expect(found.body).toContain('Ours')
  expect(found.heading).toBe('1 school is new')
})

test('a file without the form’s own token is not taken', async () => {
  const before = await countImports()
  for (const token of ['', 'made-up']) expect((await upload({ content: fileOf(school()), token })).status).toBe(403)
  expect(await countImports()).toEqual(before)
})

test('who may not load data is turned away before the file is taken, and another service finds nothing', async () => {
  const adviser = await service.addPerson({ role: service.model.roles.find(({ kind }) => kind === 'adviser')!.id })
  const browser = await browse(service, adviser)
  expect((await browser.visit('/imports')).status).toBe(403)
  expect((await browser.visit('/imports/register/add')).status).toBe(403)
  expect((await upload({ content: fileOf(school()), who: adviser })).status).toBe(403)
  const other = await aService()
  const { id } = await other.act(other.administratorId, (look) => aPreview(look, fileOf(school())))
  const stranger = await browse(service, service.administratorId)
  expect((await stranger.visit(`/imports/${id}`)).status).toBe(404)
  expect((await stranger.visit('/imports/nonsense')).status).toBe(404)
  for (const deed of ['apply', 'undo', 'discard'])
    expect((await stranger.post(`/imports/${id}/${deed}`)).status).toBe(404)
})

test('a long list turns by key, and an empty one says what will stand there', async () => {
  const own = await aService()
  const browser = await browse(own, own.administratorId)
  expect((await browser.visit('/imports')).heading).toBe('Nothing has been imported yet')
  const many = Array.from({ length: 130 }, (_, at) =>
    school({ URN: String(910_000 + at), EstablishmentName: `S ${String(at).padStart(3, '0')}` }),
  )
  const { id } = await own.act(own.administratorId, (look) => anImport(look, fileOf(...many)))
  const first = await browser.visit(`/imports/${id}?show=new`)
  expect(first.texts('#rows tbody tr')).toHaveLength(100)
  const next = first.page.querySelector('.govuk-pagination__next a')?.getAttribute('href') ?? ''
  expect((await browser.visit(next)).texts('#rows tbody tr')).toHaveLength(30)
})
