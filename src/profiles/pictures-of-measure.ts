import type { Distribution, Dot } from '#figures/index.ts'
import { showMeasureYear, type Measure, type Measures } from '#measures/index.ts'
import type { Unit } from '#pictures/figure.ts'
import { limitsAlong, type FunnelPlot, type Point } from '#pictures/funnel-plot.ts'
import type { Strip } from '#pictures/strip-picture.tsx'
import type { Trend } from '#pictures/trend.ts'
import { whyMissing } from './measure-words.ts'
import type { MeasureLine } from './profile.ts'

/** A measure's unit as pictures take it. */
export function unitOf({ unit, decimals, kind }: Measure): Unit {
  return { after: unit === '%' ? '%' : '', decimals, isSigned: kind === 'progress' }
}

/** The years of a measure as a line. */
export function trendOf(measures: Measures, line: MeasureLine): Trend {
  const { measure, pupils, years } = line
  return {
    id: `${measure.id}-${pupils}`,
    title: measure.name,
    unit: unitOf(measure),
    axis: measure.topic === 'attainment' && measure.unit === '%' ? 'whole' : 'close',
    years: years.map(({ year, figure, range, local, england, notPublished, isApart }) => ({
      year,
      shown: showMeasureYear(year),
      school:
        figure && figure.value !== null
          ? { value: figure.value, ...(range && { low: range.low, high: range.high }), of: figure.cohort ?? undefined }
          : { missing: whyMissing(measures, { figure, notPublished }) ?? 'no value' },
      local,
      england,
      ...(isApart && { breakBefore: 'measured in a new way' }),
    })),
  }
}

type Drawn = Distribution & { dots: readonly Dot[] }
type Of = {
  line: MeasureLine
  spread: Drawn
  name: string
  /** Of which group of pupils, where it is not all of them. */
  group?: string | undefined
}

const andGroup = (group: string | undefined) => (group === undefined ? '' : `, ${group}`)

/** The school among schools of all sizes; undefined where no limits can be drawn, or its own figure is not known. */
export function funnelPlotOf({ line: { measure, latest }, spread, name, group }: Of): FunnelPlot | undefined {
  const { figure } = latest
  if (!spread.funnel || !figure || figure.value === null || figure.cohort === null || figure.cohort < 1)
    return undefined
  const own = { value: figure.value, of: figure.cohort }
  const others = othersOf(spread, own).filter(({ of }) => of > 0)
  const times = spread.funnel.scale.kind === 'shares' ? 100 : 1
  return {
    id: `${measure.id}-funnel`,
    title: `Among schools of all sizes${andGroup(group)}, ${showMeasureYear(latest.year)}`,
    unit: unitOf(measure),
    pupils: 'pupils',
    school: { ...own, name },
    others,
    target: targetOf(spread, spread.funnel.target * times),
    limits: limitsAlong(spread.funnel, Math.max(own.of, ...others.map(({ of }) => of))),
  }
}

const NEAREST = 30

/** The school among those of the size of its cohort; undefined where too few are held. */
export function stripOf({ line: { measure, latest }, spread, name, group }: Of): Strip | undefined {
  const { figure, range, england } = latest
  if (!figure || figure.value === null || figure.cohort === null) return undefined
  const own = { value: figure.value, of: figure.cohort }
  const like = othersOf(spread, own)
    .filter(({ of }) => of > 0)
    .sort((one, other) => Math.abs(one.of - own.of) - Math.abs(other.of - own.of))
    .slice(0, NEAREST)
  if (like.length < 5) return undefined
  const sizes = like.map(({ of }) => of)
  return {
    id: `${measure.id}-strip`,
    title: `Among schools of like size${andGroup(group)}, ${showMeasureYear(latest.year)}`,
    unit: unitOf(measure),
    like: `${like.length} schools with ${Math.min(...sizes)} to ${Math.max(...sizes)} ${group ?? 'pupils of this age'}`,
    school: { ...own, name, ...(range && { low: range.low, high: range.high }) },
    others: like.map(({ value }) => value),
    england,
  }
}

/** Of which schools the middle of a spread is: those that have the figure. */
function targetOf({ isEngland, schools }: Pick<Distribution, 'isEngland' | 'schools'>, value: number) {
  return isEngland
    ? { name: 'all of England', short: 'England', value }
    : { name: `the ${schools} schools of the file`, short: `all ${schools}`, value }
}

/** ES-60. The schools of a district or a group among those of all sizes; undefined where no limits can be drawn, or none of them has a figure. */
export function funnelOfMany({
  measure,
  name,
  points,
  spread,
}: {
  measure: Measure
  name: string
  points: readonly Point[]
  spread: Drawn
}): FunnelPlot | undefined {
  if (!spread.funnel || points.length === 0) return undefined
  const left = spread.dots.map(([value, of]) => ({ value, of })).filter(({ of }) => of > 0)
  for (const { value, of } of points) {
    const at = left.findIndex((dot) => dot.value === value && dot.of === of)
    if (at >= 0) left.splice(at, 1)
  }
  const times = spread.funnel.scale.kind === 'shares' ? 100 : 1
  return {
    id: `${measure.id}-funnel`,
    title: `${name} among schools of all sizes, ${showMeasureYear(spread.year)}`,
    unit: unitOf(measure),
    pupils: 'pupils',
    ...{ marked: { name, points }, others: left },
    target: targetOf(spread, spread.funnel.target * times),
    limits: limitsAlong(spread.funnel, Math.max(...points.map(({ of }) => of), ...left.map(({ of }) => of))),
  }
}

/** All dots but the school's own. */
function othersOf({ dots }: Drawn, own: { value: number; of: number }): { value: number; of: number }[] {
  const at = dots.findIndex(([value, of]) => value === own.value && of === own.of)
  return dots.filter((_, place) => place !== at).map(([value, of]) => ({ value, of }))
}
