import { expect, test } from 'vitest'
import { openPost, type PostSettings } from './open-post.ts'
import { isLoopback } from './smtp-post.ts'

const NONE: PostSettings = { smtpUrl: undefined, mailFrom: undefined, notifyKey: undefined, notifyTemplate: undefined }
const SMTP = { ...NONE, smtpUrl: 'smtp://mail.example.test:587', mailFrom: 'service@example.test' }
const LOOPBACK = { ...SMTP, smtpUrl: 'smtp://127.0.0.1:2525' }
const NOTIFY = { ...NONE, notifyKey: `k-${'1'.repeat(73)}`, notifyTemplate: 't' }

test.each([
  ['nothing set', NONE, false, undefined],
  ['a mail server', SMTP, false, 'smtp'],
  ['Notify', NOTIFY, false, 'notify'],
  ['both', { ...NOTIFY, ...SMTP, notifyKey: 'k', notifyTemplate: 't' }, false, 'smtp'],
  ['nothing, in a demonstration', NONE, true, undefined],
  ['a mail server elsewhere, in a demonstration', SMTP, true, undefined],
  ['Notify, in a demonstration', NOTIFY, true, undefined],
  ['a mail server on this machine, in a demonstration', LOOPBACK, true, 'smtp'],
])('with %s messages leave by %s', (_name, settings, isDemonstration, by) => {
  const said: string[] = []
  const post = openPost(settings, isDemonstration, (line) => said.push(line))
  post?.close()
  expect(post?.by).toBe(by)
  expect(said).toHaveLength(isDemonstration && settings !== NONE && !by ? 1 : 0)
})

test.each([
  ['localhost', true],
  ['127.0.0.1', true],
  ['127.8.0.2', true],
  ['[::1]', true],
  ['localhost.example.test', false],
  ['127.0.0.1.example.test', false],
  ['10.0.0.1', false],
])('%s is this machine: %s', (host, is) => expect(isLoopback(host)).toBe(is))
