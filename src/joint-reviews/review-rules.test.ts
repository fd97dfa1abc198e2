import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readModel, type ReviewKind, type Scale } from '#model/index.ts'
import { day } from '#shared/plain-date.ts'
import { whyNotEvidence, type NewEvidence } from './both-sides/evidence-rules.ts'
import { stageOf } from './review.ts'
import {
  isLessThanSatisfactory,
  whyDayIsWrong,
  whyNobodyLeads,
  whyNotEvaluated,
  whyNotExplored,
  whyNotIssued,
  whyNotOpened,
  whyOffTheScale,
} from './review-rules.ts'

const { model } = readModel(readFileSync('models/st-helens.yaml', 'utf8'), 'st-helens.yaml')
const kind = model?.reviews[0] as ReviewKind
const scale = model?.scales.find(({ id }) => id === kind.judged.scale) as Scale
const ids = (findings: readonly { id: string }[]) => findings.map(({ id }) => id)

describe('who leads', () => {
  const named = (lead: string | null, support: string | null) =>
    new Map([
      ['school-improvement-adviser', lead],
      ['link-adviser', support],
    ])
  test('SH-33: both are named', () => {
    expect(whyNobodyLeads(kind, named('brian', 'ann'))).toEqual([])
    expect(ids(whyNobodyLeads(kind, named('brian', null)))).toEqual(['led-by-one-supported-by-another'])
    expect(ids(whyNobodyLeads(kind, named(null, 'ann')))).toEqual(['led-by-one-supported-by-another'])
  })
  test('SH-34: they are two people', () => {
    expect(ids(whyNobodyLeads(kind, named('ann', 'ann')))).toEqual(['two-people-judge'])
  })
})

describe('at which school one is opened', () => {
  const at = { name: 'Parr Brook', isOpen: true, category: 'significant', hasOneOpen: false }
  test('SH-08: outside significant support it asks for a reason', () => {
    expect(whyNotOpened(kind, at)).toEqual([])
    for (const category of ['light-touch', 'enhanced', undefined])
      expect(whyNotOpened(kind, { ...at, category })).toMatchObject([{ source: 'SH-08', weight: 'soft' }])
  })
  test('not at one that has closed, and not twice', () => {
    expect(ids(whyNotOpened(kind, { ...at, isOpen: false }))).toEqual(['looked-into-while-open'])
    expect(ids(whyNotOpened(kind, { ...at, hasOneOpen: true }))).toEqual(['one-of-a-kind-at-a-time'])
  })
})

test('SH-37, SH-38: questions are there before they are explored, give a focus, and what is missing is named', () => {
  const all = kind.gathers.map(({ id }) => id)
  const questions = [{ id: 'one' }, { id: 'two' }]
  const review = { gathered: all, exploredOn: null }
  expect(whyNotExplored(kind, review, questions, ['two'])).toEqual([])
  expect(ids(whyNotExplored(kind, review, [], []))).toEqual(['questions-before-they-are-explored'])
  expect(ids(whyNotExplored(kind, review, questions, ['three']))).toEqual(['questions-give-a-focus'])
  const [missing] = whyNotExplored(kind, { ...review, gathered: all.slice(0, 3) }, questions, ['one'])
  expect(missing).toMatchObject({ source: 'SH-37', weight: 'soft', says: expect.stringContaining('OFSTED report') })
})

describe('first-hand evidence', () => {
  const explored = { exploredOn: day('2004-10-04'), metOn: null }
  const given: NewEvidence = {
    ...{ kind: 'lesson-observation', questionId: 'one', seenOn: day('2004-10-05'), says: 'Pupils reasoned aloud.' },
    ...{ ofClass: null, isJoint: false, jointWith: null, subject: null, standard: null },
  }
  const against = (more: Partial<NewEvidence>, review: Parameters<typeof whyNotEvidence>[1] = explored) =>
    ids(whyNotEvidence(kind, review, [{ id: 'one' }], { ...given, ...more }))
  test('SH-38: none before the key questions were explored', () => {
    expect(against({})).toEqual([])
    expect(against({}, { exploredOn: null, metOn: null })).toEqual(['explored-before-evidence'])
  })
  test('SH-39: of a kind, and tied to a key question', () => {
    expect(against({ kind: 'planning' })).toEqual(['review-evidence-of-a-kind'])
    expect(against({ questionId: 'two' })).toEqual(['evidence-of-a-question'])
    expect(against({ kind: 'discussion-with-governors', isJoint: null })).toEqual([])
  })
  test('SH-40: a lesson says whether it was joint and with whom', () => {
    expect(against({ isJoint: null })).toEqual(['seen-together-or-not'])
    expect(against({ isJoint: true })).toEqual(['seen-together-with-whom'])
    expect(against({ isJoint: true, jointWith: 'Derek' })).toEqual([])
  })
  test.each(['Graded 3.', 'I judged the lesson good', 'Grade: 5'])('SH-40: a lesson bears no grade: %s', (says) => {
    expect(against({ says })).toEqual(['no-lesson-is-graded'])
    expect(against({ says, kind: 'discussion-with-pupils' })).toEqual([])
  })
  test('SH-36: work says its subject and the standard found', () => {
    const work = { kind: 'scrutiny-of-work', isJoint: null }
    expect(against(work)).toEqual(['work-shows-a-standard'])
    expect(against({ ...work, subject: 'English' })).toEqual(['work-shows-a-standard'])
    expect(against({ ...work, subject: 'English', standard: 'Below what is expected' })).toEqual([])
  })
  test('SH-41: none seen after it was evaluated', () => {
    const met = { ...explored, metOn: day('2004-10-14') }
    expect(against({ seenOn: day('2004-10-14') }, met)).toEqual([])
    expect(against({ seenOn: day('2004-10-15') }, met)).toEqual(['evidence-before-it-is-evaluated'])
    expect(ids(whyNotEvaluated(kind, explored, 0))).toEqual(['evidence-before-it-is-judged'])
    expect(ids(whyNotEvaluated(kind, { exploredOn: null }, 3))).toEqual(['explored-before-evidence'])
  })
})

