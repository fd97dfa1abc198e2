import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { readModel, renameRoles } from '#model/index.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse, type Browser } from '../../test/support/browse.ts'

const norfolk = readFileSync('models/norfolk.yaml', 'utf8')
let service: TestService
let admin: Browser
let page: string

beforeAll(async () => {
  service = await aService()
  admin = await browse(service, service.administratorId)
  page = `/models/${service.modelVersionId}/edit`
})

const versions = async () =>
  (await service.db.owner.query('select 1 from model_versions where authority_id = $1', [service.authorityId])).rowCount

test('XX-02: a model is changed on a page: its text stands there, its faults are named by line, and nothing is kept', async () => {
  const shown = await admin.visit(page)
  expect(shown.page.querySelector('textarea[name=body]')?.text.trim()).toContain('format: 1')
  const broken = norfolk.replace('count: 10\n', 'count: none\n')
  const checked = await admin.submit(page, { body: broken.replaceAll('\n', '\r\n') })
  expect(checked.errors).toEqual(['This text has one fault, which is listed with the line. Nothing was kept.'])
  const line = broken.split('\n').findIndex((each) => each.includes('count: none')) + 1
  expect(checked.texts('tbody td')[0]?.trim()).toBe(String(line))
  expect(checked.page.querySelector('textarea')?.text).toContain('count: none')
  expect(checked.page.querySelector('input[name=body]')).toBeNull()
  expect(await versions()).toBe(1)
})

test('XX-02: the handbook stands there before and after, before a further version is kept; the one that it came from stays', async () => {
  const next = norfolk
    .replace('count: 10\n', 'count: 7\n')
    .replace('within ten working days', 'within seven working days')
  const checked = await admin.submit(page, { body: next.replaceAll('\n', '\r\n') })
  expect(checked.heading).toBe('It changes one place of the handbook')
  expect(checked.page.querySelector('[aria-labelledby=change-write-the-record]')?.text).toMatch(
    /Before.*within ten working days.*After.*within seven working days/s,
  )
  expect(await versions()).toBe(1)
  const body = checked.page.querySelector('input[name=body]')?.getAttribute('value') ?? ''
  const kept = await admin.post(page, { body })
  expect([kept.status, kept.errors]).toEqual([303, []])
  expect((await admin.visit(`${kept.goesTo}/text`)).body).toBe(next)
  expect((await admin.visit(`/models/${service.modelVersionId}/text`)).body).toBe(norfolk)
  expect((await admin.visit('/models')).body).toContain('Kept, never adopted.')
  // A text with a fault is refused whichever way it comes.
  const refused = await admin.post(page, { body: 'format: 1' })
  expect(refused.status).toBe(422)
  expect(refused.page.querySelector('textarea')?.text).toContain('format: 1')
})

test('ES-14: a job title is changed in the text by itself, with the words that were that title; ids and comments stay', () => {
  const essex = readFileSync('models/essex.yaml', 'utf8')
  const next = renameRoles(essex, [{ role: 'school-performance-partner', name: 'Partner: "Schools"' }])
  const { model, faults } = readModel(next, 'test')
  expect(faults).toEqual([])
  expect(model?.roles.find(({ id }) => id === 'school-performance-partner')?.name).toBe('Partner: "Schools"')
  expect(model?.words.linkAdviser.one).toBe('Partner: "Schools"')
  expect(next.split('\n').filter((line) => line.startsWith('#'))).toEqual(
    essex.split('\n').filter((line) => line.startsWith('#')),
  )
  expect(renameRoles(essex, [{ role: 'nobody', name: 'X' }])).toBe(essex)
})

test('only whoever keeps models changes one, and another service’s is not there', async () => {
  const adviser = await service.addPerson({ role: 'link-adviser', school: await service.addSchool() })
  const browser = await browse(service, adviser)
  for (const url of [page, page.replace('/edit', '/titles')]) expect((await browser.visit(url)).status).toBe(403)
  for (const url of [page, `${page}/check`, page.replace('/edit', '/titles')])
    expect((await browser.post(url, { body: norfolk })).status).toBe(403)
  const other = await aService()
  const stranger = await browse(other, other.administratorId)
  expect((await stranger.visit(page)).status).toBe(404)
  expect((await stranger.post(`${page}/check`, { body: norfolk })).status).toBe(404)
})
