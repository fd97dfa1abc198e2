import { beforeAll, describe, expect, test } from 'vitest'
import { attachToRecord } from '#records/index.ts'
import { doWork } from '#work/work.ts'
import { aService } from '../../../test/support/a-service.ts'
import { aWrittenRecord, reply, send, write, type Held } from '../../../test/support/a-record.ts'
import { aHeldVisit, passCheck } from '../../../test/support/a-visit.ts'
import { browse, testApp, type Answer } from '../../../test/support/browse.ts'
import { lettersTo, linkSentTo } from '../../../test/support/links-sent.ts'

const FINDING = 'Phonics is weak in Reception. Only 7 of 30 read well.'
/** Sent on Thursday 12 November 2026, with five working days to reply. */
const LAST_DAY = '2026-11-19T20:00:00Z'
const DAY_AFTER = '2026-11-20T00:05:00Z'
const OPEN = 'Is this record of visit accurate?'

const statusOf = async ({ service, visitId }: Held) => {
  const { rows } = await service.db.owner.query<{ status: string; sent: number; marks: number }>(
    `select r.status, (select count(*)::int from record_replies y where y.record_id = r.id and y.status = 'sent') as sent,
       (select count(*)::int from record_replies y join record_marks m on m.reply_id = y.id where y.record_id = r.id) as marks
     from records r where r.visit_id = $1 order by r.version desc`,
    [visitId],
  )
  return rows[0]
}
const mark = (says: string, line = 1) => ({
  [`says.evaluation.${line}`]: says,
  [`kind.evaluation.${line}`]: 'fact-wrong',
})
const saysNothingOfIt = ({ body }: Answer) => expect(body).not.toMatch(/Phonics|7 of 30/)

async function aSentRecord() {
  const held = await aWrittenRecord({ evaluation: FINDING })
  await send(held)
  return { ...held, link: await linkSentTo(held.service, held.head) }
}

