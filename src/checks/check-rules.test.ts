import { describe, expect, test } from 'vitest'
import { aModel, aVisitType } from '#visits/visit-examples.ts'
import type { VisitType } from '#model/index.ts'
import type { Comment } from './check.ts'
import { isToBeChecked, whyCannotCheck, whyCommentsWait, whyOutcomeCannotStand } from './check-rules.ts'

const model = aModel('norfolk')
const type = aVisitType(model, 'data-analysis')
const asking = (which: NonNullable<VisitType['record']['checkedBy']>['which']): VisitType => ({
  ...type,
  record: { ...type.record, checkedBy: { ...type.record.checkedBy!, which } },
})
const aComment = (differs: Partial<Comment> = {}): Comment => ({
  ...{ id: 'c', section: 'evaluation', line: 1, quoted: 'Good.', says: 'Say why.', answer: null },
  ...differs,
})

describe('which records are checked', () => {
  const facts = { recordId: '01900000-0000-7000-8000-000000000004', writtenBefore: 3 }
  test('NF-59: in this model every one, whoever wrote it', () => expect(isToBeChecked(type, facts)).toBe(true))
  test('a person’s first few, and no more', () => {
    expect(isToBeChecked(asking({ firstOfAuthor: 4 }), facts)).toBe(true)
    expect(isToBeChecked(asking({ firstOfAuthor: 3 }), facts)).toBe(false)
  })
  test('one in so many, the same each time it is asked', () => {
    const ids = Array.from({ length: 400 }, (_, at) => `01900000-0000-7000-8000-${at.toString(16).padStart(12, '0')}`)
    const inSample = (recordId: string) => isToBeChecked(asking({ oneIn: 4 }), { ...facts, recordId })
    expect(ids.filter(inSample)).toHaveLength(100)
    expect(ids.filter(inSample)).toEqual(ids.filter(inSample))
  })
  test('none where the model asks for none', () => {
    const note = aModel('wiltshire').visitTypes.find(({ record }) => record.form)!
    expect(isToBeChecked(note, facts)).toBe(false)
  })
})

test('NF-59: nobody checks what they wrote, or what was written by somebody for whom they act', () => {
  const why = (actsFor: string[]) => whyCannotCheck({ authorId: 'ruth' }, actsFor, type).map(({ source }) => source)
  expect(why(['sam'])).toEqual([])
  expect(why(['sam', 'ruth'])).toEqual(['NF-59'])
})

describe('what a check comes to', () => {
  const met = type.qualityChecks.map(({ id }) => id)
  const why = (outcome: Parameters<typeof whyOutcomeCannotStand>[0], comments: Comment[] = []) =>
    whyOutcomeCannotStand(outcome, comments, type).map(({ source, field }) => `${source} ${field}`)

  test('NF-59: it passes with every criterion met, and not with one left', () => {
    expect(why({ outcome: 'passed', met, says: '' })).toEqual([])
    expect(why({ outcome: 'passed', met: met.slice(1), says: '' })).toEqual([`${type.qualityChecks[0]!.source} met`])
  })

  test('NF-72, NF-80: the criteria of the other visits count as well', () => {
    for (const [id, source] of [
      ['self-evaluation', 'NF-72'],
      ['school-improvement', 'NF-80'],
    ] as const) {
      const other = aVisitType(model, id)
      const none = whyOutcomeCannotStand({ outcome: 'passed', met: [], says: '' }, [], other)
      expect(none.map((finding) => finding.source)).toContain(source)
    }
  })

  test('NF-59: what goes back says what is to be mended', () => {
    expect(why({ outcome: 'returned', met: [], says: ' ' })).toEqual(['NF-59 says'])
    expect(why({ outcome: 'returned', met: [], says: 'Shorten it.' })).toEqual([])
    expect(why({ outcome: 'returned', met: [], says: '' }, [aComment()])).toEqual([])
  })
})

test('NF-59: it is not handed in again before each comment is answered', () => {
  expect(whyCommentsWait([aComment({ answer: 'Done.' })])).toEqual([])
  // Each leads to where it is answered.
  const waiting = whyCommentsWait([aComment({ answer: ' ' }), aComment({ id: 'd' })])
  expect(waiting.map(({ field }) => field)).toEqual(['answer-c', 'answer-d'])
})
