import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  daysBetween,
  day,
  londonDateOf,
  toPlainDate,
  weekdayOf,
  type PlainDate,
} from './plain-date.ts'
import { schoolYearOf, showSchoolYear, toSchoolYear } from './school-year.ts'
import { showDate, showDistance, showLateness } from './show-date.ts'

test('a date that does not exist is not read', () => {
  expect(toPlainDate('2026-02-30')).toBeUndefined()
  expect(toPlainDate('2026-2-3')).toBeUndefined()
  expect(toPlainDate('2028-02-29')).toBe('2028-02-29')
})

test('the date in England is not the UTC date in the last hour of a summer day', () => {
  expect(londonDateOf(new Date('2026-06-30T23:30:00Z'))).toBe('2026-07-01')
  expect(londonDateOf(new Date('2026-12-31T23:30:00Z'))).toBe('2026-12-31')
})

test('months end where their month ends, and days count across a change of the clocks', () => {
  expect(addMonths(day('2026-08-31'), 1)).toBe('2026-09-30')
  expect(daysBetween(day('2026-03-28'), day('2026-03-30'))).toBe(2)
})

const someDay = fc
  .integer({ min: -30_000, max: 60_000 })
  .map((days) => Temporal.PlainDate.from('1970-01-01').add({ days }).toString() as PlainDate)

test('months are counted as the calendar counts them, forwards and back', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: -900, max: 900 }), (date, months) => {
      expect(addMonths(date, months)).toBe(Temporal.PlainDate.from(date).add({ months }).toString())
    }),
    { numRuns: 1000 },
  )
})

test('days are counted as the calendar counts them, across leap years and changes of the clocks', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: -5_000, max: 5_000 }), (date, days) => {
      const of = Temporal.PlainDate.from(date)
      const later = addDays(date, days)
      expect(later).toBe(of.add({ days }).toString())
      expect(daysBetween(date, later)).toBe(days)
      expect(weekdayOf(date)).toBe(of.dayOfWeek)
    }),
  )
})

test('a school year begins on 1 September', () => {
  expect(schoolYearOf(day('2026-08-31'))).toBe(2025)
  expect(schoolYearOf(day('2026-09-01'))).toBe(2026)
  expect(showSchoolYear(1999)).toBe('1999/00')
  expect(toSchoolYear('2026/27')).toBe(2026)
  expect(toSchoolYear('2026/28')).toBeUndefined()
})

test('dates are written out, with their distance in words', () => {
  expect(showDate(day('2026-03-12'))).toBe('Thursday 12 March 2026')
  expect(showDistance(day('2026-03-21'), day('2026-03-12'))).toBe('in 9 days')
  expect(showLateness(day('2026-03-12'), day('2026-03-12'))).toBeUndefined()
  expect(showLateness(day('2026-03-12'), day('2026-03-16'))).toBe('4 days late')
})
