import { describe, expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import { showLateness } from '#shared/show-date.ts'
import { NO_CALENDAR } from './calendar.ts'
import { aCalendar } from './calendar-examples.ts'
import { dueOn, isLate, type Limit } from './due-on.ts'

const due = (unit: Limit['unit'], count: number, from: string, schoolHolidaysCount = true) =>
  dueOn({ unit, count, schoolHolidaysCount }, day(from), aCalendar())

describe('XX-08: limits are in the units that the model names', () => {
  test.each([
    ['two weeks are fourteen days, weekends and all', 'weeks', 2, '2026-11-12', '2026-11-26'],
    ['a month is a calendar month', 'months', 1, '2026-11-12', '2026-12-12'],
    ['a month from the last of August ends with September', 'months', 1, '2026-08-31', '2026-09-30'],
    ['calendar days count every day', 'calendar-days', 10, '2026-11-12', '2026-11-22'],
    ['working days leave out weekends', 'working-days', 10, '2026-11-12', '2026-11-26'],
    ['working days leave out bank holidays', 'working-days', 1, '2027-04-30', '2027-05-04'],
    ['working days run on through half-term', 'working-days', 5, '2026-10-23', '2026-10-30'],
  ] as const)('%s', (_, unit, count, from, expected) => expect(due(unit, count, from)).toBe(expected))

  test.each([
    ['working days', 'working-days', 5, '2026-10-23', '2026-11-06'],
    ['working days over Christmas', 'working-days', 1, '2026-12-18', '2027-01-04'],
    ['calendar days', 'calendar-days', 10, '2026-10-23', '2026-11-07'],
    ['weeks', 'weeks', 1, '2026-10-23', '2026-11-04'],
    ['months', 'months', 1, '2026-10-01', '2026-11-06'],
  ] as const)('school holidays are left out where the model says so: %s', (_, unit, count, from, expected) =>
    expect(due(unit, count, from, false)).toBe(expected),
  )

  test('where no dates are set, no day can be known to be a holiday', () => {
    expect(dueOn({ unit: 'working-days', count: 5, schoolHolidaysCount: false }, day('2026-10-23'), NO_CALENDAR)).toBe(
      '2026-10-30',
    )
  })

  test('a due date includes its last day: late begins the day after', () => {
    const last = due('working-days', 10, '2026-11-12')
    expect([isLate(last, last), isLate(last, day('2026-11-27'))]).toEqual([false, true])
    expect([showLateness(last, last), showLateness(last, day('2026-11-27'))]).toEqual([undefined, '1 day late'])
  })
})
