import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readModel } from '#model/index.ts'
import { day } from '#shared/plain-date.ts'
import { NO_CALENDAR } from './calendar.ts'
import { aCalendar } from './calendar-examples.ts'
import { termOf } from './calendar-facts.ts'
import { whyDateCannotBeSchoolDay } from './date-rules.ts'

const modelOf = (name: string) => readModel(readFileSync(`models/${name}.yaml`, 'utf8'), name).model!
const norfolk = modelOf('norfolk')
const found = (date: string, weight: 'soft' | 'mark' = 'soft') =>
  whyDateCannotBeSchoolDay(aCalendar(), norfolk, day(date), { weight, field: 'on' })

describe('XX-07: a date is checked against the year', () => {
  test.each([
    ['the first day of term after the non-pupil day', '2026-09-03', []],
    ['the last day of term', '2026-12-18', []],
    ['the day before half-term', '2026-10-23', []],
    ['the day after the last of term', '2026-12-19', ['date-in-term']],
    ['the day before the first of term', '2027-04-11', ['date-in-term']],
    ['Christmas is out of term and no more is said of it', '2026-12-25', ['date-in-term']],
    ['the first day of half-term', '2026-10-26', ['date-not-in-half-term']],
    ['the last day of half-term', '2026-10-30', ['date-not-in-half-term']],
    ['a Saturday of term', '2026-11-14', ['date-not-at-weekend']],
    ['a bank holiday of term', '2027-05-03', ['date-not-bank-holiday']],
    ['a non-pupil day', '2026-09-02', ['date-with-pupils']],
  ])('%s', (_, date, expected) => expect(found(date).map(({ id }) => id)).toEqual(expected))

  test('what is planned asks for a reason, what has happened is marked', () => {
    expect(found('2026-12-19')[0]).toMatchObject({ weight: 'soft', field: 'on' })
    expect(found('2026-12-19', 'mark')[0]?.weight).toBe('mark')
  })

  test('it says where the nearest days of term are', () => {
    expect(found('2026-12-29')[0]?.says).toBe(
      'Tuesday 29 December 2026 is in no term: Autumn term ends on 18 December 2026 and Spring term begins on 4 January 2027.',
    )
  })

  test('a year without dates marks that it could not be checked', () => {
    const findings = whyDateCannotBeSchoolDay(NO_CALENDAR, norfolk, day('2026-11-12'), { weight: 'soft' })
    expect(findings.map(({ id, weight }) => [id, weight])).toEqual([['term-dates-set', 'mark']])
  })

  test('the quiet times of a model are said in its own words', () => {
    const essex = modelOf('essex')
    const [quiet] = essex.calendar.quietTimes
    const [finding] = whyDateCannotBeSchoolDay(aCalendar(), essex, day('2027-07-25'), { weight: 'soft' }).slice(-1)
    expect(finding).toMatchObject({ id: quiet!.id, says: quiet!.says, source: 'ES-68' })
    const before = whyDateCannotBeSchoolDay(aCalendar(), essex, day('2027-07-24'), { weight: 'soft' })
    expect(before.map(({ id }) => id)).toEqual(['date-in-term'])
  })
})

test('XX-07: the term of a date has its first and its last day, and its half-term', () => {
  const calendar = aCalendar()
  const termOn = (date: string) => termOf(calendar, day(date))?.term
  expect(['2026-09-01', '2026-09-02', '2026-10-28', '2026-12-18', '2026-12-19', '2027-01-04'].map(termOn)).toEqual([
    undefined,
    'autumn',
    'autumn',
    'autumn',
    undefined,
    'spring',
  ])
})
