import { expect, test } from 'vitest'
import { listCases, provenRows, rowsIn } from './proven-rows.ts'
import { readXml } from './read-xml.ts'

const provenBy = (...inside: string[]) =>
  [...provenRows(listCases(readXml(`<testsuites name="all">${inside.join('')}</testsuites>`)))].sort()
const passed = (name: string) => `<testcase name="${name}"/>`
const failed = (name: string) => `<testcase name="${name}"><failure message="no"/></testcase>`
const broken = (name: string) => `<testcase name="${name}"><error/></testcase>`
const skipped = (name: string) => `<testcase name="${name}"><skipped/></testcase>`

test('a passed test proves each row in its name', () =>
  expect(provenBy(passed('refuses the pair (SH-18, SH-19)'))).toEqual(['SH-18', 'SH-19']))

test('a row in a suite around the test is proven by it, however far out', () =>
  expect(provenBy(`<testsuite name="WI-16"><testsuite name="b">${passed('c')}</testsuite></testsuite>`)).toEqual([
    'WI-16',
  ]))

test('a suite that names a row and has no test proves nothing', () =>
  expect(provenBy('<testsuite name="WI-16"></testsuite>')).toEqual([]))

test('one failure takes the proof away, before or after a pass', () => {
  expect(provenBy(passed('SH-18 a'), failed('SH-18 b'))).toEqual([])
  expect(provenBy(broken('SH-18 b'), passed('SH-18 a'))).toEqual([])
})

test('a skipped test proves nothing, and takes nothing away', () => {
  expect(provenBy(skipped('SH-18'))).toEqual([])
  expect(provenBy(skipped('SH-18'), passed('SH-18'))).toEqual(['SH-18'])
})

test('a span means every row in it, also past a hundred', () => {
  expect(rowsIn('NF-69 to NF-71')).toEqual(['NF-69', 'NF-71', 'NF-69', 'NF-70', 'NF-71'])
  expect(new Set(rowsIn('RO-98 to RO-101'))).toEqual(new Set(['RO-98', 'RO-99', 'RO-100', 'RO-101']))
})

test('a span over two authorities, or one that runs backwards, is its two ends', () => {
  expect(rowsIn('NF-69 to WI-71')).toEqual(['NF-69', 'WI-71'])
  expect(rowsIn('NF-71 to NF-69')).toEqual(['NF-71', 'NF-69'])
})

test('what only looks like a row is none', () => expect(rowsIn('SH-1 XSH-18 SH-1800 sh-18 ZZ-10')).toEqual([]))
