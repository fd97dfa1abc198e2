import { describe, expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import { aModel } from '../visit-examples.ts'
import { asLines, nearestFirst, whatIsOn, type DayFacts } from './day-rules.ts'

const facts = (differs: Partial<DayFacts> = {}): DayFacts => ({
  on: day('2026-11-26'),
  model: aModel('norfolk'),
  calendar: {
    terms: [
      {
        ...{ schoolYear: 2026, term: 'autumn', isOwn: false },
        ...{ startedOn: day('2026-09-03'), finishedOn: day('2026-12-18') },
        halfTerm: { startedOn: day('2026-10-26'), finishedOn: day('2026-10-30') },
      },
    ],
    nonPupilDays: [{ id: 'n', heldOn: day('2026-11-27'), name: 'Training day', isOwn: false }],
  },
  ...{ engagements: [], appointments: [], leave: [], patterns: [] },
  ...differs,
})

describe('what is in a day', () => {
  const CASES: [string, Partial<DayFacts>, string[]][] = [
    ['a plain day of term', {}, []],
    ['a day without pupils', { on: day('2026-11-27') }, ['no pupils (Training day)']],
    ['half-term', { on: day('2026-10-28') }, ['half-term']],
    ['the holidays', { on: day('2026-12-21') }, ['in no term']],
    ['a weekend', { on: day('2026-12-19') }, []],
    ['leave', { leave: [{ startedOn: day('2026-11-26'), finishedOn: day('2026-11-26') }] }, ['on leave']],
    ['a day off', { patterns: [{ startedOn: day('2026-09-01'), halfDays: [2, 2, 2, 0, 2] }] }, ['not at work']],
    [
      'a visit and times on offer',
      {
        engagements: [
          { at: 540, length: 'half-day', schoolName: 'Beck Side' },
          { at: null, length: 'whole-day', schoolName: null },
        ],
      },
      ['Beck Side, 09:00', 'offered to schools, the whole day'],
    ],
    ['a meeting', { appointments: [{ name: 'Support board', schoolName: 'Beck Side' }] }, ['Support board, Beck Side']],
  ]
  test.each(CASES)('of %s', (_what, differs, says) => {
    expect(whatIsOn(facts(differs))).toEqual(says)
  })
})

test('days that hold the same become one line across a weekend, and empty ones end it', () => {
  const says = (...words: string[]) => words
  const lines = asLines([
    { on: day('2026-11-26'), says: says('on leave') },
    { on: day('2026-11-27'), says: says('on leave') },
    { on: day('2026-11-28'), says: says('whatever') },
    { on: day('2026-11-30'), says: says('on leave') },
    { on: day('2026-12-01'), says: says() },
    { on: day('2026-12-02'), says: says('on leave') },
  ])
  expect(lines).toEqual([
    { startedOn: '2026-11-26', finishedOn: '2026-11-30', says: 'on leave' },
    { startedOn: '2026-12-02', finishedOn: '2026-12-02', says: 'on leave' },
  ])
})

test('the nearest days come first, of two as near the later one, and without a day the earliest', () => {
  const days = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28'].map(day)
  expect(nearestFirst(days, day('2026-11-26'))).toEqual(['2026-11-27', '2026-11-25', '2026-11-24'])
  expect(nearestFirst(days, undefined)).toEqual(['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'])
})
