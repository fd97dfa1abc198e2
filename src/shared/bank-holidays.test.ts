import { describe, expect, test } from 'vitest'
import { bankHolidaysIn, easterSunday, isBankHoliday } from './bank-holidays.ts'
import { day, weekdayOf } from './plain-date.ts'

/** As published by the government for England and Wales, day and month. */
const PUBLISHED: Record<number, string> = {
  1995: '2/1 14/4 17/4 8/5 29/5 28/8 25/12 26/12',
  1999: '1/1 2/4 5/4 3/5 31/5 30/8 27/12 28/12 31/12',
  2000: '3/1 21/4 24/4 1/5 29/5 28/8 25/12 26/12',
  2002: '1/1 29/3 1/4 6/5 3/6 4/6 26/8 25/12 26/12',
  2004: '1/1 9/4 12/4 3/5 31/5 30/8 27/12 28/12',
  2005: '3/1 25/3 28/3 2/5 30/5 29/8 26/12 27/12',
  2010: '1/1 2/4 5/4 3/5 31/5 30/8 27/12 28/12',
  2011: '3/1 22/4 25/4 29/4 2/5 30/5 29/8 26/12 27/12',
  2012: '2/1 6/4 9/4 7/5 4/6 5/6 27/8 25/12 26/12',
  2013: '1/1 29/3 1/4 6/5 27/5 26/8 25/12 26/12',
  2014: '1/1 18/4 21/4 5/5 26/5 25/8 25/12 26/12',
  2015: '1/1 3/4 6/4 4/5 25/5 31/8 25/12 28/12',
  2016: '1/1 25/3 28/3 2/5 30/5 29/8 26/12 27/12',
  2017: '2/1 14/4 17/4 1/5 29/5 28/8 25/12 26/12',
  2018: '1/1 30/3 2/4 7/5 28/5 27/8 25/12 26/12',
  2019: '1/1 19/4 22/4 6/5 27/5 26/8 25/12 26/12',
  2020: '1/1 10/4 13/4 8/5 25/5 31/8 25/12 28/12',
  2021: '1/1 2/4 5/4 3/5 31/5 30/8 27/12 28/12',
  2022: '3/1 15/4 18/4 2/5 2/6 3/6 29/8 19/9 26/12 27/12',
  2023: '2/1 7/4 10/4 1/5 8/5 29/5 28/8 25/12 26/12',
  2024: '1/1 29/3 1/4 6/5 27/5 26/8 25/12 26/12',
  2025: '1/1 18/4 21/4 5/5 26/5 25/8 25/12 26/12',
  2026: '1/1 3/4 6/4 4/5 25/5 31/8 25/12 28/12',
  2027: '1/1 26/3 29/3 3/5 31/5 30/8 27/12 28/12',
}

describe('XX-08: bank holidays of England are those published', () => {
  test.each(Object.entries(PUBLISHED))('in %s', (year, published) => {
    const found = bankHolidaysIn(Number(year)).map(({ date }) => `${Number(date.slice(8))}/${Number(date.slice(5, 7))}`)
    expect(found.join(' ')).toBe(published)
  })
})

const YEARS = Array.from({ length: 111 }, (_, at) => 1990 + at)

test('every year from 1990 to 2100 has eight bank holidays or more, on different weekdays of that year', () => {
  for (const year of YEARS) {
    const dates = bankHolidaysIn(year).map(({ date }) => date)
    expect(dates.length, String(year)).toBeGreaterThanOrEqual(8)
    expect(new Set(dates).size).toBe(dates.length)
    expect(dates.filter((date) => weekdayOf(date) > 5 || !date.startsWith(String(year)))).toEqual([])
  }
})

test('Easter is a Sunday from 22 March to 25 April, and where tables say', () => {
  for (const year of YEARS) {
    const easter = easterSunday(year)
    expect(weekdayOf(easter)).toBe(7)
    expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true)
  }
  expect([1991, 2008, 2038, 2049, 2076, 2100].map(easterSunday)).toEqual([
    '1991-03-31',
    '2008-03-23',
    '2038-04-25',
    '2049-04-18',
    '2076-04-19',
    '2100-03-28',
  ])
})

test('a substitute day is the holiday, the weekend day that it stands for is not', () => {
  expect(isBankHoliday(day('2026-12-28'))).toBe(true)
  expect(isBankHoliday(day('2026-12-26'))).toBe(false)
})
