import { expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import { readOwnModel } from '../model/model-examples.ts'
import { contactForm } from './contact-form.ts'
import { whyContactCannotBeLogged, whyContactCannotBeUndone } from './contact-rules.ts'
import { showMinutes } from './contact.ts'

const today = day('2026-11-12')
const essex = readOwnModel('essex')
const call = { kind: 'by-telephone', topic: 'leadership', on: today }
const why = (differs: Partial<typeof call>, model = essex) =>
  whyContactCannotBeLogged({ ...call, ...differs }, model, today).map(({ field }) => field)

test('ES-62: informal support is logged for a day that has come, in a way and about a topic of the lists', () => {
  expect(why({})).toEqual([])
  expect(why({ on: day('2026-11-13') })).toEqual(['on'])
  expect(why({ kind: 'by-letter' })).toEqual(['kind'])
  expect(why({ topic: 'The head cried on the telephone' })).toEqual(['topic'])
  expect(why({}, readOwnModel('norfolk'))).toEqual(['on'])
})

test('ES-62: it is undone on the day it was logged, and struck out later', () => {
  const undo = (loggedAt: string) => whyContactCannotBeUndone({ loggedAt: new Date(loggedAt), struckOut: null }, today)
  expect(undo('2026-11-12T00:10:00Z')).toEqual([])
  expect(undo('2026-11-11T23:50:00Z')).toHaveLength(1)
})

test.each([
  [{ time: '15' }, 15],
  [{ time: 'another', hours: '1', minutes: '20' }, 80],
  [{ time: 'another', hours: '', minutes: '7' }, 7],
  [{ time: '10', minutes: '500' }, 10],
  [{ time: 'another', hours: '12', minutes: '' }, 720],
])('the time of %o is %i minutes', (typed, minutes) => {
  expect(contactForm.parse({ kind: 'a', topic: 'b', on: '2026-11-12', ...typed }).minutes).toBe(minutes)
})

test.each([
  {},
  { time: 'another' },
  { time: 'another', hours: '12', minutes: '1' },
  { time: 'another', hours: '-1', minutes: '90' },
  { time: 'another', hours: '1.5' },
  { time: 'ten' },
  { time: '0' },
])('the time of %o is refused in one sentence', (typed) => {
  const read = contactForm.safeParse({ kind: 'a', topic: 'b', on: '2026-11-12', ...typed })
  expect(read.error?.issues.map(({ path }) => path.join())).toEqual(['minutes'])
})

test('time is said in hours and minutes', () => {
  expect([1, 60, 150].map(showMinutes)).toEqual(['1 minute', '1 hour', '2 hours 30 minutes'])
})