test('days: not ahead, not before the step before, not after the school closed', () => {
  const at = { today: day('2004-10-20'), notBefore: day('2004-10-04'), closedOn: day('2004-10-10'), field: 'on' }
  expect(whyDayIsWrong({ ...at, on: day('2004-10-04') })).toEqual([])
  expect(whyDayIsWrong({ ...at, on: day('2004-10-10') })).toEqual([])
  expect(ids(whyDayIsWrong({ ...at, on: day('2004-10-03') }))).toEqual(['one-step-after-another'])
  expect(ids(whyDayIsWrong({ ...at, on: day('2004-10-11') }))).toEqual(['looked-into-while-open'])
  expect(ids(whyDayIsWrong({ ...at, on: day('2004-10-21') }))).toEqual(['entered-once-it-was'])
})

test.each(['0', '8', '3.5', '-1', 'good', '1e0', '４'])('SH-43: %s is on no 7-point scale', (typed) => {
  expect(ids(whyOffTheScale(kind, scale, new Map([['teaching', typed]])))).toEqual(['judged-on-seven-points'])
})

test('SH-43, SH-44: 1 to 7 are, with the labels of the model; 5, 6 and 7 are less than satisfactory', () => {
  for (const typed of ['1', '2', '3', '4', '5', '6', '7', ''])
    expect(whyOffTheScale(kind, scale, new Map([['teaching', typed]]))).toEqual([])
  expect([1, 2, 3, 4, 5, 6, 7].filter((value) => isLessThanSatisfactory(scale, value))).toEqual([5, 6, 7])
  expect(scale.points.map(({ label }) => label).slice(1, 6)).toEqual([
    ...['Very good', 'Good', 'Satisfactory', 'Unsatisfactory', 'Poor'],
  ])
})

test('SH-41, SH-42: a report has been evaluated with leaders, judges everything, and has both parts', () => {
  const judged = new Map(kind.judged.of.map(({ id }) => [id, 4]))
  const parts = new Map([
    ['works-well', 'Leaders know the school.'],
    ['more-effective', 'Reasoning in mathematics.'],
  ])
  const met = { metOn: day('2004-10-14') }
  expect(whyNotIssued(kind, met, judged, parts)).toEqual([])
  expect(ids(whyNotIssued(kind, { metOn: null }, judged, parts))).toEqual(['evaluated-with-leaders-first'])
  expect(ids(whyNotIssued(kind, met, judged, new Map([['works-well', 'x']])))).toEqual(['report-has-both-parts'])
  expect(ids(whyNotIssued(kind, met, judged, new Map([...parts, ['works-well', '  ']])))).toEqual([
    'report-has-both-parts',
  ])
  judged.delete('capacity')
  expect(ids(whyNotIssued(kind, met, judged, parts))).toEqual(['judged-on-seven-points'])
})

test('what an open one waits for follows from what it has', () => {
  const none = { exploredOn: null, metOn: null, gathered: [], questionCount: 0 }
  expect(stageOf(kind, none)).toBe('commentary')
  expect(stageOf(kind, { ...none, gathered: kind.gathers.map(({ id }) => id) })).toBe('questions')
  expect(stageOf(kind, { ...none, questionCount: 2 })).toBe('questions')
  expect(stageOf(kind, { ...none, exploredOn: day('2004-10-04') })).toBe('evidence')
  expect(stageOf(kind, { ...none, exploredOn: day('2004-10-04'), metOn: day('2004-10-14') })).toBe('report')
})
