import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { notifyPost } from './notify-post.ts'
import { NotTaken, Undeliverable } from './post.ts'

let server: Server
let url: string
let asked: { path: string | undefined; body: string }[]
let answer: { status: number; body: object }

beforeEach(async () => {
  asked = []
  answer = { status: 201, body: {} }
  server = createServer((request, reply) => {
    let body = ''
    request.on('data', (part: Buffer) => (body += part.toString()))
    request.on('end', () => {
      asked.push({ path: request.url, body })
      reply.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterEach(() => new Promise<void>((resolve) => server.close(() => resolve())))

const post = () =>
  notifyPost({
    key: `a-key-${'1'.repeat(8)}-1111-1111-1111-${'1'.repeat(12)}-${'2'.repeat(8)}-2222-2222-2222-${'2'.repeat(12)}`,
    template: 'the-template',
    url,
  })

const letter = {
  messageId: 'id@waymark',
  toName: 'Hana',
  toAddress: 'hana@example.test',
  subject: 'Hello',
  text: 'Dear Hana',
}

test('a message goes by the service’s own template, under its id as the reference', async () => {
  await post().send(letter, { name: 'Tarn Service' })
  expect(asked.map(({ path }) => path)).toEqual(['/v2/notifications/email'])
  expect(JSON.parse(asked[0]!.body)).toEqual({
    template_id: 'the-template',
    email_address: 'hana@example.test',
    personalisation: { subject: 'Hello', body: 'Dear Hana' },
    reference: 'id@waymark',
  })
})

test.each([
  [400, 'email_address Not a valid email address', Undeliverable, 'The address is not one that mail can be sent to.'],
  [
    400,
    'Missing personalisation: body',
    NotTaken,
    'GOV.UK Notify could not use the template: it needs ((subject)) and ((body)).',
  ],
  [
    400,
    'Can’t send to this recipient using a team-only API key',
    NotTaken,
    'GOV.UK Notify sends to the members of its team only: the account is not live yet.',
  ],
  [403, 'Invalid token', NotTaken, 'GOV.UK Notify did not accept our key.'],
  [429, 'Exceeded send limits', NotTaken, 'GOV.UK Notify takes no more for now: its limit is reached.'],
  [500, 'Internal server error', NotTaken, 'GOV.UK Notify could not be reached.'],
])('an answer of %i (%s) is said in plain words, and tried again or not', async (status, message, kind, says) => {
  answer = { status, body: { status_code: status, errors: [{ error: 'Error', message }] } }
  const failure = await post()
    .send(letter, { name: 'Tarn Service' })
    .then(
      () => undefined,
      (error: unknown) => error,
    )
  expect(failure).toBeInstanceOf(kind)
  expect((failure as Error).message).toBe(says)
})

test('what came back is told by its reference, in plain words', async () => {
  const notifications = [
    { reference: 'one@waymark', status: 'permanent-failure' },
    { reference: 'two@waymark', status: 'temporary-failure' },
    { reference: null, status: 'permanent-failure' },
  ]
  answer = { status: 200, body: { notifications, links: {} } }
  expect(await post().listReturned?.()).toEqual([
    { messageId: 'one@waymark', because: 'There is no such address.' },
    { messageId: 'two@waymark', because: 'The mailbox did not take the message for three days: it may be full.' },
  ])
  expect(asked[0]?.path).toMatch(/template_type=email/)
})
