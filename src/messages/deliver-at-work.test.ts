import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse } from '../../test/support/browse.ts'
import { clearQueue, hurry, jobsAtWork, until, type AtWork } from '../../test/support/jobs-at-work.ts'
import { aMailServer, plainText, type MailServer } from '../../test/support/mail-server.ts'
import { sendServiceJob } from '#jobs/index.ts'
import { LOOK_AFTER_MESSAGES } from './look-after-messages.ts'
import { messageJobs, openPost, pageLink, sendMessage, type Post } from './index.ts'

let service: TestService
let mail: MailServer
let post: Post
let working: AtWork[]

beforeEach(async () => {
  service = await aService({ name: 'Tarn Service' })
  await clearQueue(service)
  mail = await aMailServer()
  const settings = {
    smtpUrl: mail.url,
    mailFrom: 'service@example.test',
    notifyKey: undefined,
    notifyTemplate: undefined,
  }
  post = openPost(settings, false, () => undefined)!
  working = []
})

afterEach(async () => {
  for (const each of working) await each.stop()
  post.close()
  await mail.close()
})

async function work(with_: Post | undefined = post): Promise<AtWork> {
  const jobs = messageJobs({ post: with_, publicUrl: 'https://waymark.example.test', holdSeconds: 1 })
  const at = await jobsAtWork(service, jobs)
  working.push(at)
  return at
}

const write = (subject: string, body = 'Dear you,', toPersonId = service.administratorId) =>
  service.act(service.administratorId, (look) =>
    sendMessage(look, { toPersonId, address: `${subject}@example.test`, subject, body }),
  )

type Row = {
  subject: string
  sent_at: Date | null
  failed_because: string | null
  last_problem: string | null
  tries: number
}

const rows = async (): Promise<Row[]> =>
  (
    await service.db.owner.query<Row>(
      'select subject, sent_at, failed_because, last_problem, tries from messages where authority_id = $1 order by id',
      [service.authorityId],
    )
  ).rows

const allSent = (found: Row[]) => found.every(({ sent_at }) => sent_at !== null)

test('a message goes once, under its own id, from the service, with addresses by the settings', async () => {
  const id = await write('hello', `Dear you,\n\nSee ${pageLink('/visits/1')} for more. Ünïcode.`)
  await work()
  const [sent] = await until(rows, allSent)
  await new Promise((resolve) => setTimeout(resolve, 1200))
  expect(mail.mails).toHaveLength(1)
  expect(mail.mails[0]).toMatchObject({ messageId: `${id}@waymark`, to: 'hello@example.test' })
  expect(mail.mails[0]!.text).toMatch(/^From: Tarn Service <service@example.test>/m)
  expect(mail.mails[0]!.text).toMatch(/^Auto-Submitted: auto-generated/m)
  expect(plainText(mail.mails[0]!)).toContain('See https://waymark.example.test/visits/1 for more. Ünïcode.')
  expect(sent).toMatchObject({ sent_at: service.now, failed_because: null, tries: 1 })
})

test('a message that is refused for now is tried again, says meanwhile why it waits, and arrives once', async () => {
  let refusals = 0
  mail.refuses.receiver = () => ((refusals += 1) <= 2 ? '451 4.7.1 greylisted, hello@example.test' : undefined)
  await write('hello')
  await work()
  for (const tries of [1, 2]) {
    const [row] = await until(rows, ([found]) => found?.tries === tries && found.last_problem !== null)
    expect(row?.last_problem).toBe('The mail server asked us to come back later (451 4.7.1).')
    expect(mail.mails).toEqual([])
    await until(
      async () => (await service.db.owner.query(`select from jobs.job where state = 'retry'`)).rows.length,
      (found) => found === 1,
    )
    await hurry(service)
  }
  await until(rows, allSent)
  expect(mail.mails).toHaveLength(1)
})