describe('a link to reply by', () => {
  let sent: Awaited<ReturnType<typeof aSentRecord>>
  beforeAll(async () => {
    sent = await aSentRecord()
  })

  test('is not used up by the mail scanners that open it first', async () => {
    const app = await testApp(sent.service.now)
    for (const method of ['HEAD', 'GET', 'GET'] as const)
      expect((await app.inject({ method, url: sent.link })).statusCode).toBe(200)
    expect(await statusOf(sent)).toEqual({ status: 'with-school', sent: 0, marks: 0 })
    const page = await (await browse(sent.service)).visit(sent.link)
    expect(page.heading).toBe(OPEN)
    expect(page.texts('.wm-letter__part > p')).toContain('Only 7 of 30 read well.')
    expect(page.texts('main p').join(' ')).toContain('This link is Tom Head’s alone')
  })

  test('opens no other page, and signs nobody in', async () => {
    const { service, link, visitId } = sent
    const visitor = await browse(service)
    await visitor.visit(link)
    for (const url of ['/', `/visits/${visitId}/record`, `/visits/${visitId}/record/reply`])
      expect((await visitor.visit(url)).goesTo).toMatch(/^\/sign-in/)
  })

  test.each<[string, (link: string) => string]>([
    ['with one character altered', (link) => `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`],
    ['cut short by a mail program', (link) => link.slice(0, -8)],
    ['with something behind it', (link) => `${link}.`],
    ['that never was', () => '/reply/no-such-link'],
    ['of ten thousand characters', () => `/reply/${'a'.repeat(10_000)}`],
    ['of no letters', () => '/reply/%00%ff'],
  ])('%s opens nothing, says what helps, and takes nothing', async (_what, alter) => {
    const visitor = await browse(sent.service)
    await visitor.visit(sent.link)
    const found = await visitor.visit(alter(sent.link))
    expect(found.status).toBeGreaterThanOrEqual(400)
    expect(found.status).toBeLessThan(500)
    saysNothingOfIt(found)
    const posted = await visitor.submit(sent.link, { answer: 'perhaps' })
    const token = posted.page.querySelector('input[name=_csrf]')?.getAttribute('value') ?? ''
    const taken = await visitor.postAsItIs(alter(sent.link), { _csrf: token, answer: 'accurate' })
    expect(taken.status).toBeGreaterThanOrEqual(400)
    expect(taken.status).toBeLessThan(500)
    expect((await statusOf(sent))?.sent).toBe(0)
  })

  test('forwarded to somebody of the service who has signed in, says whose it is and takes nothing in their name', async () => {
    const { service, adviser, link } = sent
    const other = await browse(service, adviser)
    const page = await other.visit(link)
    expect(page.heading).toBe('This link is Tom Head’s')
    expect(page.texts('main p').join(' ')).toContain('You have signed in as Ruth Adviser')
    saysNothingOfIt(page)
    const refused = await other.post(link, { answer: 'accurate' })
    expect(refused.status).toBe(422)
    expect(refused.errors).toEqual(['Nothing was sent: this link answers for somebody else.'])
    expect((await statusOf(sent))?.sent).toBe(0)
  })

  test('opened by somebody of another authority who has signed in there, says no more, and leaves them where they stand', async () => {
    const elsewhere = await aService()
    const stranger = await elsewhere.addPerson({ role: 'link-adviser', name: 'Sam Stranger' })
    const visitor = await browse(elsewhere, stranger)
    const page = await visitor.visit(sent.link)
    expect(page.heading).toBe('This link is Tom Head’s')
    expect(page.body).not.toContain('Reply in your own name')
    expect((await visitor.post(sent.link, { answer: 'accurate' })).status).toBe(422)
    expect((await visitor.visit(`/visits/${sent.visitId}/record/reply`)).status).toBe(404)
    expect((await visitor.visit('/me')).body).toContain('Sam Stranger')
  })

  test('says to its own owner who has signed in what it says to them elsewhere', async () => {
    const { service, head, link } = sent
    expect((await (await browse(service, head)).visit(link)).heading).toBe(OPEN)
  })

  test('keeps what was marked until its owner comes back, and sends nothing', async () => {
    const { service, link } = sent
    const visitor = await browse(service)
    const shown = await visitor.visit(link)
    expect(shown.page.querySelector('form[data-keep]')?.getAttribute('data-keep')).toBe(`${link}/keep`)
    const token = shown.page.querySelector('input[name=_csrf]')?.getAttribute('value') ?? ''
    const kept = await visitor.postAsItIs(`${link}/keep`, {
      _csrf: token,
      ...mark('It was 9 of 30.', 2),
      says: 'Thank you.',
    })
    expect(kept.goesTo).toBe(`${link}?kept=yes`)
    expect(await statusOf(sent)).toEqual({ status: 'with-school', sent: 0, marks: 1 })
    const back = await (await browse(service)).visit(link)
    expect(back.page.querySelector('#says-evaluation-2')?.text).toBe('It was 9 of 30.')
    expect(back.page.querySelector('[name=says]')?.text).toBe('Thank you.')
    expect(back.texts('main button')).toContain('Send my 1 correction')
    const refused = await (await browse(service)).submit(link, { answer: 'accurate' })
    expect(refused.errors).toEqual([
      'You wrote under a line that something is wrong. Send that, or take it away first.',
    ])
  })

  test('is good on its last day, and the day after says that it has come to its end', async () => {
    const { service, link } = sent
    expect((await (await browse(service, undefined, { now: LAST_DAY })).visit(link)).heading).toBe(OPEN)
    const late = await browse(service, undefined, { now: DAY_AFTER })
    const over = await late.visit(link)
    expect([over.status, over.heading]).toEqual([200, 'This link has come to its end'])
    saysNothingOfIt(over)
    const before = await browse(service, undefined, { now: LAST_DAY })
    const token = (await before.visit(link)).page.querySelector('input[name=_csrf]')?.getAttribute('value') ?? ''
    for (const url of [link, `${link}/keep`]) {
      await late.visit('/sign-in')
      const own = (await late.visit('/sign-in')).page.querySelector('input[name=_csrf]')?.getAttribute('value') ?? token
      const refused = await late.postAsItIs(url, { _csrf: own, answer: 'accurate' })
      expect(refused.errors).toEqual(['Nothing was sent: this link is not good any more.'])
    }
    expect((await statusOf(sent))?.sent).toBe(0)
  })

  test('without the token of a page of ours takes nothing', async () => {
    const visitor = await browse(sent.service)
    expect((await visitor.postAsItIs(sent.link, { answer: 'accurate' })).status).toBe(403)
    expect((await statusOf(sent))?.sent).toBe(0)
  })
})

