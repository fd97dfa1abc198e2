import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readModel } from '#model/index.ts'
import type { VisitRecord } from '#records/index.ts'
import { day } from '#shared/plain-date.ts'
import { whyMarksCannotBeAnswered, whyMarksCannotBeSettled } from '../answers/answer-rules.ts'
import { isToBeChanged, whoseTurn, type Mark } from '../reply.ts'
import { isWithoutReply, whyCannotBeIssuedYet, type ToIssue } from './issue-rules.ts'

const { model } = readModel(readFileSync('models/norfolk.yaml', 'utf8'), 'test')
const type = model!.visitTypes.find(({ id }) => id === 'data-analysis')!
const form = model!.recordForms.find(({ id }) => id === type.record.form)!
const urgent = readModel(readFileSync('models/essex.yaml', 'utf8'), 'test').model!.visitTypes.find(
  ({ record }) => record.reply.before,
)!

const section = (body: string, id = 'evaluation') => ({
  ...{ section: id, body, judgement: null, isNotDiscussed: false, restsOn: [], revision: 1 },
})
const mark = (differs: Partial<Mark> = {}): Mark => ({
  ...{ id: 'm', section: 'evaluation', line: 1, quoted: '7 of 30 read well.', kind: 'fact-wrong', says: 'It was 9.' },
  ...{ outcome: null, answer: null, answeredAt: null, settled: null, settlement: null },
  ...{ settledByName: null, settledAt: null },
  ...differs,
})
const SENT = { sections: [section('7 of 30 read well.')], entries: [] }
const asked = (differs: Partial<Omit<ToIssue, 'record'>> & { record?: Partial<VisitRecord> } = {}): ToIssue => {
  const { record, ...rest } = differs
  return {
    ...{ type, form, model: model!, sent: SENT, marks: [], replyBy: day('2026-11-19'), today: day('2026-11-19') },
    ...rest,
    record: { ...SENT, status: 'answered', version: 1, ...record } as VisitRecord,
  }
}
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id)

describe('XX-06: a record is not issued', () => {
  test('before it was sent, or while the school may still reply; the day after its last day it is', () => {
    expect(ids(whyCannotBeIssuedYet(asked({ record: { status: 'checked' } })))).toEqual(['reply-awaited'])
    const withSchool = { record: { status: 'with-school' } } as const
    expect(ids(whyCannotBeIssuedYet(asked(withSchool)))).toEqual(['reply-awaited'])
    expect(whyCannotBeIssuedYet(asked({ ...withSchool, today: day('2026-11-20') }))).toEqual([])
    expect(isWithoutReply(asked(withSchool))).toBe(true)
    expect(isWithoutReply(asked())).toBe(false)
  })

  test('before the reply but with a reason, where the model lets what is urgent go', () => {
    const [finding] = whyCannotBeIssuedYet(asked({ type: urgent, record: { status: 'checked' } }))
    expect(finding).toMatchObject({ id: urgent.record.reply.before!.id, weight: 'soft' })
  })

  test('while a fact waits for its author, or for the head of service', () => {
    expect(ids(whyCannotBeIssuedYet(asked({ marks: [mark()] })))).toEqual(['marks-to-answer'])
    const put = mark({ outcome: 'put-to-head-of-service', answer: 'My notes say so.' })
    expect(ids(whyCannotBeIssuedYet(asked({ marks: [put] })))).toEqual(['marks-to-settle'])
    expect(whyCannotBeIssuedYet(asked({ marks: [{ ...put, settled: 'kept' }] }))).toEqual([])
    expect(whyCannotBeIssuedYet(asked({ marks: [mark({ kind: 'seen-differently' })] }))).toEqual([])
  })

  test('while what was to be changed stands as it was sent', () => {
    const marks = [mark({ outcome: 'changed' })]
    expect(ids(whyCannotBeIssuedYet(asked({ marks })))).toEqual(['changed-but-stands'])
    const sections = [section('9 of 30 read well.')]
    expect(whyCannotBeIssuedYet(asked({ marks, record: { sections } }))).toEqual([])
  })

  test('without a reason where it was changed and the school had said of no fact that it is wrong', () => {
    const sections = [section('Everything is bad.')]
    const found = whyCannotBeIssuedYet(asked({ record: { sections } }))
    expect(found).toMatchObject([{ id: 'changed-beyond-the-reply', weight: 'soft' }])
  })
})

test('a mark is its author’s to answer, then, put to somebody, the head of service’s, and then nobody’s', () => {
  expect(whoseTurn(mark())).toBe('author')
  expect(whoseTurn(mark({ kind: 'seen-differently' }))).toBe('nobody')
  expect(whoseTurn(mark({ outcome: 'kept' }))).toBe('nobody')
  const put = mark({ outcome: 'put-to-head-of-service' })
  expect(whoseTurn(put)).toBe('head-of-service')
  expect(whoseTurn({ ...put, settled: 'changed' })).toBe('nobody')
  expect(isToBeChanged({ ...put, settled: 'changed' })).toBe(true)
  expect(isToBeChanged({ ...put, settled: 'kept' })).toBe(false)
})

describe('XX-06: an answer is refused', () => {
  const settler = [{ ...{ personId: 'd', name: 'D', email: null, role: 'director', standing: '', actsFor: null } }]
  const why = (given: Parameters<typeof whyMarksCannotBeAnswered>[1], marks = [mark()], settlers = settler) =>
    ids(whyMarksCannotBeAnswered(marks, given, settlers, model!))
  const kept = { markId: 'm', outcome: 'kept', answer: 'It was 7.' } as const

  test('where none is given, or to a line of another reply, or to one that asks for none', () => {
    expect(why([])).toEqual(['nothing-answered'])
    expect(why([kept])).toEqual([])
    expect(why([{ ...kept, markId: 'another' }])).toEqual(['mark-without-answer'])
    expect(why([kept], [mark({ kind: 'seen-differently' })])).toEqual(['mark-without-answer'])
  })

  test('to what is settled, and where nobody is named who could settle', () => {
    expect(why([kept], [mark({ settledAt: new Date('2026-11-18T10:00:00Z') })])).toEqual(['mark-settled'])
    expect(why([{ ...kept, outcome: 'put-to-head-of-service' }], [mark()], [])).toEqual(['nobody-to-settle'])
  })

  test('and a settlement, of what was not put to anybody', () => {
    const settlement = { markId: 'm', settled: 'kept', settlement: 'It stands.' } as const
    expect(ids(whyMarksCannotBeSettled([mark()], [settlement]))).toEqual(['mark-not-put'])
    expect(ids(whyMarksCannotBeSettled([mark()], []))).toEqual(['nothing-settled'])
    expect(whyMarksCannotBeSettled([mark({ outcome: 'put-to-head-of-service' })], [settlement])).toEqual([])
  })
})
