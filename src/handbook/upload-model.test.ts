import { readFileSync } from 'node:fs'
import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { aService } from '../../test/support/a-service.ts'
import { testApp } from '../../test/support/browse.ts'

/** Sends a file through the form of `/models/new`, as a browser does. */
async function upload(bytes: Buffer) {
  const service = await aService()
  const app = await testApp(service.now)
  const session = await service.signIn(service.administratorId)
  const shown = await app.inject({ url: '/models/new', headers: { cookie: session } })
  const form = parse(shown.body).querySelector('form[action="/models/upload"]')!
  const token = form.querySelector('[name=_csrf]')!.getAttribute('value')!
  const cookie = [session, ...shown.cookies.map(({ name, value }) => `${name}=${value}`)].join('; ')
  const part = (head: string, body: Buffer | string) => [
    Buffer.from(`--b\r\ncontent-disposition: form-data; ${head}\r\n\r\n`),
    Buffer.from(body),
    Buffer.from('\r\n'),
  ]
  const payload = Buffer.concat([
    ...part('name="_csrf"', token),
    ...part('name="file"; filename="model.yaml"\r\ncontent-type: application/yaml', bytes),
    Buffer.from('--b--\r\n'),
  ])
  const headers = { cookie, 'content-type': 'multipart/form-data; boundary=b' }
  return app.inject({ method: 'POST', url: form.getAttribute('action')!, headers, payload })
}

const norfolk = readFileSync('models/norfolk.yaml')

test('XX-02: a model comes in as a file', async () => {
  const reply = await upload(Buffer.concat([norfolk, Buffer.from('# ours\n')]))
  expect([reply.statusCode, reply.headers.location]).toEqual([
    303,
    expect.stringMatching(/^\/models\/[0-9a-f-]{36}\/adopt$/),
  ])
})

test.each([
  [
    'a file with a fault',
    Buffer.from(norfolk.toString().replace('format: 1', 'format: 2')),
    'This model has one fault, which is listed below. Nothing was kept.',
  ],
  [
    'a file that is no text',
    Buffer.from([0xff, 0xfe, 0x00, 0x81]),
    'This model has one fault, which is listed below. Nothing was kept.',
  ],
  ['an empty file', Buffer.alloc(0), /fault/],
  [
    'a file that is too large',
    Buffer.alloc(1_100_000, '#'),
    'The file is larger than 1 MB, which is more than this page takes',
  ],
])('%s is refused in one sentence', async (_, bytes, says) => {
  const reply = await upload(bytes)
  expect(reply.statusCode).toBe(422)
  const page = parse(reply.body)
  expect(page.querySelectorAll('.govuk-error-summary__list li').map((line) => line.text)).toEqual([
    typeof says === 'string' ? says : expect.stringMatching(says),
  ])
})
