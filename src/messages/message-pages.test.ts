import { beforeEach, expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse, type Browser } from '../../test/support/browse.ts'
import { listUnreached, sendMessage } from './index.ts'

let service: TestService
let browser: Browser
let head: string

beforeEach(async () => {
  service = await aService()
  browser = await browse(service, service.administratorId)
  head = await service.addPerson({
    role: 'headteacher',
    name: 'Hana Head',
    email: `h-${newId()}@example.test`,
    school: await service.addSchool(),
  })
})

const write = async (subject: string, more: Record<string, unknown> = {}) => {
  const address = (await service.db.owner.query<{ email: string }>('select email from people where id = $1', [head]))
    .rows[0]!.email
  const id = await service.act(service.administratorId, (look) =>
    sendMessage(look, {
      toPersonId: head,
      address,
      subject,
      body: 'Dear Hana,\n\nhttp://localhost:3000/invitation/secret',
    }),
  )
  for (const [column, value] of Object.entries(more))
    await service.db.owner.query(`update messages set ${column} = $2 where id = $1`, [id, value])
  return id
}

const SENT = { went_by: 'smtp', sent_at: '2026-11-12T08:41:00Z' }

test('messages are shown by how far they came, and the page says first what did not arrive', async () => {
  expect((await browser.visit('/messages')).heading).toBe('No messages yet')
  await write('On its way', { tries: 2, last_problem: 'The mail server could not be reached.' })
  expect((await browser.visit('/messages')).heading).toBe('1 message is waiting to be sent')
  await write('Gone', SENT)
  const lost = await write('Lost', SENT)
  await service.db.owner.query(
    `update messages set failed_at = $2, failed_because = 'There is no such address.' where id = $1`,
    [lost, service.now],
  )
  const all = await browser.visit('/messages')
  expect(all.heading).toBe('1 message did not arrive')
  expect(all.texts('.wm-rows__what')).toEqual(['Lost', 'Gone', 'On its way'])
  expect(all.texts('.wm-rows__when')).toEqual([
    'Came back, 08:40 on Thursday 12 November 2026. There is no such address.',
    'Sent at 08:41 on Thursday 12 November 2026',
    'Waiting since 08:40 on Thursday 12 November 2026, tried 2 times. The mail server could not be reached.',
  ])
  expect((await browser.visit('/messages?state=waiting')).texts('.wm-rows__what')).toEqual(['On its way'])
  expect((await browser.visit('/messages?state=sent')).texts('.wm-rows__what')).toEqual(['Gone'])
  expect((await browser.visit('/messages?state=nonsense&before=nonsense')).texts('.wm-rows__what')).toHaveLength(3)
})

test('a long list turns by its last message', async () => {
  for (let at = 0; at < 51; at += 1) await write(`n${at}`)
  const first = await browser.visit('/messages?state=waiting')
  expect(first.texts('.wm-rows__what')).toHaveLength(50)
  const next = first.page.querySelector('.govuk-pagination__next a')!.getAttribute('href')!
  expect((await browser.visit(next.replaceAll('&amp;', '&'))).texts('.wm-rows__what')).toEqual(['n0'])
})

test('a message that came back is marked with the reason, once, and its address counts as one that does not work', async () => {
  const id = await write('Hello', SENT)
  const page = await browser.visit(`/messages/${id}`)
  expect(page.body).not.toContain('/invitation/secret')
  const nothing = await browser.submit(`/messages/${id}`)
  expect([nothing.status, nothing.errors]).toEqual([422, ['Say why it came back.']])
  const done = await browser.submit(`/messages/${id}`, { because: 'There is no such address.' })
  expect(done.status).toBe(303)
  expect((await browser.follow(done)).texts('dd').join()).toContain('Came back, 08:40 on Thursday 12 November 2026.')
  expect((await browser.post(`/messages/${id}/came-back`, { because: 'There is no such address.' })).errors).toEqual([
    'Only a message that was sent can come back.',
  ])
  const unreached = () => service.look(service.administratorId, (look) => listUnreached(look))
  expect(await unreached()).toMatchObject([{ personId: head, name: 'Hana Head', because: 'There is no such address.' }])
  await write('Later', { ...SENT, created_at: '2026-11-12T09:00:00Z' })
  expect(await unreached()).toEqual([])
})

test('an address that was mended since is not one that does not work', async () => {
  const id = await write('Hello', SENT)
  await browser.submit(`/messages/${id}`, { because: 'The mailbox is full.' })
  await service.db.owner.query('update people set email = $2 where id = $1', [head, `new-${newId()}@example.test`])
  expect(await service.look(service.administratorId, (look) => listUnreached(look))).toEqual([])
})

test.each([
  ['again', {}, 404],
  ['came-back', { because: 'There is no such address.' }, 404],
])('of a message that is not there, or another service’s, nothing is known: %s', async (deed, answers, status) => {
  const other = await aService()
  const theirs = await other.act(other.administratorId, (look) =>
    sendMessage(look, { toPersonId: other.administratorId, address: 'a@example.test', subject: 'Theirs', body: '' }),
  )
  for (const id of [theirs, newId(), 'nonsense']) {
    expect((await browser.post(`/messages/${id}/${deed}`, answers)).status).toBe(status)
    expect((await browser.visit(`/messages/${id}`)).status).toBe(404)
  }
})

test.each([['x'.repeat(5000)], ['There is no such address'], ['']])(
  'a reason that is not on the list is not taken',
  async (because) => {
    const id = await write('Hello', SENT)
    const refused = await browser.post(`/messages/${id}/came-back`, { because })
    expect([refused.status, refused.errors]).toEqual([422, ['Say why it came back.']])
  },
)

test('who has no address any more is said, and nothing is sent', async () => {
  const id = await write('Hello')
  await service.db.owner.query(`update messages set failed_at = $2, failed_because = 'No.', tries = 1 where id = $1`, [
    id,
    service.now,
  ])
  await service.db.owner.query('update people set email = null where id = $1', [head])
  expect((await browser.post(`/messages/${id}/again`)).errors).toEqual(['Hana Head has no address. Enter one first.'])
})
