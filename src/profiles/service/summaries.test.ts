import { expect, test } from 'vitest'
import type { SchoolFigure } from '#figures/index.ts'
import { findMeasure, publishedMeasures } from '#measures/index.ts'
import { rangeOf } from '../range-of.ts'
import type { SchoolStanding } from './service-figures.ts'
import { saysEngland } from './service-words.ts'
import { summaries } from './summaries.ts'

const measure = findMeasure(publishedMeasures(), 'ks2-rwm-expected')!

test('RO-47: a school alone has the same range in a list’s sum as on its own page', () => {
  for (const [value, cohort] of [
    [66, 73],
    [40, 250],
    [0, 12],
    [100, 31],
  ] as const) {
    const figure = { value, cohort, lower: null, upper: null } as SchoolFigure
    const [sum] = summaries(measure, [{ district: 'Broads', figure } as SchoolStanding], 5)
    const own = rangeOf(measure, figure)
    expect([sum?.range?.low, sum?.range?.high]).toEqual([own?.low, own?.high])
  }
})

test('RO-47: where England is published by kind of school, a list says each, and none only where there is none', () => {
  const ask = { measure } as Parameters<typeof saysEngland>[0]['ask']
  expect(saysEngland({ ask, england: 62, englandByKind: [] })).toBe('62%')
  const kinds = [
    { kind: 'primary', value: 61 },
    { kind: 'special', value: 20 },
  ]
  expect(saysEngland({ ask, england: undefined, englandByKind: kinds })).toBe('primary 61%, special 20%')
  expect(saysEngland({ ask, england: undefined, englandByKind: [] })).toBe('')
})
