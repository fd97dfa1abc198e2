import type { ComparisonFigure, Distribution, SchoolFigure } from '#figures/index.ts'
import { findGroup, mayCompare, type Measure, type Measures } from '#measures/index.ts'
import { differenceOf } from '#statistics/difference.ts'
import type { Standing } from '#statistics/funnel.ts'
import { shrunk } from '#statistics/shrink.ts'
import { besideOf, lineOf, spreadOf } from '../measure-lines.ts'
import type { MeasureLine, Ranged, Stands } from '../profile.ts'
import { isShare, rangeOf, withoutRemainders } from '../range-of.ts'
import { placeIn, standsOf } from '../stands.ts'
import type { FiguresAsk } from './figures-ask.ts'

/** A school of the service, as far as a list of figures needs it. */
export type SchoolOfList = {
  id: string
  name: string
  nameSorted: string
  phase: string | null
  district: string | null
  laCode: string | null
}

/** A school in a list of one measure of one year, as far as it is counted and put in order. */
export type SchoolStanding = SchoolOfList & {
  figure: SchoolFigure | undefined
  /** Where it lies in the funnel of the measure; undefined where there is none. */
  funnel: Standing | undefined
  /** Drawn in towards all schools, the more the fewer its pupils: what alone a list is ranked by. */
  drawnIn: number | undefined
}

/** The same with all that its row shows. */
export type SchoolLine = SchoolStanding & {
  range: Ranged | undefined
  stands: Stands
  /** Its years, as its own page has them; undefined where nothing is held of it. */
  line: MeasureLine | undefined
  /** In points from the year before; undefined where either is missing or they may not be compared. */
  change: number | undefined
  /** Between the group of pupils and its other side, where one group is asked for. */
  gap: Ranged | undefined
}

/** What was read for a list: figures of its schools, and what stands beside them. */
export type HeldOfList = {
  figures: readonly SchoolFigure[]
  others: readonly ComparisonFigure[]
  spreads: readonly Distribution[]
}

type Ask = Pick<FiguresAsk, 'measure' | 'year' | 'pupils'>

/** The groups of pupils that a list of one of them reads: with it those from which it could be told (XX-11), and its gap. */
export function pupilsToRead({ groups }: Measures, pupils: string): string[] {
  if (pupils === 'all') return ['all']
  const sides = groups.filter(({ id, otherSide }) => id === pupils || otherSide === pupils).map(({ id }) => id)
  const other = groups.find(({ id }) => id === pupils)?.otherSide
  return [...new Set([pupils, ...sides, ...(other ? [other] : [])])]
}

/** RO-47. Where every school of a list stands in one measure of one year, with what it can and cannot tell. */
export function standingsOf(
  ask: Ask,
  schools: readonly SchoolOfList[],
  held: HeldOfList,
  measures: Measures,
): SchoolStanding[] {
  const bySchool = figuresBySchool(held.figures, measures)
  return schools.map((school) => ({ ...school, ...standingOf(ask, bySchool.get(school.id) ?? [], held) }))
}

/** RO-93. Some schools of a list with all that their rows show: their years, ranges and words are those of their own pages. */
export function schoolLines(
  ask: Ask,
  schools: readonly SchoolOfList[],
  held: HeldOfList,
  measures: Measures,
): SchoolLine[] {
  const bySchool = figuresBySchool(held.figures, measures)
  return schools.map((school) => {
    const figures = bySchool.get(school.id) ?? []
    const of = (pupils: string) => lineOf(ask.measure, pupils, { ...held, laCode: school.laCode, figures })
    const line = of(ask.pupils)
    const standing = standingOf(ask, figures, held)
    const { figure } = standing
    const before = figures.find(({ pupils, year }) => pupils === ask.pupils && year === ask.year - 1)
    const other = findGroup(measures, ask.pupils)?.otherSide
    const beside = figures.find(({ pupils, year }) => pupils === other && year === ask.year)
    const latest = line && line.latest.figure === figure ? { range: line.latest.range, stands: line.stands } : undefined
    const { range, stands } = latest ?? wordsOf(ask, figure, held)
    const besides = rangeOf(ask.measure, beside)
    const gap = range && besides ? differenceOf(range, besides) : undefined
    return { ...school, ...standing, range, stands, line, gap, change: changeOf(ask.measure, figure, before) }
  })
}

/** XX-11. Of a school of which one group is hidden its other side is hidden too, as on its own page. */
function figuresBySchool(figures: readonly SchoolFigure[], measures: Measures): Map<string, readonly SchoolFigure[]> {
  const bySchool = new Map<string, SchoolFigure[]>()
  for (const figure of figures) {
    if (figure.kind !== 'result') continue
    const own = bySchool.get(figure.schoolId)
    if (own) own.push(figure)
    else bySchool.set(figure.schoolId, [figure])
  }
  return new Map([...bySchool].map(([id, own]) => [id, withoutRemainders(own, measures)]))
}

/** What is counted of a school, and no more: its range and its words are worked out where they are shown. */
function standingOf({ measure, year, pupils }: Ask, figures: readonly SchoolFigure[], { spreads }: HeldOfList) {
  const figure = figures.find((each) => each.pupils === pupils && each.year === year)
  const spread = spreadOf(spreads, { measure: measure.id, pupils, year, kind: figure?.schoolKind ?? '' })
  const funnel = figure && measure.better !== 'neither' ? placeIn(figure, spread) : undefined
  return { figure, funnel, drawnIn: drawnInOf(measure, figure, spread) }
}

function wordsOf({ measure, year, pupils }: Ask, figure: SchoolFigure | undefined, { others, spreads }: HeldOfList) {
  const kind = figure?.schoolKind ?? ''
  const of = others.filter((each) => each.measure === measure.id && each.pupils === pupils)
  const england = measure.kind === 'count' ? undefined : besideOf(of, { year, laCode: null, kind })
  const spread = spreadOf(spreads, { measure: measure.id, pupils, year, kind })
  const range = rangeOf(measure, figure)
  return { range, stands: standsOf(measure, figure, range, { england, spread }) }
}

function changeOf(measure: Measure, now: SchoolFigure | undefined, before: SchoolFigure | undefined) {
  if (!now || !before || now.value === null || before.value === null) return undefined
  return mayCompare(measure, now.year, before.year) ? now.value - before.value : undefined
}

function drawnInOf(measure: Measure, figure: SchoolFigure | undefined, spread: Distribution | undefined) {
  if (!figure || figure.value === null || !isShare(measure) || !spread?.prior) return undefined
  const of = Math.round(figure.cohort ?? 0)
  if (of < 1 || figure.value < 0 || figure.value > 100) return undefined
  // Its range is worked out where one is shown; the order of a list needs the estimate alone.
  return shrunk(spread.prior, (figure.value / 100) * of, of) * 100
}

/** By name; or, for shares, by the drawn-in estimate, the lowest first: no list is ranked by what few pupils did in one year. */
export function inOrder<S extends SchoolStanding>(standings: readonly S[], isRanked: boolean): S[] {
  const byName = (one: S, other: S) =>
    one.nameSorted < other.nameSorted ? -1 : one.nameSorted > other.nameSorted ? 1 : one.id < other.id ? -1 : 1
  if (!isRanked) return [...standings].sort(byName)
  const place = ({ drawnIn }: S) => drawnIn ?? Infinity
  return [...standings].sort((one, other) =>
    place(one) < place(other) ? -1 : place(one) > place(other) ? 1 : byName(one, other),
  )
}
