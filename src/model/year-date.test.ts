import { expect, test } from 'vitest'
import { dateInYear } from './year-date.ts'

test('a date of the model moves with the year for which it runs', () => {
  expect(dateInYear('1 September this school year', 2017)).toBe('2017-09-01')
  expect(dateInYear('1 September next school year', 2017)).toBe('2018-09-01')
  expect(dateInYear('25 July', 2017)).toBe('2018-07-25')
  expect(dateInYear('31 August', 2017)).toBe('2018-08-31')
})

test('29 February is a day only in its years', () => {
  expect(dateInYear('29 February', 2027)).toBe('2028-02-29')
  expect(dateInYear('29 February', 2026)).toBeUndefined()
})
