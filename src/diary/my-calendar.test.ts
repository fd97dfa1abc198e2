import { beforeEach, expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { addTerms } from '../../test/support/a-year.ts'
import { browse, testApp } from '../../test/support/browse.ts'
import { readCalendar } from '../../test/support/read-calendar.ts'

let service: TestService
let school: string
let adviser: string
let head: string

beforeEach(async () => {
  service = await aService({ model: 'norfolk' })
  await addTerms(service)
  school = await service.addSchool({ name: 'Hollin Bank' })
  adviser = await service.addPerson({ role: roleOf('adviser'), name: 'Ruth Adeyemi', school })
  head = await service.addPerson({ role: roleOf('headteacher'), name: 'Tom Garside', school })
  const elsewhere = await service.addSchool({ name: 'Far Away' })
  const colleague = await service.addPerson({ role: roleOf('adviser'), name: 'Cal League', school: elsewhere })
  await visit({ school_id: school, adviser_id: adviser, booked_for: '2026-11-18', starts_at_minute: 600 })
  await visit({
    school_id: school,
    adviser_id: adviser,
    booked_for: '2026-11-19',
    status: 'cancelled',
    cancelled_because: 'Illness',
  })
  await visit({ school_id: school, adviser_id: adviser, booked_for: '2025-11-19' })
  await visit({ school_id: elsewhere, adviser_id: colleague, booked_for: '2026-11-20' })
})

const roleOf = (kind: string) => service.model.roles.find((each) => each.kind === kind)!.id

const visit = (row: Record<string, unknown>) => {
  const all: Record<string, unknown> = {
    authority_id: service.authorityId,
    id: newId(),
    model_version_id: service.modelVersionId,
    visit_type: service.model.visitTypes[0]!.id,
    may_have_record: true,
    length: 'half-day',
    ...row,
  }
  const places = Object.keys(all).map((_, at) => `$${at + 1}`)
  return service.db.owner.query(
    `insert into visits (${Object.keys(all).join(', ')}) values (${places.join(', ')})`,
    Object.values(all),
  )
}

const follow = async (url: string) => {
  const answer = await (await testApp(service.now)).inject({ url })
  return { status: answer.statusCode, headers: answer.headers, file: answer.body }
}

const addressOn = (body: string) => /http:\/\/localhost:3000(\/my-visits\/[\w-]{43}\.ics)/.exec(body)?.[1] ?? ''

async function make(personId: string): Promise<string> {
  const browser = await browse(service, personId)
  const made = await browser.submit('/me/calendar')
  return addressOn((await browser.follow(made)).body)
}

test('an address that one makes gives one’s own visits, without signing in, and only those', async () => {
  const browser = await browse(service, adviser)
  expect((await browser.visit('/me')).texts('main a')).toContain('Your visits in your own calendar')
  expect((await browser.visit('/me/calendar')).heading).toBe('Your calendar does not follow your visits yet')
  const address = await make(adviser)
  const { status, headers, file } = await follow(address)
  expect(status).toBe(200)
  expect(headers['content-type']).toBe('text/calendar; charset=utf-8')
  expect(headers['cache-control']).toBe('no-store')
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(readCalendar(file).events.map(({ SUMMARY, DTSTART }) => [SUMMARY, DTSTART])).toEqual([
    ['Visit 1, Data Analysis and Target Setting, Hollin Bank', '20261118T100000Z'],
  ])
  const ofHead = readCalendar((await follow(await make(head))).file)
  expect(ofHead.events).toHaveLength(1)
})

test('made anew, the old address stops at once; ended, there is none', async () => {
  const first = await make(adviser)
  const second = await make(adviser)
  expect(second).not.toBe(first)
  expect((await follow(first)).status).toBe(404)
  expect((await follow(second)).status).toBe(200)
  const browser = await browse(service, adviser)
  const ended = await browser.submit('/me/calendar', {}, 'form[action="/me/calendar/end"]')
  expect((await browser.follow(ended)).heading).toBe('Your calendar does not follow your visits yet')
  expect((await follow(second)).status).toBe(404)
})

test('an address that was altered by one sign, or is none, is not there', async () => {
  const address = await make(adviser)
  const token = address.slice('/my-visits/'.length, -'.ics'.length)
  const altered = `${token.slice(0, -2)}${token.at(-2) === 'A' ? 'B' : 'A'}${token.slice(-1)}`
  for (const wrong of [altered, token.toLowerCase(), '', 'x'.repeat(5000), '%00', "' or 1=1", newId()])
    expect(
      (await follow(`/my-visits/${encodeURIComponent(wrong)}.ics`)).status,
      wrong.slice(0, 50),
    ).toBeGreaterThanOrEqual(404)
  expect((await follow(`/my-visits/${token}`)).status).toBe(200)
})

test('who may no longer see a school no longer reads of its visits', async () => {
  const address = await make(adviser)
  await service.db.owner.query(`update held_roles set finished_on = '2026-11-11' where person_id = $1`, [adviser])
  const { status, file } = await follow(address)
  expect([status, readCalendar(file).events]).toEqual([200, []])
})

test('the database holds no address, and no table of access is in the app’s reach', async () => {
  const address = await make(adviser)
  const token = address.slice('/my-visits/'.length, -'.ics'.length)
  const { rows } = await service.db.owner.query<{ row: string }>(
    'select c::text as row from access.calendar_addresses c where person_id = $1',
    [adviser],
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]!.row).not.toContain(Buffer.from(token, 'base64url').toString('hex'))
  await expect(service.db.app.query('select * from access.calendar_addresses')).rejects.toThrow(/permission denied/)
})

test('whoever has no visits to follow is not led there', async () => {
  const clerk = await service.addPerson({ role: roleOf('clerk'), school })
  expect((await (await browse(service, clerk)).visit('/me')).texts('main a').join()).not.toContain('calendar')
})
