import { beforeAll, describe, expect, test } from 'vitest'
import { correctRecord } from '#records/index.ts'
import { NotAllowed, NotFound } from '#work/failures.ts'
import { doWork, type Work } from '#work/work.ts'
import { aService } from '../../test/support/a-service.ts'
import {
  anIssuedRecord,
  aWrittenRecord,
  differently,
  issue,
  reply,
  send,
  write,
  wrong,
  type Held,
} from '../../test/support/a-record.ts'
import { aHeldVisit, passCheck, sourcesOf } from '../../test/support/a-visit.ts'
import { browse } from '../../test/support/browse.ts'
import { lettersTo } from '../../test/support/links-sent.ts'
import { listReceipts } from './issue/receipt-store.ts'
import { findSentReply, listReplies } from './reply-store.ts'
import { answerMarks, settleMarks } from './index.ts'
import { getRecord } from './get-record.ts'
import type { AnswerToMark } from './answers/answer-rules.ts'

const FINDING = 'Phonics is weak in Reception. Only seven of thirty read well.'
const LINE = 'Only seven of thirty read well.'

const recordOf = async ({ service, adviser, visitId }: Held) =>
  (await service.look(adviser, (look) => getRecord(look, visitId))).record
const replyTo = async (held: Held) => {
  const { id } = await recordOf(held)
  return held.service.look(held.adviser, (look) => findSentReply(look, id))
}
const answer = ({ service, adviser, visitId }: Held, answers: readonly AnswerToMark[], by = adviser) =>
  service.act(by, (look) => doWork(look, (work) => answerMarks(work, visitId, answers)))
const eventsOf = async ({ service, visitId }: Held) => {
  const { rows } = await service.db.owner.query<{ name: string }>(
    `select e.name from events e join event_subjects s on s.event_id = e.id
     where s.subject_id = $1 and e.name like 'record.%' order by e.sequence`,
    [visitId],
  )
  return rows.map(({ name }) => name)
}
const idsOf = (error: unknown) =>
  (error as { findings?: { id: string }[] }).findings?.map(({ id }) => id) ?? [String(error)]

/** What is due of somebody's, as their first page has it. */
const duesOf = async ({ service }: Held, personId: string) =>
  (await (await browse(service, personId)).visit('/')).texts('main li').join(' | ')

/** Sent, and marked by the head: a fact wrong on the second line, and the first seen differently. */
async function aMarkedRecord() {
  const held = await aWrittenRecord({ evaluation: FINDING })
  await send(held)
  await reply(held, [wrong('evaluation', 2, 'It was nine.'), differently('evaluation', 1, 'We began late.')])
  const sent = await replyTo(held)
  const fact = sent!.marks.find(({ kind }) => kind === 'fact-wrong')!
  const view = sent!.marks.find(({ kind }) => kind === 'seen-differently')!
  return { ...held, fact, view }
}

describe('XX-06, NF-25: sent for accuracy', () => {
  test('the duty to write is met the day it is sent; the head is asked, nobody else reads it, and it is not issued yet', async () => {
    const held = await aWrittenRecord({ evaluation: FINDING })
    const { service, adviser, head, school, visitId } = held
    const chair = await service.addPerson({ role: 'chair-of-governors', school, name: 'Cara Chair' })
    expect(await duesOf(held, adviser)).toContain('Send the record of visit, which has been checked')
    await send(held)
    expect(await duesOf(held, adviser)).not.toContain('Send the record of visit')
    expect(await recordOf(held)).toMatchObject({ status: 'with-school', issuedAt: null })
    expect((await recordOf(held)).sentAt).toEqual(service.now)
    expect((await (await browse(service, head)).visit(`/visits/${visitId}/record`)).body).toContain(LINE)
    expect((await (await browse(service, chair)).visit(`/visits/${visitId}/record`)).status).toBe(404)
    expect(await lettersTo(service, chair)).toEqual([])
  })

  test('what was sent stays as it was sent, whoever tries', async () => {
    const held = await aWrittenRecord({ evaluation: FINDING })
    await send(held)
    expect(await write(held, { evaluation: 'Other words.' }, 1).catch(sourcesOf)).toEqual(['XX-06'])
    expect(await send(held).catch(sourcesOf)).toEqual(['XX-06'])
  })

  test('by nobody but its author, and to nobody where no head is named', async () => {
    const held = await aWrittenRecord()
    const { service, school, head } = held
    const other = await service.addPerson({ role: 'link-adviser', school, name: 'Olu Other' })
    await expect(send({ ...held, adviser: other })).rejects.toThrow(NotAllowed)
    await expect(send({ ...held, adviser: head })).rejects.toThrow(NotAllowed)
    await service.db.owner.query(`update held_roles set finished_on = '2026-11-01' where person_id = $1`, [head])
    expect(await send(held).catch(idsOf)).toEqual(['nobody-to-reply'])
  })

  test('a head without an address is asked all the same, with a reason', async () => {
    const held = await aWrittenRecord()
    await held.service.db.owner.query('update people set email = null where id = $1', [held.head])
    expect(await send(held).catch(idsOf)).toEqual(['reply-without-address'])
    await send(held, { reasons: { 'reply-without-address': 'She signs in every day.' } })
    await reply(held)
    expect((await recordOf(held)).status).toBe('issued')
  })
})

