import { expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import { readOwnModel } from '../model/model-examples.ts'
import {
  castVotes,
  countVotes,
  interestsIn,
  outcomeOf,
  whyCannotBeOnAgenda,
  whyCannotDecide,
  whyCannotMeet,
  whyCannotRecordVotes,
} from './meeting-rules.ts'
import { HEAD } from './composition.ts'
import type { Vote } from './meeting.ts'

const rule = readOwnModel('rotherham').decidingGroup!
const item = { title: 'Boys’ writing', remit: 'priorities', matter: null }
const agenda = (more: object) => whyCannotBeOnAgenda(rule, { ...item, ...more }).map(({ id }) => id)

test('RO-104 to RO-109: the agenda takes what is under one of the five remits, and nothing else', () => {
  expect(rule.remits.of.map(({ source }) => source)).toEqual(['RO-105', 'RO-106', 'RO-107', 'RO-108', 'RO-109'])
  for (const { id } of rule.remits.of) expect(agenda({ remit: id })).toEqual([])
  expect(agenda({ remit: 'other' })).toEqual(['agenda-within-the-remits'])
  expect(agenda({ matter: 'nothing' })).toEqual(['deciding-matter'])
})

test('RO-23: admissions, appeals, SEN administration and payroll are on no agenda, whatever the remit', () => {
  for (const title of [
    'School admission appeals',
    'Admissions 2012',
    'SEN Administration: forms',
    'Payroll',
    'An appeal',
  ])
    expect([title, agenda({ title })]).toEqual([title, ['improvement-and-transformation-only']])
  for (const title of ['An appealing curriculum', 'SEN teaching', 'Boys’ writing'])
    expect([title, agenda({ title })]).toEqual([title, []])
})

const voters = [
  { id: 'a', name: 'Oak Head', seat: HEAD, leads: ['oak'] },
  { id: 'b', name: 'Elm Head', seat: HEAD, leads: ['elm'] },
  { id: 'c', name: 'Ruth', seat: 'strategic-director-on-the-group', leads: [] },
]
const votes = (a: Vote, b: Vote, c: Vote) => ({ a, b, c })

test('RO-111: a vote by someone with an interest is recorded and not counted', () => {
  const interests = interestsIn(
    voters,
    [{ id: 'oak', name: 'Oak' }],
    [{ memberId: 'c', name: 'Ruth', says: 'A friend' }],
  )
  expect(interests.map(({ memberId, says }) => [memberId, says])).toEqual([
    ['a', 'Oak would gain'],
    ['c', 'A friend'],
  ])
  const cast = castVotes(voters, votes('for', 'against', 'for'), interests)
  expect(cast.map(({ vote, counts }) => [vote, counts])).toEqual([
    ['for', false],
    ['against', true],
    ['for', false],
  ])
  expect(countVotes(cast)).toEqual({ for: 0, against: 1, heads: 1, others: 0, notCounted: 2 })
  expect(outcomeOf(countVotes(cast))).toBe('lost')
})

const decide = (by: Record<string, Vote>, more: object = {}) =>
  whyCannotDecide(
    rule,
    { matter: null, outcome: null },
    { isOfGroup: true, cast: castVotes(voters, by, []), short: [], ...more },
  ).map(({ id }) => id)

test('RO-08: heads hold the majority of the votes that count, or nothing is decided', () => {
  expect(decide(votes('for', 'for', 'against'))).toEqual([])
  expect(decide(votes('for', 'absent', 'for'))).toEqual(['heads-hold-the-majority'])
  expect(decide(votes('abstained', 'absent', 'abstained'))).toEqual(['deciding-somebody-voted'])
  expect(outcomeOf({ for: 1, against: 1, heads: 2, others: 0, notCounted: 0 })).toBe('lost')
})

test('RO-78, RO-98: whoever does not belong to it decides nothing, nor does a member without votes', () => {
  expect(decide(votes('for', 'for', 'for'), { isOfGroup: false })).toEqual(['only-the-strategic-group-decides'])
  expect(decide({}, { cast: [] })).toEqual(['only-the-strategic-group-decides'])
})

test('RO-81, XX-05: votes are recorded once and after the meeting; a body without members meets on nothing', () => {
  const today = day('2011-07-04')
  const why = (heldOn: string, by: string[]) =>
    whyCannotRecordVotes(
      { heldOn: day(heldOn), outcome: null },
      by.map((recordedByName) => ({ recordedByName })),
      today,
    ).map(({ id }) => id)
  expect([why('2011-07-04', []), why('2011-07-05', []), why('2011-07-04', ['Nora'])]).toEqual([
    [],
    ['deciding-votes-at-the-meeting'],
    ['deciding-votes-recorded-once'],
  ])
  const meets = (formedOn: string | undefined, sameDay = false) =>
    whyCannotMeet(rule, today, { formedOn: formedOn ? day(formedOn) : undefined, sameDay }).map(({ id }) => id)
  expect(meets('2011-07-04')).toEqual([])
  expect(meets(undefined)).toEqual(['deciding-meets-once-formed'])
  expect(meets('2011-07-05')).toEqual(['deciding-meets-once-formed'])
  expect(meets('2011-05-09', true)).toEqual(['deciding-meets-once-a-day'])
})
