import { expect, test } from 'vitest'
import { readOwnModel } from '../model/model-examples.ts'
import { findMeasure, mayCompare, whyNotPublished } from './measures.ts'
import { measuresOf, publishedMeasures } from './measures-of.ts'
import { showValue } from './show-value.ts'
import { showMeasureYear } from './years.ts'

test('NF-37: a service has what is published and the measures of its own model', () => {
  const measures = measuresOf(readOwnModel('norfolk'))
  expect(findMeasure(measures, 'english-level-4')?.short).toBe('English 4+')
  expect(findMeasure(measures, 'ks2-rwm-expected')).toBeDefined()
  expect(findMeasure(publishedMeasures(), 'english-level-4')).toBeUndefined()
  expect(measuresOf(readOwnModel('essex')).measures).toEqual(publishedMeasures().measures)
})

test('years are compared within a span only, and a year without values says why', () => {
  const rwm = findMeasure(publishedMeasures(), 'ks2-rwm-expected')!
  expect([mayCompare(rwm, 2016, 2017), mayCompare(rwm, 2017, 2018), mayCompare(rwm, 2018, 2025)]).toEqual([
    true,
    false,
    true,
  ])
  const progress = findMeasure(publishedMeasures(), 'ks2-reading-progress')!
  expect([2019, 2020, 2024].map((year) => whyNotPublished(progress, year))).toEqual([
    undefined,
    expect.stringContaining('no tests'),
    expect.stringContaining('no key stage 1 results'),
  ])
})

test('a value is shown with its sign, decimals and unit, and a year as people write it', () => {
  const shown = (kind: 'share' | 'progress' | 'mean' | 'count', unit: string, decimals: number, value: number) =>
    showValue({ kind, unit, decimals }, value)
  expect([
    shown('share', '%', 0, 62.6),
    shown('progress', 'points', 1, 1.25),
    shown('progress', 'points', 1, -0.04),
    shown('progress', 'points', 2, -0.41),
    shown('count', 'pupils', 0, 1204),
  ]).toEqual(['63%', '+1.3', '0.0', '−0.41', '1,204'])
  expect(showMeasureYear(2019)).toBe('2018/19')
})