describe('of a reply its author is told, whatever it asks', () => {
  const FACT = wrong('evaluation', 2, 'It was nine.')
  const VIEW = differently('evaluation', 1, 'We began late.')
  test.each<[string, Parameters<typeof reply>[1], RegExp, RegExp]>([
    [
      'nothing, and is issued',
      [],
      /accurate as it stands, and it was issued: .+ Nothing is asked of you/,
      /Accurate as it stands. It is issued/,
    ],
    [
      'nothing, and is to be issued',
      [VIEW],
      /asks for no answer: .+waits for you to issue it/,
      /asks for no answer, and waits to be issued/,
    ],
    ['an answer', [FACT, VIEW], /asks for your answer/, /asks for your answer/],
  ])('of one that asks %s', async (_what, lines, letter, onFirstPage) => {
    const held = await aWrittenRecord({ evaluation: FINDING })
    await send(held)
    await reply(held, lines)
    const letters = await lettersTo(held.service, held.adviser)
    const told = letters.filter(({ subject }) => subject.startsWith('The school has replied'))
    expect(told.map(({ body }) => body)).toEqual([expect.stringMatching(letter)])
    // No word of the record or of the reply goes with it.
    expect(told[0]?.body).not.toMatch(/Phonics|seven|nine|began late/)
    const page = await (await browse(held.service, held.adviser)).visit('/')
    expect(page.texts('#replies + ul li')).toEqual([expect.stringMatching(onFirstPage)])
    expect((await (await browse(held.service, held.head)).visit('/')).page.querySelector('#replies')).toBeNull()
  })

  test('of a late one too', async () => {
    const held = await aWrittenRecord()
    await send(held)
    const late = { now: '2026-11-23T09:00:00Z' }
    await issue(held, late)
    await reply(held, [], '', late)
    const page = await (await browse(held.service, held.adviser, late)).visit('/')
    expect(page.texts('#replies + ul li')).toEqual([
      expect.stringContaining('came after the record of visit was issued'),
    ])
  })
})

test('after sending a record its author is offered what can truly be done, and writing again last', async () => {
  const held = await aWrittenRecord()
  await send(held)
  const at = `/visits/${held.visitId}/record`
  const shown = await (await browse(held.service, held.adviser)).visit(at)
  expect(shown.texts('main a[role=button]')).toEqual(['Go on with my week', 'Back to the visit'])
  expect(shown.texts('main p').join(' ')).toMatch(
    /Until then there is nothing for you to do with it.+issued at once.+can be issued after Thursday 19 November 2026/,
  )
  expect(shown.page.querySelector(`main a[href="${at}/send/again"]`)?.getAttribute('role')).toBeUndefined()
  const after = await (await browse(held.service, held.adviser, { now: '2026-11-20T09:00:00Z' })).visit(at)
  expect(after.texts('main a[role=button]')).toEqual(['Issue it, marked “no reply”'])
})

