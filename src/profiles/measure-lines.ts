import type { ComparisonFigure, Distribution } from '#figures/index.ts'
import { mayCompare, whyNotPublished, type Measure, type Measures } from '#measures/index.ts'
import { heldOf } from './held-index.ts'
import { TOPICS, type Held, type MeasureLine, type YearOfMeasure } from './profile.ts'
import { rangeOf, togetherOf } from './range-of.ts'
import { standsOf, standsTogether } from './stands.ts'

/** How many years a line has, those in which nothing was published not counted. */
export const YEARS_SHOWN = 3

/** Every measure of which something is published of a school, by topic, in the order of what is measured. */
export function measureLines(measures: Measures, held: Held): MeasureLine[] {
  const known = new Set(held.figures.map(({ measure }) => measure))
  const topics = Object.keys(TOPICS)
  return measures.measures
    .filter(({ id }) => known.has(id))
    .flatMap((measure) => lineOf(measure, 'all', held) ?? [])
    .sort((one, other) => topics.indexOf(one.measure.topic) - topics.indexOf(other.measure.topic))
}

/** One measure of one group of pupils; undefined where nothing is published of it. */
export function lineOf(measure: Measure, pupils: string, held: Held): MeasureLine | undefined {
  const { own, others: all, spreads } = heldOf(held, measure.id, pupils)
  if (own.length === 0) return undefined
  // How many pupils there are is not set beside how many there are in England.
  const others = measure.kind === 'count' ? [] : all
  const newest = Math.max(...own.map(({ year }) => year), ...others.map(({ year }) => year))
  const kind = own.find(({ year }) => year === newest)?.schoolKind ?? own[0]?.schoolKind ?? ''
  const found = yearsUpTo(measure, newest).map((year, at, before): YearOfMeasure => {
    const figure = own.find((each) => each.year === year)
    const beside = (laCode: string | null) => besideOf(others, { year, laCode, kind: figure?.schoolKind ?? kind })
    const last = before[at - 1]
    return {
      year,
      figure,
      range: rangeOf(measure, figure),
      local: held.laCode === null ? undefined : beside(held.laCode),
      england: beside(null),
      notPublished: whyNotPublished(measure, year),
      isApart: last !== undefined && !mayCompare(measure, last, year) && isMeasured(measure, year, last),
    }
  })
  const years = found.slice(found.findIndex(isHeld)).map((each, at) => (at === 0 ? { ...each, isApart: false } : each))
  const latest = years.at(-1)
  if (!latest) return undefined
  const together = togetherOf(measure, years)
  const spread = spreadOf(spreads, { measure: measure.id, pupils, year: newest, kind })
  const stands = standsOf(measure, latest.figure, latest.range, { england: latest.england, spread })
  return {
    ...{ measure, pupils, years, latest, together, stands },
    standsTogether: together && measure.better !== 'neither' ? standsTogether(measure, together) : undefined,
  }
}

/** Years before anything was loaded are not on the line. */
function isHeld({ figure, local, england }: YearOfMeasure): boolean {
  return (figure ?? local ?? england) !== undefined
}

/** The newest years, oldest first, as many of which something was published as are shown, and those between. */
export function yearsUpTo(measure: Measure, newest: number): number[] {
  const years: number[] = []
  let published = 0
  for (let year = newest; published < YEARS_SHOWN && year > newest - 7; year -= 1) {
    years.unshift(year)
    if (whyNotPublished(measure, year) === undefined) published += 1
  }
  return years
}

/** Years without any values lie in no span, and are a gap rather than a new way of measuring. */
function isMeasured(measure: Measure, ...years: readonly number[]): boolean {
  return years.every((year) => whyNotPublished(measure, year) === undefined)
}

/** Like beside like: the figure of the same kind of school, else the one of all kinds. */
export function besideOf(
  others: readonly ComparisonFigure[],
  { year, laCode, kind }: { year: number; laCode: string | null; kind: string },
): number | undefined {
  let ofAllKinds: ComparisonFigure | undefined
  for (const each of others) {
    if (each.year !== year || each.laCode !== laCode) continue
    if (each.schoolKind === kind) return each.value ?? undefined
    if (each.schoolKind === '') ofAllKinds ??= each
  }
  return ofAllKinds?.value ?? undefined
}

/** The spread of a figure over schools of the same kind; undefined where none is held. */
export function spreadOf(
  spreads: readonly Distribution[],
  { measure, pupils, year, kind }: { measure: string; pupils: string; year: number; kind: string },
): Distribution | undefined {
  return spreads.find(
    (each) => each.measure === measure && each.pupils === pupils && each.year === year && each.schoolKind === kind,
  )
}
