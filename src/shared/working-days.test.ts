import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day } from './plain-date.ts'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts'

test.each([
  ['XX-08: the day itself does not count and the last day does', '2026-11-12', 1, '2026-11-13'],
  ['XX-08: no weekend counts', '2026-11-12', 10, '2026-11-26'],
  ['XX-08: no bank holiday counts, substitute days among them', '2026-12-24', 2, '2026-12-30'],
  ['XX-08: from a Saturday the first working day is Monday', '2026-11-14', 1, '2026-11-16'],
  ['no working days later is the same day', '2026-11-14', 0, '2026-11-14'],
  ['working days are counted back as well', '2026-11-16', -1, '2026-11-13'],
])('%s', (_, from, count, expected) => expect(addWorkingDays(day(from), count)).toBe(expected))

test('XX-08: what a calendar closes is left out beside weekends', () => {
  const closed = (date: string) => date >= '2026-10-26' && date <= '2026-10-30'
  expect(addWorkingDays(day('2026-10-23'), 1, closed)).toBe('2026-11-02')
  expect(isWorkingDay(day('2026-10-28'), closed)).toBe(false)
})

test('what is added is what lies between, forwards and backwards', () => {
  const someDate = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(day('1990-01-01'), days))
  fc.assert(
    fc.property(someDate, fc.integer({ min: -60, max: 60 }), (from, count) => {
      expect(workingDaysBetween(from, addWorkingDays(from, count))).toBe(count)
    }),
    { numRuns: 200 },
  )
})