describe('XX-06: the reply', () => {
  test('accurate as it stands: issued at once by the service, as its author’s word', async () => {
    const held = await anIssuedRecord()
    expect(await recordOf(held)).toMatchObject({ status: 'issued', issuedWithoutReply: false })
    expect((await eventsOf(held)).slice(-3)).toEqual(['record.sent', 'record.replied', 'record.issued'])
    const { rows } = await held.service.db.owner.query<{ issued_by: string }>(
      'select issued_by from issued_documents where visit_id = $1',
      [held.visitId],
    )
    expect(rows).toEqual([{ issued_by: held.adviser }])
  })

  test('of another than the head, or to another authority’s record, is not taken', async () => {
    const held = await aWrittenRecord()
    await send(held)
    const { service, school } = held
    const chair = await service.addPerson({ role: 'chair-of-governors', school })
    for (const by of [chair, held.adviser, service.administratorId])
      await expect(reply(held, [], '', {}, by)).rejects.toThrow(NotAllowed)
    const elsewhere = await aHeldVisit()
    await expect(reply({ ...elsewhere, visitId: held.visitId })).rejects.toThrow(NotFound)
  })

  test('is fixed as it was sent, its lines with it; no second one is taken', async () => {
    const held = await aMarkedRecord()
    expect(await reply(held).catch(idsOf)).toEqual(['reply-sent'])
    for (const statement of [
      `update record_replies set says = 'x' where person_id = $1`,
      `update record_marks set says = 'x' where reply_id in (select id from record_replies where person_id = $1)`,
      `delete from record_marks where reply_id in (select id from record_replies where person_id = $1)`,
    ])
      await expect(held.service.db.owner.query(statement, [held.head])).rejects.toThrow(/reply that was sent is fixed/)
  })

  test('on a line that is not in what was sent is refused', async () => {
    const held = await aWrittenRecord({ evaluation: FINDING })
    await send(held)
    expect(await reply(held, [wrong('evaluation', 9, 'No.')]).catch(idsOf)).toEqual(['line-not-sent'])
    expect(await reply(held, [wrong('nowhere', 1, 'No.')]).catch(idsOf)).toEqual(['line-not-sent'])
    const { id } = await recordOf(held)
    expect(await held.service.look(held.adviser, (look) => listReplies(look, id))).toEqual([])
  })

  test('of one of two heads ends the other’s draft', async () => {
    const held = await aWrittenRecord()
    const second = await held.service.addPerson({ role: 'headteacher', school: held.school, name: 'Sue Second' })
    await send(held)
    await reply(held, [], '', {}, second)
    expect(await reply(held).catch(idsOf)).toEqual(['reply-sent'])
  })

  test('is written to its author, without a word of what it says', async () => {
    const { service, adviser } = await aMarkedRecord()
    const [letter] = await lettersTo(service, adviser)
    expect(letter?.subject).toMatch(/^The school has replied/)
    expect(letter?.body).not.toMatch(/nine|seven|Phonics|late/)
  })
})

