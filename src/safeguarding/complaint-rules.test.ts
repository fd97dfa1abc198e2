import { describe, expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import type { Officer } from './complaint.ts'
import { whyCannotBeNamed, whyCannotBeOpened, whyCannotBeRemoved, whyNoTime } from './complaint-rules.ts'

const today = day('2026-11-12')
const rule = { came: [{ id: 'to-the-service', name: 'To the service', source: 'ES-57', own: true }] }
const officer = (personId: string, removedOn: Officer['removedOn'] = null): Officer => ({
  ...{ personId, name: `Officer ${personId}`, namedOn: today, removedOn },
})
const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id)

describe('what holds of a complaint', () => {
  test('ES-57: it is opened on the day on which it came and not ahead of it, by a way of the list', () => {
    expect(whyCannotBeOpened(rule, { came: 'to-the-service', receivedOn: today }, today)).toEqual([])
    const wrong = { came: 'by-pigeon', receivedOn: day('2026-11-13') }
    expect(ids(whyCannotBeOpened(rule, wrong, today))).toEqual(['complaint-came-in-a-way', 'complaint-has-come'])
  })
  test('ES-57: an officer is of the list and named once; who was taken off can be named again', () => {
    const known = [{ personId: 'a' }, { personId: 'b' }]
    expect(ids(whyCannotBeNamed('a', known, [officer('a')]))).toEqual(['officer-named-once'])
    expect(ids(whyCannotBeNamed('c', known, [officer('a')]))).toEqual(['officer-from-the-list'])
    expect(whyCannotBeNamed('b', known, [officer('a'), officer('b', today)])).toEqual([])
  })
  test('ES-57: of two officers one can be taken off, and the last cannot', () => {
    expect(whyCannotBeRemoved('a', [officer('a'), officer('b')])).toEqual([])
    expect(ids(whyCannotBeRemoved('a', [officer('a'), officer('b', today)]))).toEqual(['officer-stays'])
    expect(ids(whyCannotBeRemoved('b', [officer('a'), officer('b', today)]))).toEqual(['officer-is-named'])
  })
  test('ES-57: time is of a day from a year ago to today, and a day has 24 hours', () => {
    expect(whyNoTime({ workedOn: today, minutes: 60 }, 1380, today)).toEqual([])
    expect(ids(whyNoTime({ workedOn: today, minutes: 61 }, 1380, today))).toEqual(['complaint-time-fits-a-day'])
    for (const wrong of ['2026-11-13', '2025-11-11'])
      expect(ids(whyNoTime({ workedOn: day(wrong), minutes: 1 }, 0, today))).toEqual(['complaint-time-was-worked'])
    expect(whyNoTime({ workedOn: day('2025-11-12'), minutes: 1 }, 0, today)).toEqual([])
  })
})
