import { beforeAll, describe, expect, test } from 'vitest'
import { aWrittenRecord, reply, send, wrong, type Held } from '../../test/support/a-record.ts'
import { browse } from '../../test/support/browse.ts'

const FINDING = 'Phonics is weak in Reception. Only seven of thirty read well.'
const LONG = 'x'.repeat(2001)
const linesOfWeek = async ({ service }: Held, personId: string, now?: string) =>
  (await (await browse(service, personId, now ? { now } : {})).visit('/')).texts('main li').join(' | ')

test('XX-10: what is due of a record on its way stands on each one’s first page in turn: head, author, and author again', async () => {
  const held = await aWrittenRecord({ evaluation: FINDING })
  const { service, adviser, head, visitId } = held
  await send(held)
  expect(await linesOfWeek(held, head)).toMatch(
    /Say whether the record of visit is accurate: .+due Thursday 19 November/,
  )
  expect(await linesOfWeek(held, adviser)).not.toMatch(/accurate/)
  await reply(held, [wrong('evaluation', 2, 'It was nine.')])
  expect(await linesOfWeek(held, head)).not.toMatch(/Say whether the record/)
  expect(await linesOfWeek(held, adviser)).toMatch(/Answer what the school says is wrong: .+due Thursday 19 November/)
  const desk = await browse(service, adviser)
  const mark = (await desk.visit(`/visits/${visitId}/record/answer`)).page
    .querySelector('textarea')
    ?.getAttribute('name')
  const id = mark?.split('.')[1] ?? ''
  await desk.submit(`/visits/${visitId}/record/answer`, {
    [`outcome.${id}`]: 'kept',
    [`answer.${id}`]: 'It was seven.',
  })
  expect(await linesOfWeek(held, adviser)).toMatch(/Issue the record of visit: .+due Thursday 19 November/)
})

test('XX-06, XX-10: while a line that was to be changed still stands as it was sent, changing it is what is due, and then the issue', async () => {
  const held = await aWrittenRecord({ evaluation: FINDING })
  const { service, adviser, visitId } = held
  await send(held)
  await reply(held, [wrong('evaluation', 2, 'It was nine.')])
  const desk = await browse(service, adviser)
  const answer = await desk.visit(`/visits/${visitId}/record/answer`)
  const id = answer.page.querySelector('textarea')?.getAttribute('name')?.split('.')[1] ?? ''
  await desk.submit(`/visits/${visitId}/record/answer`, { [`outcome.${id}`]: 'changed' })
  const week = await desk.visit('/')
  expect(week.texts('main li').join(' | ')).toMatch(/Change a line of the record of visit: .+due Thursday 19 November/)
  expect(week.body).not.toContain('Issue the record')
  expect(week.body).toContain('It is answered; a line is still to be changed.')
  expect(week.body).toContain(`href="/visits/${visitId}/record/write#part-evaluation"`)
  const changed = { 'body.evaluation': FINDING.replace('seven', 'nine') }
  expect((await desk.submit(`/visits/${visitId}/record/write`, changed)).errors).toEqual([])
  expect(await linesOfWeek(held, adviser)).toMatch(/Issue the record of visit: /)
  expect(await linesOfWeek(held, adviser)).not.toMatch(/Change a line/)
})

test('XX-10: a school that has not replied in time leaves it to the author, by the clock from its last day', async () => {
  const held = await aWrittenRecord()
  await send(held)
  const after = '2026-11-20T09:00:00Z'
  expect(await linesOfWeek(held, held.head, after)).not.toMatch(/accurate/)
  expect(await linesOfWeek(held, held.adviser, after)).toMatch(/Issue the record of visit: .+due Thursday 26 November/)
})

describe('a form on the way of a record', () => {
  let held: Held
  let id = ''
  let director = ''
  beforeAll(async () => {
    held = await aWrittenRecord({ evaluation: FINDING })
    const role = held.service.model.roles.find(({ kind }) => kind === 'head-of-service')!.id
    director = await held.service.addPerson({ role, name: 'Dot Director' })
    await send(held)
    await reply(held, [wrong('evaluation', 2, 'It was nine.')])
    const page = await (await browse(held.service, held.adviser)).visit(`/visits/${held.visitId}/record/answer`)
    id = page.page.querySelector('textarea')?.getAttribute('name')?.split('.')[1] ?? ''
  })
  const another = '019aa000-0000-7000-8000-000000000000'

  test.each<[string, () => Record<string, string>, string[]]>([
    ['with nothing chosen', () => ({}), ['Choose what becomes of one line or more.']],
    ['kept without a word why', () => ({ [`outcome.${id}`]: 'kept' }), ['Say why']],
    [
      'with an answer that there is none of',
      () => ({ [`outcome.${id}`]: 'burnt' }),
      ['Choose what becomes of this line', 'Say why'],
    ],
    [
      'too long',
      () => ({ [`outcome.${id}`]: 'kept', [`answer.${id}`]: LONG }),
      ['Write 2,000 characters or fewer; this has 2001'],
    ],
    [
      'to a line of somebody else’s reply',
      () => ({ [`outcome.${another}`]: 'changed' }),
      ['The school asked for no answer to this line.'],
    ],
    ['with a name that is no id', () => ({ 'outcome.1': 'changed' }), ['Choose what becomes of one line or more.']],
  ])('answers %s is refused in a sentence, and keeps what was typed', async (_what, answers, errors) => {
    const desk = await browse(held.service, held.adviser)
    const given = { [`outcome.${id}`]: '', [`answer.${id}`]: '', ...answers() }
    const typed = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
    const answered = await desk.post(`/visits/${held.visitId}/record/answer`, typed)
    expect([answered.status, answered.errors]).toEqual([422, errors])
    if (answers()[`answer.${id}`]) expect(answered.body).toContain(LONG)
  })

  test.each<[string, () => Record<string, string>, string[]]>([
    ['nothing', () => ({}), ['Decide on one line or more.']],
    [
      'what was not put to anybody',
      () => ({ [`settled.${id}`]: 'kept', [`settlement.${id}`]: 'So.' }),
      ['This line does not wait to be settled.'],
    ],
    ['without a word', () => ({ [`settled.${id}`]: 'kept' }), ['Say why, for the school and the author to read']],
  ])('settles %s is refused in a sentence', async (_what, answers, errors) => {
    const desk = await browse(held.service, director)
    const settled = await desk.post(`/visits/${held.visitId}/record/settle`, answers())
    expect([settled.status, settled.errors]).toEqual([422, errors])
  })

  test.each(['send', 'send/again', 'issue'])(
    '/record/%s without the state of it, or out of turn, is refused',
    async (step) => {
      const desk = await browse(held.service, held.adviser)
      for (const answers of [{}, { revision: 'one' }, { revision: '0' }]) {
        const refused = await desk.post(`/visits/${held.visitId}/record/${step}`, answers as Record<string, string>)
        expect(refused.status).toBe(422)
        expect(refused.errors.length).toBeGreaterThan(0)
      }
    },
  )

  test('to issue it says what stands against that, and offers no press', async () => {
    const desk = await browse(held.service, held.adviser)
    const page = await desk.visit(`/visits/${held.visitId}/record/issue`)
    expect(page.heading).toContain('It cannot be issued yet')
    expect(page.texts('main li').join(' ')).toContain('A line that the school says is wrong waits for an answer.')
    expect(page.page.querySelector('main form')).toBeNull()
  })
})
