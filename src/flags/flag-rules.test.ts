import { describe, expect, test } from 'vitest'
import type { Distribution, PlainFigure } from '#figures/index.ts'
import { findMeasure, measuresOf } from '#measures/index.ts'
import type { Trigger } from '#model/index.ts'
import { readOwnModel } from '../model/model-examples.ts'
import { flagOf } from './flag-rules.ts'
import { draftOf, reasonOf } from './flag-words.ts'

const model = readOwnModel('wiltshire')
const measureOf = (id: string) => findMeasure(measuresOf(model), id)!

const trigger = (test: Partial<Trigger>): Trigger => ({
  ...{ id: 'a-trigger', name: 'A trigger', measure: 'ks2-rwm-expected', pupils: 'all', figures: 'result' as const },
  ...{ says: 'It is noticed.', source: 'WI-49', ...test },
})
const figure = (year: number, value: number, cohort: number | null = 30): PlainFigure => ({
  ...{ year, value, cohort, lower: null, upper: null, schoolKind: '', dataSetId: 'a-set' },
})
const noticed = (
  test: Partial<Trigger>,
  own: PlainFigure[],
  other: PlainFigure[] = [],
  spreads: Distribution[] = [],
) => {
  const asked = trigger(test)
  return flagOf(asked, measureOf(asked.measure), { own, other }, spreads)
}

const spread = (quantiles: number[], more: Partial<Distribution> = {}): Distribution => ({
  ...{ measure: 'ks2-reading-progress', pupils: 'all', year: 2019, schoolKind: '', schools: 15_000, inFile: 16_000 },
  ...{ isEngland: true, mean: 0, quantiles, funnel: null, prior: null },
  ...{ source: { dataSetId: 'a-set', title: 'KS2', release: 'final' as const, appliedAt: new Date(0) } },
  ...more,
})

describe('WI-49: a figure below a floor', () => {
  test.each([
    ['at the floor it is not noticed', 65, 30, undefined],
    ['below it by few pupils it is unsure, and not dropped', 60, 30, 'unsure'],
    ['far below it, it is met', 30, 30, 'met'],
    ['the same share of many pupils is met', 60, 3000, 'met'],
  ] as const)('%s', (_name, value, cohort, standing) => {
    expect(noticed({ below: 65 }, [figure(2019, value, cohort)])?.standing).toBe(standing)
  })

  test('RO-90: above a number it is noticed where low is good', () => {
    const absence = { measure: 'absence', above: 7 }
    expect(noticed(absence, [figure(2024, 7.1, null)])?.standing).toBe('met')
    expect(noticed(absence, [figure(2024, 7, null)])).toBeUndefined()
  })

  test('a school without a figure is not noticed: what is missing is never nought', () => {
    expect(noticed({ below: 65 }, [])).toBeUndefined()
  })

  test('the reasoning says value, pupils, range and threshold', () => {
    const asked = trigger({ below: 65 })
    const flag = noticed({ below: 65 }, [figure(2019, 60)])!
    expect(reasonOf(model, flag, asked)).toBe(
      'RWM expected, 2018/19: 60% of 30 pupils (range 42 to 75%), below 65%; so few pupils that chance alone may have made it.',
    )
    expect(draftOf(model, flag, asked)).toContain('RWM expected')
    expect(draftOf(model, flag, trigger({ asks: 'Reading holds it back.' }))).toBe('Reading holds it back.')
  })
})

describe('WI-49: value added in the lowest quarter', () => {
  const lowest = { measure: 'ks2-reading-progress', lowest: 25 as const }
  const quarters = spread([-5, -4, -1.5, 0, 1.5, 4, 5])
  const progress = (value: number, half: number) => ({
    ...figure(2019, value),
    lower: value - half,
    upper: value + half,
  })

  test.each([
    ['on its boundary it is in the next quarter', progress(-1.5, 1), undefined],
    ['in it by its whole range it is met', progress(-4, 1), 'met'],
    ['in it within the noise it is unsure', progress(-2, 1), 'unsure'],
  ] as const)('%s', (_name, own, standing) => {
    expect(noticed(lowest, [own], [], [quarters])?.standing).toBe(standing)
  })

  test('it is set among schools of its own kind, year and group alone', () => {
    const own = [progress(-4, 1)]
    expect(noticed(lowest, own, [], [{ ...quarters, year: 2018 }])).toBeUndefined()
    expect(noticed(lowest, own, [], [{ ...quarters, schoolKind: 'junior' }])).toBeUndefined()
    const flag = noticed(lowest, own, [], [{ ...quarters, schools: 315, isEngland: false }])!
    expect(reasonOf(model, flag, trigger(lowest))).toContain(
      'where the lowest quarter of the 315 schools of the file ends',
    )
  })

  test('of absence the lowest quarter are those with most', () => {
    const absence = { measure: 'absence', lowest: 25 as const }
    const spreads = [spread([3, 4, 5, 6, 7, 8, 9], { measure: 'absence', year: 2024 })]
    expect(noticed(absence, [figure(2024, 7.5, null)], [], spreads)?.than).toBe(7)
    expect(noticed(absence, [figure(2024, 4.5, null)], [], spreads)).toBeUndefined()
  })
})

describe('NF-54: results that fall, and gaps between groups', () => {
  const maths = { measure: 'ks2-maths-expected', falling: 2 }

  test('twice running is noticed, once is not, nor a rise between', () => {
    expect(noticed(maths, [figure(2019, 40), figure(2018, 60), figure(2017, 90)])?.standing).toBe('met')
    expect(noticed(maths, [figure(2019, 70), figure(2018, 74), figure(2017, 77)])?.standing).toBe('unsure')
    expect(noticed(maths, [figure(2019, 60), figure(2018, 70)])).toBeUndefined()
    expect(noticed(maths, [figure(2019, 60), figure(2018, 55), figure(2017, 90)])).toBeUndefined()
    expect(noticed(maths, [figure(2019, 60), figure(2018, 60), figure(2017, 90)])).toBeUndefined()
  })

  test('years without tests are passed over, and a missing year of the school is not', () => {
    expect(noticed(maths, [figure(2022, 40), figure(2019, 60), figure(2018, 90)])?.beside.before).toEqual([
      [2018, 90],
      [2019, 60],
    ])
    expect(noticed(maths, [figure(2019, 40), figure(2017, 90), figure(2016, 95)])).toBeUndefined()
  })

  test('years that may not be compared are not', () => {
    const rwm = { measure: 'ks2-rwm-expected', falling: 2 }
    expect(noticed(rwm, [figure(2019, 40), figure(2018, 60), figure(2017, 90)])).toBeUndefined()
  })

  const gap = { pupils: 'disadvantaged', gap: { to: 'not-disadvantaged', wider: 20 } }
  test.each([
    ['as wide as the number it is not noticed', 45, undefined],
    ['wider by few pupils it is unsure', 40, 'unsure'],
    ['far wider it is met', 5, 'met'],
  ] as const)('a gap: %s', (_name, value, standing) => {
    const flag = noticed(gap, [figure(2019, value, 20)], [figure(2019, 65, 40)])
    expect(flag?.standing).toBe(standing)
  })

  test('the gap of one year is not set beside another year', () => {
    expect(noticed(gap, [figure(2019, 5)], [figure(2018, 65)])).toBeUndefined()
  })
})