describe('XX-06: the answer', () => {
  test('each fact is answered before it is issued; what was seen differently stays beside its line', async () => {
    const held = await aMarkedRecord()
    const { service, fact, view, visitId, head } = held
    expect(await issue(held).catch(idsOf)).toEqual(['marks-to-answer'])
    const changed = { markId: fact.id, outcome: 'changed', answer: '' } as const
    expect(await answer(held, [{ ...changed, markId: view.id }]).catch(idsOf)).toEqual(['mark-without-answer'])
    await expect(answer(held, [changed], head)).rejects.toThrow(NotAllowed)
    await answer(held, [changed])
    expect(await issue(held).catch(idsOf)).toEqual(['changed-but-stands'])
    await write(held, { evaluation: 'Phonics is weak in Reception. Nine of thirty read well.' }, 1)
    await issue(held)
    const page = await (await browse(service, head)).visit(`/visits/${visitId}/record`)
    expect(page.body).toContain('Nine of thirty read well.')
    expect(page.body).not.toContain(LINE)
    expect(page.texts('.govuk-inset-text').join(' ')).toContain('We began late.')
    // At the line as it now reads stand the school's words and what became of them, in the file as on the page.
    const corrected = ['The school corrected this line: It was nine.', 'Ruth Adviser: changed.']
    expect(page.texts('.govuk-inset-text')).toContain(['“Nine of thirty read well.”', ...corrected].join(''))
    expect(page.texts('article p').join(' ')).toContain(
      'The school corrected one line: it was changed. One line is seen differently.',
    )
    const { rows } = await service.db.owner.query<{ content: { blocks: { text?: string }[] } }>(
      'select content from issued_documents where visit_id = $1',
      [visitId],
    )
    const said = rows[0]!.content.blocks.map(({ text }) => text)
    expect(said.slice(said.indexOf(corrected[0]) - 1, said.indexOf(corrected[0]) + 2)).toEqual([
      '“Nine of thirty read well.”',
      ...corrected,
    ])
    expect(JSON.stringify(rows[0]!.content)).toContain('The school corrected one line: it was changed.')
    expect(JSON.stringify(rows[0]!.content)).not.toContain(LINE)
  })

  test('what is to be changed leads to its text, and is not said to be changed, nor offered to be issued, before it is', async () => {
    const held = await aMarkedRecord()
    const { service, adviser, head, fact, visitId } = held
    const desk = await browse(service, adviser)
    const at = `/visits/${visitId}/record`
    const saved = await desk.submit(`${at}/answer`, { [`outcome.${fact.id}`]: 'changed' })
    expect(saved.goesTo).toBe(`${at}/write#part-evaluation`)
    const above = () => desk.visit(`${at}/write`).then((page) => page.texts('#part-evaluation .wm-comment p'))
    expect(await above()).toEqual([
      `“${LINE}”`,
      'The school says that a fact is wrong: It was nine.',
      'Ruth Adviser: to be changed.',
    ])
    const steps = async () => (await desk.visit(at)).texts('main a[role=button]')
    expect(await steps()).toEqual(['Change the text', 'Read the answers'])
    expect((await desk.visit(at)).body).not.toContain('>Issue it<')
    const theirs = (who: string) => browse(service, who).then((browser) => browser.visit(`${at}/reply`))
    expect((await theirs(head)).texts('.govuk-inset-text').join()).toContain('Ruth Adviser: to be changed.')
    expect((await desk.visit(`${at}/answer`)).heading).toContain('One line is still to be changed')

    await write(held, { evaluation: 'Phonics is weak in Reception. Nine of thirty read well.' }, 1)
    expect((await steps())[0]).toBe('Issue it')
    expect(await above()).toEqual([])
    expect((await desk.visit(at)).texts('.govuk-inset-text').join()).toContain('Ruth Adviser: changed.')
  })

  test('one that is kept says why, and both stand beside the line in what is issued', async () => {
    const held = await aMarkedRecord()
    const { service, fact, visitId, head } = held
    await answer(held, [{ markId: fact.id, outcome: 'kept', answer: 'Both of us counted seven.' }])
    await issue(held)
    const page = await (await browse(service, head)).visit(`/visits/${visitId}/record`)
    for (const part of [LINE, 'It was nine.', 'Both of us counted seven.']) expect(page.body).toContain(part)
    const { rows } = await service.db.owner.query<{ content: unknown }>(
      'select content from issued_documents where visit_id = $1',
      [visitId],
    )
    expect(JSON.stringify(rows[0]?.content)).toContain('Both of us counted seven.')
    await expect(
      service.db.owner.query(`update record_marks set answer = 'x' where id = $1`, [fact.id]),
    ).rejects.toThrow(/issued record is fixed/)
  })

  test('what they cannot settle goes to the head of service, who decides, and never to who wrote it', async () => {
    const held = await aMarkedRecord()
    const { service, fact, adviser, head, visitId } = held
    const director = await service.addPerson({ role: directorOf(held), name: 'Dot Director' })
    await answer(held, [{ markId: fact.id, outcome: 'put-to-head-of-service', answer: 'My notes say seven.' }])
    const [letter] = await lettersTo(service, director)
    expect(letter?.subject).toMatch(/^For you to settle/)
    expect(letter?.body).not.toMatch(/seven|nine/)
    expect(await issue(held).catch(idsOf)).toEqual(['marks-to-settle'])
    const week = await (await browse(service, adviser)).visit('/')
    expect(week.texts('main li').join()).toMatch(/You answered; one line is with the Head of Advisory Services/)
    expect(week.body).not.toContain('It asks for your answer.')
    const own = await (await browse(service, adviser)).visit(`/visits/${visitId}/record`)
    expect(own.texts('main a[role=button]')).not.toContain('Issue it')
    expect(await duesOf(held, director)).toContain('Settle what could not be agreed')
    expect(await duesOf(held, adviser)).not.toContain('Settle what could not be agreed')
    const settle = (by: string, settled: 'changed' | 'kept' = 'kept') =>
      service.act(by, (look) =>
        doWork(look, (work) => settleMarks(work, visitId, [{ markId: fact.id, settled, settlement: 'Seven it is.' }])),
      )
    for (const by of [adviser, head]) await expect(settle(by)).rejects.toThrow(NotAllowed)
    await settle(director)
    expect(await settle(director).catch(idsOf)).toEqual(['mark-not-put'])
    const again = [{ markId: fact.id, outcome: 'changed', answer: '' } as const]
    expect(await answer(held, again).catch(idsOf)).toEqual(['mark-settled'])
    await issue(held)
    expect((await (await browse(service, head)).visit(`/visits/${visitId}/record`)).body).toContain('Seven it is.')
  })

  test('words that the school did not question are changed only with a reason, which is kept', async () => {
    const held = await aMarkedRecord()
    await answer(held, [{ markId: held.fact.id, outcome: 'kept', answer: 'It was seven.' }])
    await write(held, { evaluation: FINDING, summary: 'Something else altogether.' }, 1)
    expect(await issue(held).catch(idsOf)).toEqual(['changed-beyond-the-reply'])
    await issue(held, { reasons: { 'changed-beyond-the-reply': 'A date was mistyped.' } })
    expect((await recordOf(held)).status).toBe('issued')
  })
})

