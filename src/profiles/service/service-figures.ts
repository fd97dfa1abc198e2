import type { Distribution, SchoolFigure } from '#figures/index.ts'
import { mayCompare, type Measure } from '#measures/index.ts'
import { asPercentages } from '#statistics/interval.ts'
import { shrink } from '#statistics/shrink.ts'
import { wilsonInterval } from '#statistics/wilson.ts'
import { spreadOf } from '../measure-lines.ts'
import type { Ranged, Stands } from '../profile.ts'
import { isShare, rangeOf } from '../range-of.ts'
import { standsOf } from '../stands.ts'

/** A school of the service, as far as a list of figures needs it. */
export type SchoolOfList = {
  id: string
  name: string
  nameSorted: string
  phase: string | null
  district: string | null
}

/** A school in a list of one measure of one year. */
export type SchoolLine = SchoolOfList & {
  figure: SchoolFigure | undefined
  range: Ranged | undefined
  /** In points from the year before; undefined where either is missing or they may not be compared. */
  change: number | undefined
  stands: Stands
  /** Drawn in towards all schools, the more the fewer its pupils: what alone a list is ranked by. */
  drawnIn: Ranged | undefined
}

/** All pupils of the schools of a district, a group or the service as one. */
export type Summary = { name: string; schools: number; withFigure: number; pupils: number; range: Ranged | undefined }

type Of = {
  measure: Measure
  year: number
  schools: readonly SchoolOfList[]
  figures: readonly SchoolFigure[]
  spreads: readonly Distribution[]
  england: number | undefined
}

/** RO-47. One measure of every school of a list, each with what it can and cannot tell. */
export function schoolLines({ measure, year, schools, figures, spreads, england }: Of): SchoolLine[] {
  const of = new Map(figures.map((figure) => [`${figure.schoolId} ${figure.year}`, figure]))
  return schools.map((school) => {
    const figure = of.get(`${school.id} ${year}`)
    const before = of.get(`${school.id} ${year - 1}`)
    const range = rangeOf(measure, figure)
    const kind = figure?.schoolKind ?? ''
    const spread = spreadOf(spreads, { measure: measure.id, pupils: 'all', year, kind })
    return {
      ...school,
      figure,
      range,
      change: changeOf(measure, figure, before),
      stands: standsOf(measure, figure, range, { england, spread }),
      drawnIn: drawnInOf(measure, figure, spread),
    }
  })
}

function changeOf(measure: Measure, now: SchoolFigure | undefined, before: SchoolFigure | undefined) {
  if (!now || !before || now.value === null || before.value === null) return undefined
  return mayCompare(measure, now.year, before.year) ? now.value - before.value : undefined
}

function drawnInOf(measure: Measure, figure: SchoolFigure | undefined, spread: Distribution | undefined) {
  if (!figure || figure.value === null || !isShare(measure) || !spread?.prior) return undefined
  const of = Math.round(figure.cohort ?? 0)
  if (of < 1 || figure.value < 0 || figure.value > 100) return undefined
  return asPercentages(shrink(spread.prior, { count: (figure.value / 100) * of, of }))
}

/** By name; or, for shares, by the drawn-in estimate, the lowest first: no list is ranked by what few pupils did in one year. */
export function inOrder(lines: readonly SchoolLine[], isRanked: boolean): SchoolLine[] {
  const byName = (one: SchoolLine, other: SchoolLine) =>
    one.nameSorted < other.nameSorted ? -1 : one.nameSorted > other.nameSorted ? 1 : one.id < other.id ? -1 : 1
  if (!isRanked) return [...lines].sort(byName)
  const place = ({ drawnIn }: SchoolLine) => drawnIn?.estimate ?? Infinity
  return [...lines].sort((one, other) =>
    place(one) < place(other) ? -1 : place(one) > place(other) ? 1 : byName(one, other),
  )
}

/** ES-60. Each district as one, and all of them together. */
export function summaries(measure: Measure, lines: readonly SchoolLine[], hideBelow: number): Summary[] {
  const districts = [...new Set(lines.map(({ district }) => district ?? NO_DISTRICT))].sort()
  const of = (name: string, those: readonly SchoolLine[]) => summaryOf(measure, name, those, hideBelow)
  const each = districts.map((name) =>
    of(
      name,
      lines.filter(({ district }) => (district ?? NO_DISTRICT) === name),
    ),
  )
  return [...(districts.length > 1 ? each : []), of('All of these schools', lines)]
}

const NO_DISTRICT = 'No district is known'

/** XX-11. Few pupils are hidden also where they are a whole district's. */
function summaryOf(measure: Measure, name: string, lines: readonly SchoolLine[], hideBelow: number): Summary {
  let [pupils, sum, withFigure] = [0, 0, 0]
  for (const { figure } of lines) {
    if (!figure || figure.value === null) continue
    withFigure += 1
    pupils += figure.cohort ?? 0
    sum += figure.value * (figure.cohort ?? 0)
  }
  const isKnown =
    isShare(measure) &&
    pupils >= hideBelow &&
    lines.every(({ figure }) => figure === undefined || figure.value === null || figure.cohort !== null)
  const range = isKnown ? asPercentages(wilsonInterval({ count: Math.min(pupils, sum / 100), of: pupils })) : undefined
  return { name, schools: lines.length, withFigure, pupils, range }
}
