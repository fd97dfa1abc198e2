import { describe, expect, test } from 'vitest'
import type { LinedPart } from '../parts.ts'
import { keepReplyForm, sendReplyForm } from './reply-form.ts'
import { divideMarks, whyReplyCannotBeSent, whyReplyIsClosed } from './reply-rules.ts'
import type { TypedLine } from './typed-reply.ts'

const PARTS: LinedPart[] = [
  { id: 'evaluation', title: 'Evaluation', lines: [{ section: 'evaluation', line: 1, text: '7 of 30 read well.' }] },
]
const typed = (differs: Partial<TypedLine> = {}): TypedLine => ({
  ...{ section: 'evaluation', line: 1, kind: 'fact-wrong', says: 'It was 9.', was: '' },
  ...differs,
})
const held = { section: 'evaluation', line: 1, kind: 'fact-wrong', says: 'It was 8.' } as const
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id)

describe('XX-05: of the lines on a page', () => {
  test('a new mark is kept with the line as it was sent', () => {
    const { toKeep, findings } = divideMarks([], [typed()], PARTS)
    expect(toKeep).toEqual([expect.objectContaining({ says: 'It was 9.', quoted: '7 of 30 read well.' })])
    expect(findings).toEqual([])
  })

  test('one that nobody touched is left alone, whatever was written on another page', () => {
    const untouched = typed({ says: '', was: '' })
    expect(divideMarks([held], [untouched], PARTS)).toEqual({ toKeep: [], toTakeBack: [], findings: [] })
  })

  test('one emptied is taken back', () => {
    const emptied = typed({ says: '', was: 'fact-wrong\nIt was 8.' })
    expect(divideMarks([held], [emptied], PARTS).toTakeBack).toEqual([emptied])
  })

  test('one that was written otherwise meanwhile is not written over, and both texts are there to see', () => {
    const { toKeep, findings } = divideMarks([held], [typed({ was: '' })], PARTS)
    expect(toKeep).toEqual([])
    expect(findings).toEqual([expect.objectContaining({ id: 'changed-meanwhile', field: 'says-evaluation-1' })])
    expect(findings[0]?.says).toContain('It was 8.')
  })

  test('one that was never sent is refused', () => {
    expect(ids(divideMarks([], [typed({ line: 2 })], PARTS).findings)).toEqual(['line-not-sent'])
  })
})

test.each([
  ['accurate', [], '', []],
  ['accurate', [], 'Thank you.', []],
  ['accurate', [1], '', ['accurate-with-marks']],
  ['marked', [1], '', []],
  ['marked', [], 'We see all of it differently.', []],
  ['marked', [], '', ['reply-says-nothing']],
] as const)('XX-06: a reply says one thing: %s with %j and “%s”', (answer, marks, says, found) => {
  expect(ids(whyReplyCannotBeSent(answer, { marks, says }))).toEqual(found)
})

test.each([
  ['with-school', false, []],
  ['answered', false, ['record-status']],
  ['issued', false, ['record-issued']],
  ['issued', true, []],
  ['draft', false, ['record-status']],
] as const)('XX-06: a record that is %s, without a reply %s, takes one or says why not', (status, isWithout, found) => {
  expect(ids(whyReplyIsClosed({ status, issuedWithoutReply: isWithout }, undefined))).toEqual(found)
  const sent = { personName: 'Tom Head', sentAt: new Date('2026-11-16T10:00:00Z') }
  expect(ids(whyReplyIsClosed({ status, issuedWithoutReply: isWithout }, sent))).toEqual(['reply-sent'])
})

const LONG = 'x'.repeat(2001)
const OF_LINE = 'says.evaluation.1'
test.each<[string, Record<string, string>, string[]]>([
  ['nothing at all', {}, ['answer']],
  ['an answer that there is none of', { answer: 'perhaps' }, ['answer']],
  ['a line too long', { answer: 'marked', [OF_LINE]: LONG, 'kind.evaluation.1': 'fact-wrong' }, ['says-evaluation-1']],
  ['a line with no kind', { answer: 'marked', [OF_LINE]: 'It was 9.' }, ['says-evaluation-1']],
  [
    'a kind that there is none of',
    { answer: 'marked', [OF_LINE]: 'It was 9.', 'kind.evaluation.1': 'lie' },
    ['says-evaluation-1'],
  ],
  ['words of the whole too long', { answer: 'accurate', says: LONG }, ['says']],
  ['all of it wrong', { [OF_LINE]: LONG, says: LONG }, ['says-evaluation-1', 'says-evaluation-1', 'says', 'answer']],
])('a reply with %s is refused at its place', (_what, answers, places) => {
  const read = sendReplyForm.safeParse(answers)
  expect(read.error?.issues.map(({ path }) => path[0])).toEqual(places)
})

test('names of fields that no page made are passed over, and Windows’ ends of lines are read as one', () => {
  const read = keepReplyForm.parse({
    'says.evaluation.1': ' One\r\nTwo ',
    'kind.evaluation.1': 'seen-differently',
    'says.<script>.1': 'x',
    'says.evaluation.one': 'x',
    'says.__proto__.1.2': 'x',
  })
  expect(read.lines).toEqual([{ section: 'evaluation', line: 1, kind: 'seen-differently', says: 'One\nTwo', was: '' }])
})