test('an address that does not exist is marked in plain words, is not tried again, and can be after it was mended', async () => {
  const head = await service.addPerson({ role: 'headteacher', name: 'Hana Head', school: await service.addSchool() })
  mail.refuses.receiver = (address) =>
    address === 'wrong@example.test' ? '550 5.1.1 wrong@example.test unknown' : undefined
  await write('wrong', 'Dear Hana,', head)
  const at = await work()
  const [failed] = await until(rows, ([found]) => found?.failed_because !== null)
  expect(failed).toMatchObject({ failed_because: 'There is no such address (550 5.1.1).', tries: 1, sent_at: null })
  expect(at.said).toEqual([])

  const browser = await browse(service, service.administratorId)
  const list = await browser.visit('/messages')
  expect(list.heading).toBe('1 message did not arrive')
  const address = list.page.querySelector('.wm-rows a')!.getAttribute('href')!
  const again = await browser.submit(address)
  expect(again.goesTo).toBe(address)
  await until(rows, allSent)
  expect(mail.mails.map(({ to }) => to)).toEqual([`p-${head}@example.test`])
  expect((await browser.visit('/messages')).heading).toBe('Every message was sent')
  expect((await browser.post(`${address}/again`)).errors).toEqual([
    'This message has not failed: it is on its way, or went.',
  ])
})

test('a server that is killed between sending and marking sends again under the same id, so that a receiver can tell', async () => {
  const id = await write('hello')
  const argument = JSON.stringify({ address: service.db.address, smtpUrl: mail.url })
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/support/deliver-and-die.ts', argument], {
    stdio: 'inherit',
  })
  await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
  expect(mail.mails).toHaveLength(1)
  expect((await rows())[0]).toMatchObject({ sent_at: null, tries: 1 })

  await work()
  const hurrying = setInterval(() => void hurry(service).catch(() => undefined), 500)
  const [sent] = await until(rows, allSent).finally(() => clearInterval(hurrying))
  expect(sent?.tries).toBe(2)
  expect(mail.mails.map(({ messageId }) => messageId)).toEqual([`${id}@waymark`, `${id}@waymark`])
})

test('of many messages none is lost and none is made twice: a receiver counts distinct ids, whatever was refused or broke off', async () => {
  const count = 80
  const ids: string[] = []
  let asked = 0
  mail.refuses.message = () => ((asked += 1) % 5 === 0 ? '452 4.3.1 no room' : undefined)
  // Taken, and the answer lost on the way: nobody can know whether it arrived.
  let answers = 0
  const unsure: Post = {
    ...post,
    async send(letter, from) {
      await post.send(letter, from)
      if ((answers += 1) % 7 === 0) throw new Error('the connection broke')
    },
  }
  for (let at = 0; at < count; at += 1) ids.push(await write(`n${at}`))
  await work(unsure)
  await work(unsure)
  const hurrying = setInterval(() => void hurry(service).catch(() => undefined), 700)
  await until(rows, allSent, 60).finally(() => clearInterval(hurrying))
  const distinct = new Set(mail.mails.map(({ messageId }) => messageId))
  expect(distinct).toEqual(new Set(ids.map((id) => `${id}@waymark`)))
  expect(mail.mails.length).toBeGreaterThan(count)
}, 90_000)

test('without mail messages wait, and go once it is set up; what has waited for a week does not', async () => {
  await write('fresh')
  await service.act(
    service.administratorId,
    (look) =>
      sendMessage(look, { toPersonId: service.administratorId, address: 'old@example.test', subject: 'old', body: '' }),
    { now: '2026-11-01T08:00:00Z' },
  )
  const without = await jobsAtWork(service, messageJobs({ post: undefined, publicUrl: '' }))
  await until(
    async () =>
      (await service.db.owner.query(`select from jobs.job where name = 'mail' and state <> 'completed'`)).rows,
    (found) => found.length === 0,
  )
  await without.stop()
  expect((await rows()).map(({ tries }) => tries)).toEqual([0, 0])
  const browser = await browse(service, service.administratorId)
  expect((await browser.visit('/messages')).body).toContain('No mail is set up')

  await service.db.owner.query(
    `update messages set created_at = created_at - interval '2 hours' where authority_id = $1`,
    [service.authorityId],
  )
  await clearQueue(service)
  // As when the calendar calls.
  await service.act(service.administratorId, (look) => sendServiceJob(look, LOOK_AFTER_MESSAGES, {}))
  await work()
  const [fresh, old] = await until(
    rows,
    (found) => found.every((row) => row.sent_at !== null || row.failed_because !== null),
    30,
  )
  expect(fresh?.subject).toBe('fresh')
  expect(fresh?.sent_at).not.toBeNull()
  expect(old).toMatchObject({ subject: 'old', sent_at: null, tries: 0 })
  expect(old?.failed_because).toBe('It waited for more than 7 days before mail could be sent.')
  expect(mail.mails.map(({ to }) => to)).toEqual(['fresh@example.test'])
}, 60_000)