describe('what is attached to a record', () => {
  const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n')
  const attach = ({ service, adviser, visitId }: Omit<Held, 'school' | 'head'>, name: string) =>
    service.act(adviser, (look) =>
      doWork(look, (work) =>
        attachToRecord(work, visitId, {
          title: 'Timetable',
          file: {
            name,
            bytes: PDF.length,
            stream: async function* () {
              yield PDF
            },
          },
        }),
      ),
    )
  async function aSentWithAttached() {
    const held = await aHeldVisit()
    await attach(held, 'timetable.pdf')
    await write(held)
    await passCheck(held)
    await send(held)
    const link = await linkSentTo(held.service, held.head)
    const page = await (await browse(held.service)).visit(link)
    const file = page.page.querySelector('#attached a')?.getAttribute('href') ?? ''
    return { ...held, link, file }
  }

  test('is had by the link, as a file to keep, and signs nobody in', async () => {
    const { service, link, file } = await aSentWithAttached()
    expect(file.startsWith(`${link}/attachments/`)).toBe(true)
    const visitor = await browse(service)
    const got = await visitor.visit(file)
    expect(got.bytes).toEqual(PDF)
    expect(got.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment; filename="timetable\.pdf"/) as string,
      'x-content-type-options': 'nosniff',
      'content-security-policy': 'sandbox',
    })
    expect((await visitor.visit('/')).goesTo).toMatch(/^\/sign-in/)
  })

  test('no longer than the link, by nobody else, and nothing of another record', async () => {
    const sent = await aSentWithAttached()
    const other = await aSentWithAttached()
    const { service, adviser, link, file } = sent
    const visitor = await browse(service)
    const otherId = other.file.split('/').at(-1) ?? ''
    for (const wrong of [
      `${link}/attachments/${otherId}`,
      `${link}/attachments/no-id`,
      `${link}x/attachments/${otherId}`,
    ])
      expect((await visitor.visit(wrong)).status).toBe(404)
    expect((await (await browse(service, adviser)).visit(file)).goesTo).toBe(link)
    expect((await (await browse(service, undefined, { now: DAY_AFTER })).visit(file)).goesTo).toBe(link)
    await reply(sent)
    expect((await visitor.visit(file)).goesTo).toBe(link)
  })
})

test('beside “Accurate as it stands” stands what it does, and afterwards thanks and what happens next', async () => {
  const { service, link } = await aSentRecord()
  const visitor = await browse(service)
  const shown = await visitor.visit(link)
  expect(shown.texts('#accurate-does')).toEqual([
    expect.stringMatching(/^The record of visit is issued at once, as it stands, and goes to you and the Chair/),
  ])
  const sent = await visitor.submit(link, { answer: 'accurate' })
  const thanks = await visitor.follow(sent)
  expect(thanks.heading).toBe('Thank you. Your reply was sent')
  expect(thanks.texts('main p').join(' ')).toMatch(
    /was issued at .+ to you and the Chair.+ Nothing more is asked of you/,
  )
  // Opened again, by whoever, it says the same of what was done.
  expect((await visitor.visit(link)).heading).toBe('The reply was sent')
  saysNothingOfIt(thanks)
})

test('signed in, whoever replied is thanked and told what happens next', async () => {
  const { service, head, visitId } = await aSentRecord()
  const desk = await browse(service, head)
  const url = `/visits/${visitId}/record/reply`
  const sent = await desk.submit(url, { answer: 'marked', ...mark('It was 9 of 30.', 2) })
  const thanks = await desk.follow(sent)
  expect(thanks.texts('.govuk-notification-banner')[0]).toContain('Thank you. Your reply was sent')
  expect(thanks.texts('main p').join(' ')).toMatch(
    /Ruth Adviser answers each fact that you say is wrong, and then issues the record of visit, by Thursday 19 November/,
  )
})

