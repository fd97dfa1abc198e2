import type { SchoolFigure } from '#figures/index.ts'
import { type Measure } from '#measures/index.ts'
import { asPercentages, intervalOf } from '#statistics/interval.ts'
import { countsBehind } from '#statistics/published-percentage.ts'
import { averageTogether } from '#statistics/together.ts'
import { wilsonInterval } from '#statistics/wilson.ts'
import type { Ranged } from '../profile.ts'
import { isShare } from '../range-of.ts'
import type { SchoolStanding } from './service-figures.ts'

/** The schools of a district, a group or the service as one. */
export type Summary = {
  name: string
  schools: number
  withFigure: number
  pupils: number
  /** Of all their pupils; undefined where it cannot be told. */
  value: number | undefined
  range: Ranged | undefined
}

/** ES-60. Each district as one, where there are several, and all of them together. */
export function summaries(measure: Measure, schools: readonly SchoolStanding[], hideBelow: number): Summary[] {
  const byDistrict = new Map<string, SchoolStanding[]>()
  for (const school of schools) {
    const name = school.district ?? NO_DISTRICT
    const own = byDistrict.get(name)
    if (own) own.push(school)
    else byDistrict.set(name, [school])
  }
  const of = (name: string, those: readonly SchoolStanding[]) => summaryOf(measure, name, those, hideBelow)
  const each = [...byDistrict].sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, those]) => of(name, those))
  return [...(each.length > 1 ? each : []), of(ALL_OF_THESE, schools)]
}

/** What stands in the place of a district that the register does not name. */
export const NO_DISTRICT = 'No district is known'
const ALL_OF_THESE = 'All of these schools'

/** XX-11. Few pupils are hidden also where they are a whole district's. */
function summaryOf(measure: Measure, name: string, schools: readonly SchoolStanding[], hideBelow: number): Summary {
  const figures = schools.map(({ figure }) => figure).filter(hasValue)
  const counted = { name, schools: schools.length, withFigure: figures.length }
  if (measure.kind === 'count') {
    const value = figures.reduce((sum, figure) => sum + figure.value, 0)
    return { ...counted, pupils: 0, value: figures.length > 0 ? value : undefined, range: undefined }
  }
  const pupils = figures.reduce((sum, { cohort }) => sum + (cohort ?? 0), 0)
  const nothing = { ...counted, pupils: 0, value: undefined, range: undefined }
  if (pupils < Math.max(1, hideBelow) || figures.some(({ cohort }) => cohort === null)) return nothing
  const parts = figures
    .filter(({ cohort }) => (cohort ?? 0) >= 1)
    .map(({ value, cohort, lower, upper }) => ({
      ...{ average: value, of: cohort ?? 0 },
      half: lower !== null && upper !== null && upper > lower ? (upper - lower) / 2 : undefined,
    }))
  const { average, half } = averageTogether(parts)
  if (!isShare(measure)) {
    const range =
      half === undefined ? undefined : { estimate: average, low: average - half, high: average + half, level: 0.95 }
    return { ...counted, pupils, value: average, range }
  }
  return { ...counted, pupils, value: average, range: rangeTogether(measure, average, figures) }
}

/** From the fewest to the most pupils that the published percentages may stand for, as of one school: of one alone it is the same range. */
function rangeTogether(
  { decimals }: Measure,
  average: number,
  figures: readonly Pick<SchoolFigure, 'value' | 'cohort'>[],
): Ranged {
  let [least, most, all] = [0, 0, 0]
  for (const { value, cohort } of figures) {
    const of = Math.round(cohort ?? 0)
    if (of < 1) continue
    const behind = countsBehind({ percent: Math.min(100, Math.max(0, value ?? 0)), of, decimals })
    least += behind.least
    most += behind.most
    all += of
  }
  const { low, level } = wilsonInterval({ count: Math.min(all, least), of: all })
  const { high } = wilsonInterval({ count: Math.min(all, most), of: all })
  return asPercentages(intervalOf(Math.min(100, Math.max(0, average)) / 100, low, high, level))
}

function hasValue(figure: SchoolFigure | undefined): figure is SchoolFigure & { value: number } {
  return figure !== undefined && figure.value !== null
}

/** How the schools of a district are put together, said wherever they are. */
export function saysTogetherOf(measure: Measure, list: readonly Summary[]): string {
  if (measure.kind === 'count') return 'Together: the numbers of all these schools added up.'
  if (list.every(({ value }) => value === undefined))
    return 'Nothing is put together: the numbers of pupils by which schools would be weighed are not published with this measure.'
  if (isShare(measure))
    return 'Together: all pupils of these schools as one group, each school weighed by its number of pupils; the range is Wilson’s.'
  return list.some(({ range }) => range)
    ? 'Together: the schools’ averages, each weighed by its number of pupils; the range follows from those that are published of each.'
    : 'Together: the schools’ averages, each weighed by its number of pupils. No range is shown: what is published does not tell how far pupils spread.'
}
