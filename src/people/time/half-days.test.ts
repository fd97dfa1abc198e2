import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day, daysBetween, weekdayOf } from '#shared/plain-date.ts'
import { halfDaysAvailable, showHalfDays } from './half-days.ts'
import { showPattern } from './show-pattern.ts'

const week = { startedOn: day('2026-09-01'), halfDays: [2, 2, 1, 0, 2] }
const none: ReadonlySet<never> = new Set()

test('a week counts by its pattern, and its weekend not at all', () => {
  expect(halfDaysAvailable([week], [], none, day('2026-11-09'), day('2026-11-15'))).toBe(7)
  expect(halfDaysAvailable([week], [], none, day('2026-11-14'), day('2026-11-15'))).toBe(0)
})

test('leave and closed days are left out, and leave that overlaps counts once', () => {
  const leave = [
    { startedOn: day('2026-11-09'), finishedOn: day('2026-11-10') },
    { startedOn: day('2026-11-10'), finishedOn: day('2026-11-10') },
  ]
  expect(halfDaysAvailable([week], leave, none, day('2026-11-09'), day('2026-11-13'))).toBe(3)
  expect(halfDaysAvailable([week], leave, new Set([day('2026-11-13')]), day('2026-11-09'), day('2026-11-13'))).toBe(1)
})

test('a new pattern counts from its day on, and before the first there is nothing to count', () => {
  const later = { startedOn: day('2026-11-11'), halfDays: [0, 0, 2, 2, 0] }
  for (const patterns of [
    [week, later],
    [later, week],
  ])
    expect(halfDaysAvailable(patterns, [], none, day('2026-11-09'), day('2026-11-13'))).toBe(8)
  expect(halfDaysAvailable([week], [], none, day('2026-08-24'), day('2026-08-31'))).toBe(0)
})

test('however a period is cut in two, its parts have as many half-days as the whole', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 5 }),
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: 0, max: 30 }),
      (halfDays, first, second, away) => {
        const patterns = [{ startedOn: day('2026-09-01'), halfDays }]
        const leave = [{ startedOn: addDays(day('2026-10-01'), away), finishedOn: addDays(day('2026-10-04'), away) }]
        const [from, middle] = [day('2026-10-01'), addDays(day('2026-10-01'), first)]
        const to = addDays(middle, second)
        const count = (a: typeof from, b: typeof from) => halfDaysAvailable(patterns, leave, none, a, b)
        expect(count(from, middle) + count(addDays(middle, 1), to)).toBe(count(from, to))
        const workdays = Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at)).filter(
          (date) => weekdayOf(date) < 6,
        )
        expect(count(from, to)).toBeLessThanOrEqual(workdays.length * 2)
      },
    ),
  )
})

test('half-days are said as people say them', () => {
  expect([0, 1, 2, 5].map(showHalfDays)).toEqual(['0 days', 'half a day', '1 day', '2½ days'])
  expect(showPattern(week.halfDays)).toBe('Monday, Tuesday, half of Wednesday, Friday: 3½ days a week')
  expect(showPattern([0, 0, 0, 0, 0])).toBe('no days')
})
