import { expect, test } from 'vitest'
import type { Distribution, SchoolFigure } from '#figures/index.ts'
import { findMeasure, publishedMeasures, type Measure } from '#measures/index.ts'
import { drawFunnel } from '#statistics/funnel.ts'
import { lineOf, yearsUpTo } from './measure-lines.ts'
import { saysTogether } from './measure-words.ts'
import { rangeOf, withoutRemainders } from './range-of.ts'
import { saysOfAll, standsOf } from './stands.ts'

const measures = publishedMeasures()
const measure = (id: string) => findMeasure(measures, id) as Measure
const RWM = measure('ks2-rwm-expected')
const ABSENCE = measure('absence')

function figure(more: Partial<SchoolFigure> = {}): SchoolFigure {
  return {
    ...{ measure: RWM.id, pupils: 'all', year: 2019, kind: 'result', value: 48, cohort: 31, lower: null, upper: null },
    ...{ missing: null, isHidden: false, schoolKind: 'mainstream', dataSetId: 'one', schoolId: 's', asSchool: null },
    ...more,
  } as SchoolFigure
}
const says = (more: Partial<SchoolFigure>, england: number | undefined, spread?: Distribution, of = RWM) =>
  standsOf(of, figure(more), rangeOf(of, figure(more)), { england, spread }).says

/** A hundred schools about 65%, of 20 to 60 pupils. */
function spread(isEngland = true): Distribution {
  const values = Float64Array.from({ length: 100 }, (_, at) => (52 + (at % 27)) / 100)
  const cohorts = Uint32Array.from({ length: 100 }, (_, at) => 20 + (at % 41))
  const funnel = drawFunnel({ values, cohorts }, 0.65, { kind: 'shares' }, 'added')
  const of = { measure: RWM.id, pupils: 'all', year: 2019, schoolKind: 'mainstream', schools: 100, inFile: 100 }
  const source = { dataSetId: 'one', title: 'KS2', release: 'final' as const, appliedAt: new Date(0) }
  return { ...of, mean: 65, quantiles: [], funnel, prior: null, isEngland, source }
}

test('NF-49: a figure whose range holds that of England is lower, but of too few pupils to be sure', () => {
  expect(says({}, 65)).toBe('Lower than England, but too few pupils to be sure')
  expect(says({ cohort: 310 }, 65)).toBe('Lower than England')
  expect(says({ value: 65 }, 65.3)).toBe('The same as England')
  expect(says({ value: 66 }, 65)).toBe('Higher than England, but too few pupils to be sure')
  expect(says({}, undefined)).toBe('')
})

test('NF-49: on the funnel it is said whether chance would give it, and among which schools where not of all England', () => {
  expect(says({}, 65, spread())).toBe(
    'Lower than England, but too few pupils to be sure; within what chance would give',
  )
  expect(says({ value: 30, cohort: 60 }, 65, spread())).toBe('Far lower than chance would give')
  expect(says({ value: 30, cohort: 60 }, 65, spread(false))).toBe(
    'Far lower than chance would give among the 100 schools of the file',
  )
})

test('of a figure without a number of pupils it is not said how sure it is', () => {
  const absence = { measure: 'absence', value: 6.2, cohort: null }
  expect(says(absence, 4.8, undefined, ABSENCE)).toBe(
    'Higher than England; how sure is not known, since no range is published',
  )
})

test('a figure says nothing of who is better where no direction is', () => {
  expect(says({}, 65, undefined, measure('share-fsm-ever-6'))).toBe('')
})

test('WI-21: the range of 48% of 31 pupils is Wilson’s; a published one stands as it was published', () => {
  expect(rangeOf(RWM, figure())).toMatchObject({ estimate: 48 })
  expect(rangeOf(RWM, figure())?.low).toBeCloseTo(32, 0)
  expect(rangeOf(RWM, figure())?.high).toBeCloseTo(65.2, 0)
  const progress = figure({ value: 1.2, lower: -0.8, upper: 3.2 })
  expect(rangeOf(measure('ks2-reading-progress'), progress)).toMatchObject({ low: -0.8, high: 3.2 })
  expect(rangeOf(RWM, figure({ cohort: 0 }))).toBeUndefined()
})

test('NF-49: three years of a small school are put together beside England over the same years, not across a break', () => {
  const of = (year: number, value: number) => figure({ year, value, cohort: 30 })
  const england = [2017, 2018, 2019].map((year) => ({ ...figure({ year, value: 64, cohort: null }), laCode: null }))
  const held = { laCode: null, figures: [of(2017, 10), of(2018, 60), of(2019, 50)], others: england, spreads: [] }
  const line = lineOf(RWM, 'all', held)!
  expect(line.together).toMatchObject({ years: [2018, 2019], of: 60, england: 64 })
  expect(saysTogether(line)).toBe(
    'Two years, 2017/18 to 2018/19, together: 55% of the 60 pupils of those years, range 42 to 67%; lower than England, but too few pupils to be sure',
  )
  expect(line.years.map(({ isApart }) => isApart)).toEqual([false, true, false])
})

test('years in which nobody was tested stand on the line with the reason, and are not counted', () => {
  expect(yearsUpTo(RWM, 2023)).toEqual([2019, 2020, 2021, 2022, 2023])
})

test('XX-11: beside a hidden group the other side is hidden too, for whom it would tell', () => {
  const girls = figure({ pupils: 'girls', value: null, cohort: null, isHidden: true })
  const boys = figure({ pupils: 'boys', value: 40, cohort: 28 })
  const eal = figure({ pupils: 'eal', value: 40, cohort: 10 })
  expect(withoutRemainders([girls, boys, eal], measures).map(({ value }) => value)).toEqual([null, null, 40])
  expect(withoutRemainders([boys, eal], measures).map(({ value }) => value)).toEqual([40, 40])
})

test('what holds for all rows is said once above them, and of many pupils not that they are few', () => {
  const few = figure({ value: 60, cohort: 40 })
  const many = figure({ value: 60, cohort: 182 })
  const stands = (of: SchoolFigure) => standsOf(RWM, of, rangeOf(RWM, of), { england: 64 })
  expect(stands(few).says).toBe('Lower than England, but too few pupils to be sure')
  expect(stands(many).says).toBe('Lower than England, but not surely: England’s figure lies within its range')
  const inside = { ...stands(few), funnel: 'inside', among: 'among the 92 schools of the file' } as const
  expect(saysOfAll([inside, inside, stands(few)])).toBe(`within what chance would give ${inside.among}`)
  expect(saysOfAll([inside, { ...inside, among: 'among the 95 schools of the file' }])).toBe(
    'within what chance would give among the schools of its file',
  )
  expect(saysOfAll([inside, { ...inside, funnel: 'low' }])).toBeUndefined()
  const drawn = standsOf(RWM, few, rangeOf(RWM, few), { england: 64, spread: spread(false) })
  expect([drawn.says, drawn.alone]).toEqual([
    'Lower than England, but too few pupils to be sure; within what chance would give among the 100 schools of the file',
    'Lower than England, but too few pupils to be sure',
  ])
})
