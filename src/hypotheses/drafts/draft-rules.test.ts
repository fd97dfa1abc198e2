import { describe, expect, test } from 'vitest'
import { findGroup, findMeasure, measuresOf } from '#measures/index.ts'
import type { gapsOf, MeasureLine } from '#profiles/index.ts'
import { readOwnModel } from '../../model/model-examples.ts'
import { draftsFromGaps, openDrafts, whyDraftIsGone, whyNothingIsDecided } from './draft-rules.ts'

const measures = measuresOf(readOwnModel('norfolk'))
const measure = findMeasure(measures, 'ks2-rwm-expected')!
type Gap = ReturnType<typeof gapsOf>[number]

const side = (id: string, value: number) => {
  const figure = { value, cohort: 40 }
  const line = { measure, latest: { year: 2025, figure } } as unknown as MeasureLine
  return { group: findGroup(measures, id)!, line }
}
const gapOf = (one: string, other: string, estimate: number, half: number): Gap => ({
  ...{ one: side(one, 50 + estimate / 2), other: side(other, 50 - estimate / 2), england: undefined },
  range: { estimate, low: estimate - half, high: estimate + half, level: 0.95 },
})
const drafts = (...gaps: Gap[]) => draftsFromGaps([{ line: gaps[0]!.one.line, gaps }], [])

describe('NF-54: drafts from gaps between groups of pupils', () => {
  test('the group that is behind is named, with both figures', () => {
    const [draft] = drafts(gapOf('girls', 'boys', 30, 10))
    expect(draft?.asks).toContain('do boys fall behind')
    expect(draft?.because).toContain('a gap of 30 points')
  })

  test('a gap that few pupils alone may have made is none, nor one between groups by earlier results', () => {
    expect(drafts(gapOf('girls', 'boys', 30, 31))).toEqual([])
    expect(drafts(gapOf('prior-high', 'prior-low', 60, 10))).toEqual([])
  })

  test('the three widest come first', () => {
    const found = drafts(
      gapOf('girls', 'boys', 21, 5),
      gapOf('not-fsm', 'fsm', 41, 5),
      gapOf('not-eal', 'eal', 31, 5),
      gapOf('not-sen', 'sen', 51, 5),
    )
    expect(found.map(({ key }) => key.split('.').at(-1))).toEqual(['sen', 'fsm', 'eal'])
  })
})

test('NF-54: what was kept or dropped does not come again, and what is gone is said to be', () => {
  const all = ['a', 'b', 'c'].map((key) => ({ key, asks: 'Why?', because: 'So.' }))
  const open = openDrafts(all, ['a', null], ['b'])
  expect(open.map(({ key }) => key)).toEqual(['c'])
  const choice = (key: string) => ({ key, does: 'keep' as const, asks: 'Why?' })
  expect(whyDraftIsGone(open, [choice('c')])).toEqual([])
  expect(whyDraftIsGone(open, [choice('a')])).toHaveLength(1)
  expect(whyNothingIsDecided([])).toHaveLength(1)
})
