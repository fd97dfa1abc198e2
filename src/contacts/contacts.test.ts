import { beforeAll, describe, expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import { doWork } from '#work/work.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse } from '../../test/support/browse.ts'
import { readWorkbook } from '../../test/support/read-workbook.ts'
import { listContactTime, logContact } from './index.ts'

let service: TestService
let school: string
let elsewhere: string
let adviser: string
let head: string

beforeAll(async () => {
  service = await aService({ model: 'essex' })
  school = await service.addSchool({ name: 'Hollin Bank Primary School' })
  elsewhere = await service.addSchool({ name: 'Far Away School' })
  adviser = await service.addPerson({ role: 'school-performance-partner', school, name: 'Ruth Adviser' })
  head = await service.addPerson({ role: 'headteacher', school, name: 'Tom Head' })
})

const CALL = { kind: 'by-telephone', topic: 'leadership', time: '15' }
const log = (minutes: number, on = '2026-11-12', at = school) =>
  service.act(adviser, (look) =>
    doWork(look, (work) => logContact(work, at, { kind: 'by-e-mail', topic: 'teaching', on: day(on), minutes })),
  )

test('ES-62: support is logged from a school’s page in a few presses, with its time, and undone with one on the same day', async () => {
  const browser = await browse(service, adviser)
  const own = await browser.visit(`/schools/${school}`)
  expect(own.page.querySelector(`a[href="/schools/${school}/contacts/log"]`)).not.toBeNull()
  const done = await browser.submit(`/schools/${school}/contacts/log`, CALL)
  expect(done.status).toBe(303)
  const list = await browser.follow(done)
  expect(list.texts('.govuk-notification-banner__heading')[0]).toContain('Telephone, 15 minutes')
  expect(list.heading).toBe('Informal support: 15 minutes, once')
  const undone = await browser.follow(await browser.submit(done.goesTo!, {}, '.govuk-notification-banner form'))
  expect(undone.heading).toBe('Informal support')
  expect(undone.texts('tbody tr')[0]).toContain('Struck out')
  const story = (await browser.visit(`/schools/${school}`)).texts('.wm-timeline li')
  expect(story[0]).toContain('taken back on the day it was logged')
  expect(story[1]).toContain('Telephone, Thursday 12 November 2026, Leadership and management, 15 minutes')
})

test('ES-62: it is logged from My week too, for one of one’s own schools', async () => {
  const browser = await browse(service, adviser)
  expect((await browser.visit('/')).page.querySelector('a[href="/contacts/log"]')).not.toBeNull()
  const form = await browser.visit('/contacts/log')
  expect(form.texts('select[name=school] option')).toEqual(['Hollin Bank Primary School'])
  const list = await browser.follow(await browser.submit('/contacts/log', { ...CALL, time: 'another', hours: '1' }))
  expect(list.texts('.govuk-notification-banner__heading')[0]).toContain(
    'Hollin Bank Primary School, Telephone, 1 hour',
  )
})

test('whoever looks after the whole service types the school', async () => {
  const browser = await browse(service, service.administratorId)
  const wrong = await browser.submit('/contacts/log', { ...CALL, school: 'No Such School' })
  expect(wrong.status).toBe(422)
  expect(wrong.errors[0]).toContain('There is no school No Such School')
  expect((await browser.submit('/contacts/log', { ...CALL, school: 'Far Away School' })).status).toBe(303)
})

test('ES-62: nothing can be written of it: no field takes a word, no column holds one, and what is sent beside is not kept', async () => {
  const browser = await browse(service, adviser)
  const { page } = await browser.visit(`/schools/${school}/contacts/log`)
  expect(page.querySelectorAll('main textarea')).toEqual([])
  const typed = page.querySelectorAll('main input:not([type=hidden]):not([type=radio])')
  expect(typed.every((each) => each.getAttribute('inputmode') === 'numeric')).toBe(true)
  const secret = 'The head is to be suspended'
  expect(
    (await browser.submit(`/schools/${school}/contacts/log`, { ...CALL, note: secret, topic: secret })).status,
  ).toBe(422)
  expect(
    (await browser.submit(`/schools/${school}/contacts/log`, { ...CALL, note: secret, says: secret })).status,
  ).toBe(303)
  const { rows } = await service.db.owner.query<{ all: string }>(
    'select (select json_agg(c)::text from contacts c) || (select json_agg(e)::text from events e) as all',
  )
  expect(rows[0]?.all).not.toContain(secret)
  await expect(
    service.db.owner.query('update contacts set topic = $1 where school_id = $2', [secret, school]),
  ).rejects.toThrow('contacts_topic_is_of_a_list')
})

test('ES-62: struck out on a later day it needs a reason of the list, and counts nowhere', async () => {
  const id = await log(40, '2026-10-01')
  const later = await browse(service, adviser, { now: '2026-11-13T09:00:00Z' })
  const old = await later.post(`/contacts/${id}/undo`)
  expect(old.errors[0]).toContain('strike it out, with a reason')
  expect((await later.submit(`/contacts/${id}/strike-out`, {})).errors).toEqual(['Choose why it is struck out'])
  const wordy = await later.submit(`/contacts/${id}/strike-out`, { reason: 'twice', more: 'He was rude' })
  expect(wordy.errors[0]).toContain('nothing else may be written of it')
  expect((await later.submit(`/contacts/${id}/strike-out`, { reason: 'twice' })).status).toBe(303)
  expect((await later.post(`/contacts/${id}/undo`)).errors[0]).toContain('struck out already')
  const time = await service.look(adviser, (look) =>
    listContactTime(look, { schoolId: school, from: day('2026-10-01'), until: day('2026-10-01') }),
  )
  expect(time).toEqual([])
  expect((await later.post(`/contacts/${id}/restore`)).status).toBe(303)
})

test('ES-62: its time adds up by person, school and day, for a ledger', async () => {
  const on = '2026-09-15'
  for (const minutes of [20, 50]) await log(minutes, on)
  const time = await service.look(service.administratorId, (look) =>
    listContactTime(look, { personIds: [adviser], from: day(on), until: day(on) }),
  )
  expect(time).toEqual([{ personId: adviser, schoolId: school, on, minutes: 70 }])
})

describe('ES-62: the adviser, their managers and the school’s head see it, and nobody else', () => {
  test.each(['headteacher', 'quadrant-lead', 'director', 'school-performance-partner'])('a %s does', async (role) => {
    await log(5)
    const person = await service.addPerson({ role, ...(role === 'director' ? {} : { school }) })
    const browser = await browse(service, person)
    expect((await browser.visit('/contacts')).texts('tbody tr').length).toBeGreaterThan(0)
    expect((await browser.visit(`/schools/${school}`)).texts('#informal-support').length).toBe(1)
  })

  test.each(['chair-of-governors', 'governor', 'senior-leader', 'safeguarding-officer', 'partnership-headteacher'])(
    'a %s does not, in list, panel, story or file',
    async (role) => {
      const over =
        role === 'safeguarding-officer'
          ? {}
          : role === 'partnership-headteacher'
            ? { group: await aGroup() }
            : { school }
      const browser = await browse(service, await service.addPerson({ role, ...over }))
      for (const url of ['/contacts', '/contacts.csv', `/contacts/${await log(5)}/strike-out`])
        expect((await browser.visit(url)).status, url).toBe(404)
      expect((await browser.visit(`/schools/${school}`)).body).not.toContain('nformal support')
    },
  )

  test('and the head of one school nothing of another', async () => {
    const there = await service.addPerson({ role: 'headteacher', school: elsewhere })
    const browser = await browse(service, there)
    expect((await browser.visit('/contacts')).texts('tbody tr').every((row) => row.includes('Far Away School'))).toBe(
      true,
    )
    expect((await browser.visit(`/contacts?school=${school}`)).status).toBe(404)
    expect((await browser.visit(`/schools/${school}/contacts/log`)).status).toBe(404)
    expect((await (await browse(service, head)).visit(`/schools/${school}/contacts/log`)).status).toBe(403)
  })
})

test('the list narrows by how, about and year, and is kept as a file in which time is a number', async () => {
  const browser = await browse(service, adviser)
  const narrowed = await browser.visit('/contacts?kind=by-e-mail&topic=teaching&year=2026')
  expect(narrowed.texts('tbody tr').every((row) => row.includes('E-mail') && row.includes('Teaching'))).toBe(true)
  expect((await browser.visit('/contacts?year=2025')).texts('tbody tr')).toEqual([])
  const [sheet] = [await readWorkbook((await browser.visit('/contacts.xlsx?topic=teaching')).bytes)]
  expect(JSON.stringify(sheet)).toContain('Minutes')
  expect((await browser.visit('/contacts?kind=%00&topic=<x>&year=9&school=1&after=2&sort=no')).status).toBe(200)
})

test('a model without informal support has no such pages', async () => {
  const other = await aService({ model: 'norfolk' })
  const browser = await browse(other, other.administratorId)
  for (const url of ['/contacts', '/contacts/log', `/schools/${await other.addSchool()}/contacts/log`])
    expect((await browser.visit(url)).status, url).toBe(404)
  expect((await browser.visit('/')).texts('nav a').join()).not.toContain('Informal')
})

test.each([
  [{ ...CALL, kind: '' }, 'Choose how it was given'],
  [{ ...CALL, topic: 'x'.repeat(200) }, 'Choose what it was about'],
  [{ ...CALL, time: '' }, 'Choose how long it took'],
  [{ ...CALL, time: '1e9' }, 'Enter how long it took, from 1 minute to 12 hours'],
  [{ ...CALL, 'on-day': '31', 'on-month': '2', 'on-year': '2026' }, 'Enter the day as a day, a month and a year'],
  [{ ...CALL, 'on-day': '13', 'on-month': '11', 'on-year': '2026' }, 'This lies ahead'],
])('what makes no sense gets one sentence: %o', async (answers, says) => {
  const answer = await (await browse(service, adviser)).submit(`/schools/${school}/contacts/log`, answers)
  expect(answer.status).toBe(422)
  expect(answer.errors).toHaveLength(1)
  expect(answer.errors[0]).toContain(says)
})

const aGroup = () => service.addGroup({ kind: 'partnership', schools: [school] })
