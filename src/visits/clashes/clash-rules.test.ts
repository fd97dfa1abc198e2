import { describe, expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import { aModel } from '../visit-examples.ts'
import { whyTimeIsTaken, type ClashFacts, type Engagement } from './clash-rules.ts'

const model = aModel('norfolk')

const facts = (differs: Partial<ClashFacts> = {}): ClashFacts => ({
  name: 'Ruth Adeyemi',
  on: day('2026-11-19'),
  at: 13 * 60,
  length: 'half-day',
  engagements: [],
  appointments: [],
  leave: [],
  patterns: [],
  ...differs,
})
const at = (minute: number | null, differs: Partial<Engagement> = {}): Engagement => ({
  at: minute,
  length: 'half-day',
  schoolName: 'Hollin Bank',
  ...differs,
})
const kinds = (differs: Partial<ClashFacts>) =>
  whyTimeIsTaken(facts(differs), model, 'on').map(({ kind, weight, source }) => `${kind} ${weight} ${source}`)
const ELSEWHERE = ['adviser-elsewhere soft XX-09']

describe('two visits of one person on one day', () => {
  test('XX-09: in the same half of the day ask for a reason, and in different halves do not', () => {
    expect(kinds({ engagements: [at(14 * 60)] })).toEqual(ELSEWHERE)
    expect(kinds({ engagements: [at(9 * 60)] })).toEqual([])
    expect(kinds({ at: 12 * 60, engagements: [at(11 * 60 + 59)] })).toEqual([])
  })
  test('XX-09: without a time two half-days fit a day, and three do not', () => {
    expect(kinds({ at: null, engagements: [at(null)] })).toEqual([])
    expect(kinds({ at: null, engagements: [at(9 * 60), at(null)] })).toEqual(ELSEWHERE)
  })
  test('XX-09: a whole day leaves room for nothing else', () => {
    expect(kinds({ length: 'whole-day', engagements: [at(9 * 60)] })).toEqual(ELSEWHERE)
    expect(kinds({ engagements: [at(null, { length: 'whole-day' })] })).toEqual(ELSEWHERE)
  })
  test('a time that is on offer to schools takes its half of the day', () => {
    const [found] = whyTimeIsTaken(facts({ engagements: [at(14 * 60, { schoolName: null })] }), model, 'on')
    expect(found?.says).toMatch(/offers the time to other schools/)
    expect(kinds({ engagements: [at(9 * 60, { schoolName: null })] })).toEqual([])
  })
})

test('XX-09: a meeting of which no time is kept asks for a reason at any time of its day, and on no other', () => {
  const meeting = { name: 'Support board', schoolName: 'Beck Side' }
  const appointments = [{ ...meeting, on: day('2026-11-19') }]
  expect(kinds({ appointments })).toEqual(['adviser-in-meeting soft XX-09'])
  expect(kinds({ appointments, at: 9 * 60 })).toEqual(['adviser-in-meeting soft XX-09'])
  expect(kinds({ appointments, on: day('2026-11-20') })).toEqual([])
})

test('XX-09: a day of leave asks for a reason, from its first day to its last', () => {
  const leave = [{ startedOn: day('2026-11-18'), finishedOn: day('2026-11-19') }]
  expect(kinds({ leave })).toEqual(['adviser-on-leave soft XX-09'])
  expect(kinds({ leave, on: day('2026-11-20') })).toEqual([])
  expect(kinds({ leave, on: day('2026-11-17') })).toEqual([])
})

test('XX-09: a day on which somebody does not work, or not the whole of it, asks for a reason; before the first pattern nobody knows', () => {
  const patterns = [
    { startedOn: day('2026-09-01'), halfDays: [2, 2, 2, 0, 1] },
    { startedOn: day('2026-11-23'), halfDays: [2, 2, 2, 2, 2] },
  ]
  expect(kinds({ patterns })).toEqual(['adviser-not-working soft XX-09'])
  expect(kinds({ patterns, on: day('2026-11-20') })).toEqual([])
  expect(kinds({ patterns, on: day('2026-11-20'), length: 'whole-day' })).toEqual(['adviser-not-working soft XX-09'])
  expect(kinds({ patterns, on: day('2026-11-26') })).toEqual([])
  expect(kinds({ patterns, on: day('2026-08-27') })).toEqual([])
})