test('a reply by link is sent once, however often it is pressed; a second of another page is refused with who replied', async () => {
  const sent = await aSentRecord()
  const { service, link } = sent
  const visitor = await browse(service)
  const other = await browse(service)
  const form = (await visitor.visit(link)).page
  const value = (name: string) => form.querySelector(`input[name=${name}]`)?.getAttribute('value') ?? ''
  const answers = { _csrf: value('_csrf'), _key: value('_key'), answer: 'marked', ...mark('It was 9 of 30.', 2) }
  const elsewhere = (await other.visit(link)).page.querySelector('input[name=_csrf]')?.getAttribute('value') ?? ''
  const first = await visitor.postAsItIs(link, answers)
  const second = await visitor.postAsItIs(link, answers)
  expect([first.goesTo, second.goesTo]).toEqual([`${link}?sent=yes`, `${link}?sent=yes`])
  expect(await statusOf(sent)).toEqual({ status: 'answered', sent: 1, marks: 1 })
  const done = await visitor.visit(link)
  expect(done.heading).toBe('The reply was sent')
  saysNothingOfIt(done)
  const again = await other.postAsItIs(link, { _csrf: elsewhere, answer: 'accurate' })
  expect(again.status).toBe(422)
  expect(again.errors[0]).toMatch(/^Tom Head replied for the school at .+ A school replies once\.$/)
  expect(await statusOf(sent)).toEqual({ status: 'answered', sent: 1, marks: 1 })
})

test('two who press at the same moment are one reply', async () => {
  const sent = await aSentRecord()
  const both = await Promise.all(
    [reply(sent), reply(sent)].map((each) =>
      each.then(
        () => 'sent',
        () => 'refused',
      ),
    ),
  )
  expect(both.sort()).toEqual(['refused', 'sent'])
  expect((await statusOf(sent))?.sent).toBe(1)
})

test('after its owner has left the role a link opens nothing, and whoever came since is sent one of their own', async () => {
  const sent = await aSentRecord()
  const { service, school, head, link, visitId, adviser } = sent
  await service.db.owner.query(`update held_roles set finished_on = '2026-11-12' where person_id = $1`, [head])
  const successor = await service.addPerson({ role: 'headteacher', school, name: 'Nell New', startedOn: '2026-11-13' })
  const at = { now: '2026-11-16T09:00:00Z' }
  const visitor = await browse(service, undefined, at)
  const page = await visitor.visit(link)
  expect(page.heading).toBe('This link opens nothing any more')
  saysNothingOfIt(page)
  const token = (await visitor.visit('/sign-in')).page.querySelector('input[name=_csrf]')?.getAttribute('value') ?? ''
  const refused = await visitor.postAsItIs(link, { _csrf: token, answer: 'accurate' })
  expect(refused.errors).toEqual(['Nothing was sent: this link is not good any more.'])
  const desk = await browse(service, adviser, at)
  expect((await desk.submit(`/visits/${visitId}/record/send/again`)).goesTo).toContain('done=sent-again')
  const own = await linkSentTo(service, successor)
  expect((await visitor.visit(own)).heading).toBe(OPEN)
  expect((await desk.visit(`/visits/${visitId}/record/send/again`)).texts('main li')).toEqual([
    expect.stringContaining('Nell New'),
  ])
})

test('whoever acts for the head has a link of their own, and the reply is in their name', async () => {
  const held = await aWrittenRecord()
  const { service, head, visitId } = held
  const deputy = await service.addPerson({ role: 'link-adviser', name: 'Dee Deputy' })
  await service.db.owner.query(
    `insert into covers (authority_id, id, person_id, covered_id, reason, started_on, finished_on)
     values ($1, gen_random_uuid(), $2, $3, 'Ill', '2026-11-01', '2026-11-30')`,
    [service.authorityId, deputy, head],
  )
  await send(held)
  const own = await linkSentTo(service, deputy)
  expect(own).not.toBe(await linkSentTo(service, head))
  const done = await (await browse(service)).submit(own, { answer: 'accurate' })
  expect(done.goesTo).toBe(`${own}?sent=yes`)
  expect((await (await browse(service)).visit(own)).texts('main p').join(' ')).toContain('Dee Deputy replied')
  expect(visitId).toBeTruthy()
})

test('the message with the link says who, which and by when, and no word of what was found', async () => {
  const { service, head, link } = await aSentRecord()
  const [letter] = await lettersTo(service, head)
  expect(letter?.subject).toMatch(/^For you to read: .+ at Hollin Bank Primary School$/)
  for (const part of ['Ruth Adviser', 'Hollin Bank Primary School', 'Thursday 19 November 2026', link])
    expect(letter?.body).toContain(part)
  expect(`${letter?.subject} ${letter?.body}`).not.toMatch(/Phonics|weak|7 of 30|Reading is strong|Evaluation/i)
})
