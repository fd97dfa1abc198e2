import { expect, test } from 'vitest'
import { toCsv } from './csv.ts'
import { headingSort, readSort, sortInAddress, writeSort } from './sorting.ts'

const usual = { by: 'name', isDown: false } as const
const read = (text?: string) => readSort(text, ['name', 'date'], usual)

test.each([
  [undefined, 'name'],
  ['name', 'name'],
  ['-name', '-name'],
  ['-date', '-date'],
  ['--date', 'name'],
  ['password_hash', 'name'],
  ['', 'name'],
])('the order %s of an address is read as %s', (text, order) => expect(writeSort(read(text))).toBe(order))

test('the usual order needs no place in an address', () => {
  expect(sortInAddress(usual, usual)).toEqual({})
  expect(sortInAddress({ by: 'name', isDown: true }, usual)).toEqual({ sort: '-name' })
})

test('a heading leads to its own order, and from there to the other way round; days begin with the last', () => {
  expect(writeSort(headingSort('name', read('-date')))).toBe('name')
  expect(writeSort(headingSort('name', read('name')))).toBe('-name')
  expect(writeSort(headingSort('-date', read('name')))).toBe('-date')
  expect(writeSort(headingSort('-date', read('-date')))).toBe('date')
})

test('what a spreadsheet would take for a formula is written as text, and a number is a number', () => {
  const row = ['=1+1', '+44', '-5', '@home', '\tx', '\rx', 'a "b", c', 'two\nlines', -5, null, undefined]
  expect(toCsv([row])).toBe(`\uFEFF'=1+1,'+44,'-5,'@home,'\tx,"'\rx","a ""b"", c","two\nlines",-5,,\r\n`)
})
