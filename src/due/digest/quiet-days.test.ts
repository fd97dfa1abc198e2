import { expect, test } from 'vitest'
import { NO_CALENDAR, type Calendar } from '#calendar/index.ts'
import { day } from '#shared/plain-date.ts'
import { firstDayAtWork, isQuiet, isToBeReminded, weekToWriteOf } from './quiet-days.ts'

const term = (schoolYear: number, startedOn: string, finishedOn: string, halfTerm?: [string, string]) => ({
  schoolYear,
  term: startedOn,
  startedOn: day(startedOn),
  finishedOn: day(finishedOn),
  halfTerm: halfTerm && { startedOn: day(halfTerm[0]), finishedOn: day(halfTerm[1]) },
  isOwn: false,
})

const calendar: Calendar = {
  ...NO_CALENDAR,
  terms: [
    term(2025, '2025-09-03', '2026-07-21'),
    term(2026, '2026-09-03', '2026-12-18', ['2026-10-26', '2026-10-30']),
    term(2026, '2027-01-05', '2027-03-25'),
  ],
}

test.each([
  ['2026-11-09', false, 'a Monday in term'],
  ['2026-11-07', true, 'a Saturday'],
  ['2026-10-28', true, 'half-term'],
  ['2026-12-21', true, 'between terms'],
  ['2027-03-26', true, 'Good Friday'],
])('%s is quiet: %s (%s)', (on, quiet) => expect(isQuiet(day(on), calendar)).toBe(quiet))

test.each([
  ['2026-11-09', '2026-11-09', 'on the Monday'],
  ['2026-11-12', '2026-11-09', 'later in the week, where the Monday was missed'],
  ['2026-11-14', undefined, 'not at a weekend'],
  ['2026-10-28', undefined, 'not in half-term'],
  ['2026-08-20', undefined, 'not in the summer, in a year with dates'],
  ['2027-01-04', undefined, 'not on the last day of the holidays'],
  ['2027-01-05', '2027-01-04', 'on the first day of term, a Tuesday'],
] as [string, string | undefined, string][])('on %s the digest of %s may be written: %s', (today, week, _why) => {
  expect(weekToWriteOf(day(today), calendar)).toBe(week)
})

test('a week begins on its first day at work', () => {
  expect(firstDayAtWork(day('2027-01-04'), calendar)).toBe('2027-01-05')
  expect(firstDayAtWork(day('2026-12-21'), calendar)).toBeUndefined()
})

test.each([
  ['2026-11-13', '2026-11-12', true, 'the day before'],
  ['2026-11-16', '2026-11-12', false, 'two working days before'],
  ['2026-11-16', '2026-11-13', true, 'on the Friday before a Monday'],
  ['2026-11-14', '2026-11-13', true, 'due at a weekend'],
  ['2026-11-12', '2026-11-12', true, 'on the day itself, where the day before was missed'],
  ['2026-11-11', '2026-11-12', false, 'late: the digest says so'],
  ['2026-11-02', '2026-10-23', true, 'on the last day before half-term'],
  ['2026-10-27', '2026-10-26', false, 'not in half-term'],
])('what is due on %s is called to mind on %s: %s (%s)', (dueOn, today, is) =>
  expect(isToBeReminded(day(dueOn), day(today), calendar)).toBe(is),
)
