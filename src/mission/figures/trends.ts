import { asPercentages } from '#statistics/interval.ts'
import { wilsonInterval } from '#statistics/wilson.ts'
import type { MissionMeasure } from '#model/index.ts'
import type { Figure } from '#pictures/figure.ts'
import { PERCENT } from '#pictures/figure.ts'
import type { Trend } from '#pictures/trend.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { percentOf } from './figure-rules.ts'
import type { LevelsOverTime, MeasureOverYears, YearOfMeasure } from './mission-figure.ts'
import type { PublishedYear } from './read-mission.ts'

const NUMBER = { after: '', decimals: 0 }
const ALL = 'All schools'
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** What a year of a measure shows, or why it shows nothing. */
function figureOf(measure: MissionMeasure, { share, isHidden }: YearOfMeasure): Figure {
  if (isHidden) return { missing: 'not told: too few' }
  if (!share) return { missing: 'no figures given' }
  return measure.counted.by === 'number'
    ? { value: share.reached, of: share.total }
    : shareOf(share.reached, share.total)
}

function shareOf(count: number, of: number): Figure {
  const { low, high } = asPercentages(wilsonInterval({ count, of }))
  return { value: (count / of) * 100, low, high, of }
}

/** RO-01 to RO-03. A measure of which schools give figures, over the years. */
export const trendOfGiven = ({ measure, years }: MeasureOverYears): Trend => ({
  ...{ id: measure.id, title: measure.name, unit: measure.counted.by === 'number' ? NUMBER : PERCENT },
  ...{ ownName: ALL, ofName: capital(measure.counted.of), axis: measure.counted.by === 'number' ? 'close' : 'whole' },
  years: years.map((each) => ({
    ...{ year: each.year, shown: showSchoolYear(each.year), school: figureOf(measure, each) },
  })),
})

/** RO-04. The share of schools that moved since the start, at the end of each year. */
export const trendOfLevels = (measure: MissionMeasure, { years }: LevelsOverTime): Trend => ({
  ...{ id: measure.id, title: measure.name, unit: PERCENT, ownName: ALL, ofName: capital(measure.counted.of) },
  years: years.map(({ year, movement }) => ({
    ...{ year, shown: showSchoolYear(year) },
    school:
      movement.both === 0
        ? { missing: 'no school has a level then and now' }
        : { value: percentOf({ reached: movement.moved, total: movement.both }) ?? 0, of: movement.both },
  })),
})

/** RO-06. A published measure over the years, of all pupils of all schools. */
export const trendOfPublished = (
  id: string,
  title: string,
  decimals: number,
  years: readonly PublishedYear[],
): Trend => ({
  ...{ id, title, unit: { after: '%', decimals }, ownName: ALL },
  years: years.map(({ year, value, pupils }) => ({
    ...{ year, shown: String(year) },
    school: value === undefined ? { missing: 'not told: too few' } : { value, of: pupils },
  })),
})