const directorOf = ({ service: { model } }: Held) => model.roles.find(({ kind }) => kind === 'head-of-service')!.id

describe('NF-14: whoever it goes to', () => {
  let held: Held
  let chair: string
  beforeAll(async () => {
    held = await aWrittenRecord({ evaluation: FINDING })
    chair = await held.service.addPerson({ role: 'chair-of-governors', school: held.school, name: 'Cara Chair' })
    await send(held)
    await reply(held)
  })
  const receipts = async () => {
    const { id } = await recordOf(held)
    return (await held.service.look(held.adviser, (look) => listReceipts(look, id))).map(({ name, openedAt }) => [
      name,
      openedAt !== null,
    ])
  }

  test('head and chair are written to, and its author sees who has opened it; a second look changes nothing', async () => {
    expect(await receipts()).toEqual([
      ['Cara Chair', false],
      ['Tom Head', false],
    ])
    const [letter] = await lettersTo(held.service, chair)
    expect(letter?.subject).toContain('Record of visit')
    expect(letter?.body).not.toMatch(/Phonics|seven/)
    const desk = await browse(held.service, chair)
    expect((await desk.visit('/received')).heading).toBe('1 record of visit waits to be opened')
    expect((await desk.visit(`/visits/${held.visitId}/record?version=1`)).body).toContain(LINE)
    const [first] = (await openings()).filter(({ opened_at }) => opened_at)
    expect((await desk.visit('/received')).heading).toBe('You have opened every record of visit that you were sent')
    await (await browse(held.service, chair, { now: '2026-11-13T09:00:00Z' })).visit(`/visits/${held.visitId}/record`)
    expect((await openings()).filter(({ opened_at }) => opened_at)).toEqual([first])
    expect(await receipts()).toEqual([
      ['Cara Chair', true],
      ['Tom Head', false],
    ])
    const shown = await (await browse(held.service, held.adviser)).visit(`/visits/${held.visitId}/record`)
    expect(shown.texts('li').join(' ')).toMatch(/Cara Chair, .+Opened at .+Tom Head, .+Not opened yet/)
  })

  const openings = async () =>
    (
      await held.service.db.owner.query<{ person_id: string; opened_at: Date | null }>(
        'select person_id, opened_at from record_receipts where authority_id = $1 order by person_id',
        [held.service.authorityId],
      )
    ).rows

  test('XX-06: a correction later is a new version, sent to them anew; the first stays as it was issued', async () => {
    const { service, adviser, visitId } = held
    await service.act(adviser, (look) =>
      doWork(look, (work: Work) => correctRecord(work, visitId, 'A name was wrong.')),
    )
    await write(held, { evaluation: 'Phonics is strong in Reception.' }, 1)
    await passCheck(held)
    await issue(held)
    expect(await recordOf(held)).toMatchObject({ version: 2, status: 'issued', issuedWithoutReply: false })
    const desk = await browse(service, chair)
    expect((await desk.visit('/received')).texts('.wm-rows li')).toEqual([
      expect.stringMatching(/version 2.+Not opened/),
      expect.stringMatching(/opened at/),
    ])
    const visit = (version: number) => desk.visit(`/visits/${visitId}/record?version=${version}`)
    expect((await visit(1)).body).toContain(LINE)
    expect((await visit(2)).body).not.toContain(LINE)
  })

  test('a chair of another school, or of another authority, has none of it', async () => {
    const elsewhere = await aService()
    const strangers = [
      [
        held.service,
        await held.service.addPerson({ role: 'chair-of-governors', school: await held.service.addSchool() }),
      ],
      [elsewhere, await elsewhere.addPerson({ role: 'chair-of-governors', school: await elsewhere.addSchool() })],
    ] as const
    for (const [service, stranger] of strangers) {
      const desk = await browse(service, stranger)
      expect((await desk.visit('/received')).heading).toBe('You were sent no records of visit yet')
      expect((await desk.visit(`/visits/${held.visitId}/record`)).status).toBe(404)
    }
  })

  test('whom nobody is named as is marked, and it is issued all the same', async () => {
    const alone = await anIssuedRecord()
    const { rows } = await alone.service.db.owner.query<{ overrides: { id: string }[] }>(
      `select e.overrides from events e where e.authority_id = $1 and e.name = 'record.issued'`,
      [alone.service.authorityId],
    )
    expect(rows[0]?.overrides.map(({ id }) => id)).toEqual(['recipient-missing'])
  })
})
