import { quantile } from 'd3-array'
import { everySchoolsFigures } from '#figures/index.ts'
import { measuresOf } from '#measures/index.ts'
import type { MissionRule } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { reachOfFigures, seesFew } from '../mission-policy.ts'
import { togetherByYear, yearsBetween } from './figure-rules.ts'
import { findStart, listCounted } from './figure-store.ts'
import { readLevels } from './levels.ts'
import { isGiven, type LevelsOverTime, type MeasureOverYears, type YearOfMeasure } from './mission-figure.ts'

/** A year of a published share over all schools, weighed by pupils: years are those of the results' end. */
export type PublishedYear = {
  year: number
  value: number | undefined
  pupils: number
  schools: number
  /** At or below which a quarter of the schools lie, and at or above which: where there are enough of them. */
  lowest?: number | undefined
  highest?: number | undefined
}

type Sum = { weighed: number; pupils: number; values: number[] }
/** Of so many schools a quarter says something, and tells of none by itself. */
const ENOUGH_FOR_QUARTERS = 8

/** The mission as its page shows it. */
export type Mission = {
  startedOn: PlainDate | undefined
  given: readonly MeasureOverYears[]
  /** Of each measure that is counted from levels, what inspections say. */
  levels: ReadonlyMap<string, LevelsOverTime>
  /** Of each published measure that the mission names, the share of all schools in each year. */
  published: ReadonlyMap<string, readonly PublishedYear[]>
}

/**
 * RO-05, RO-06. What the mission page shows to whoever looks, or what can be told to anybody: the figures of schools added up, levels by inspections, and
 * what is published.
 */
export async function readMission(
  look: Look,
  rule: MissionRule,
  { isForAnybody = false }: { isForAnybody?: boolean } = {},
): Promise<Mission> {
  const startedOn = await findStart(look)
  const counted = await listCounted(look)
  const first = startedOn ? schoolYearOf(startedOn) : Math.min(...counted.map(({ schoolYear }) => schoolYear))
  const years = yearsBetween(first === Infinity ? schoolYearOf(look.today) : first, schoolYearOf(look.today))
  const reach = reachOfFigures(look)
  const whose = {
    ...{ seesFew: seesFew(look) && !isForAnybody, smallest: rule.figures.smallest },
    seesSchool: (id: string) => !isForAnybody && isWithin(reach, id),
  }
  const given = rule.measures.filter(isGiven).map((measure): MeasureOverYears => {
    const those = counted.filter((each) => each.measure === measure.id && each.schoolYear >= (years[0] ?? 0))
    const newest = those.filter(({ schoolYear }) => schoolYear === Math.max(...those.map((each) => each.schoolYear)))
    return {
      ...{ measure, years: togetherByYear(measure, those, years, whose) },
      givenOn: newest.reduce<PlainDate | null>((last, { givenOn }) => (last && last > givenOn ? last : givenOn), null),
      restsOn: [...new Set(newest.map(({ restsOn }) => restsOn))],
    }
  })
  const levels = new Map<string, LevelsOverTime>()
  // One measure of a mission is counted by levels, seldom two.
  for (const { id, counted: by } of rule.measures)
    if (by.by === 'moved' && startedOn) levels.set(id, await readLevels(look, by, startedOn))
  return { startedOn, given, levels, published: await readPublished(look, publishedOf(rule)) }
}

/** The published measures that a mission names: of its own measures, and of what its page is to show above all. */
function publishedOf({ measures, foci }: MissionRule): string[] {
  const own = measures.flatMap(({ counted }) => (counted.by === 'published' ? [counted.measure] : []))
  return [...new Set([...own, ...foci.flatMap(({ measure }) => measure ?? [])])]
}

/** Shares of all pupils of all open schools, each school weighed by its cohort: a school whose cohort is not published counts for nothing. */
async function readPublished(look: Look, measures: readonly string[]): Promise<Map<string, PublishedYear[]>> {
  const wanted = measures.map((measure) => ({ measure, pupils: 'all', kind: 'result' as const }))
  const sums = measures.map(() => new Map<number, Sum>())
  for await (const part of everySchoolsFigures(look, wanted))
    for (const { figures } of part)
      figures.forEach((ofMeasure, at) => {
        for (const { year, value, cohort } of ofMeasure) {
          if (!cohort) continue
          const { weighed, pupils, values } = sums[at]?.get(year) ?? { weighed: 0, pupils: 0, values: [] }
          values.push(value)
          sums[at]?.set(year, { weighed: weighed + value * cohort, pupils: pupils + cohort, values })
        }
      })
  return new Map(measures.map((measure, at) => [measure, yearsOf(sums[at] ?? new Map(), look)]))
}

/** XX-11. Few pupils are hidden also where they are those of all schools together. */
function yearsOf(sums: ReadonlyMap<number, Sum>, look: Look): PublishedYear[] {
  const hideBelow = measuresOf(look.model).hideBelow
  return [...sums]
    .map(([year, { weighed, pupils, values }]) => ({
      ...{ year, pupils, schools: values.length, ...quartersOf(values) },
      value: pupils < Math.max(1, hideBelow) || values.length < 2 ? undefined : weighed / pupils,
    }))
    .sort((one, other) => one.year - other.year)
}

/** RO-06. How far standards lie apart. */
function quartersOf(values: readonly number[]): Pick<PublishedYear, 'lowest' | 'highest'> {
  if (values.length < ENOUGH_FOR_QUARTERS) return {}
  return { lowest: quantile(values, 0.25), highest: quantile(values, 0.75) }
}

/** The first and the last year of a measure that show something. */
export function startAndNow(years: readonly YearOfMeasure[]): {
  start: YearOfMeasure | undefined
  now: YearOfMeasure | undefined
} {
  const shown = years.filter(({ share }) => share !== undefined)
  return { start: years[0]?.share ? years[0] : undefined, now: shown.at(-1) }
}
