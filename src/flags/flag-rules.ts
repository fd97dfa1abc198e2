import type { Distribution, PlainFigure } from '#figures/index.ts'
import { QUANTILES } from '#figures/index.ts'
import { mayCompare, whyNotPublished, type Measure } from '#measures/index.ts'
import type { Trigger } from '#model/index.ts'
import { rangeOf } from '#profiles/index.ts'
import { differenceOf } from '#statistics/difference.ts'
import type { Interval } from '#statistics/interval.ts'
import { againstThreshold, type Side } from '#statistics/threshold.ts'
import type { Flag } from './flag.ts'

/** The figures of one school that a trigger looks at: of its own group of pupils and, for a gap, of the other. */
export type Looked = { own: readonly PlainFigure[]; other: readonly PlainFigure[] }

type Against = Pick<Flag, 'than' | 'beside'> & { tested: number; range: Interval | undefined; side: Side }

/**
 * WI-49, RO-90. What a trigger notices in a school's figures: the newest one, and whether it is beyond what the model says; undefined
 * where it is not, and where there is nothing to look at. One that is beyond it within the noise is kept as unsure, never dropped.
 */
export function flagOf(
  trigger: Trigger,
  measure: Measure,
  { own, other }: Looked,
  spreads: readonly Distribution[] = [],
): Flag | undefined {
  const [latest] = own
  if (!latest) return undefined
  const against = againstOf(trigger, measure, latest, { own, other }, spreads)
  if (!against) return undefined
  const { tested, range, side, than, beside } = against
  const isBeyond = side === 'below' ? tested < than : tested > than
  if (!isBeyond) return undefined
  const isSure = !range || againstThreshold(range, than, side) === side
  const { value, cohort, year, dataSetId } = latest
  return {
    ...{ trigger: trigger.id, measure: measure.id, pupils: trigger.pupils, year, figures: trigger.figures },
    ...{ standing: isSure ? 'met' : 'unsure', value, cohort, low: range?.low ?? null, high: range?.high ?? null },
    ...{ than, beside, dataSetId },
  }
}

function againstOf(
  { below, above, lowest, falling, gap, pupils }: Trigger,
  measure: Measure,
  latest: PlainFigure,
  { own, other }: Looked,
  spreads: readonly Distribution[],
): Against | undefined {
  const range = () => rangeOfPlain(measure, latest)
  const plain = (than: number, side: Side): Against => ({
    ...{ tested: latest.value, range: range(), than, side, beside: {} },
  })
  if (below !== undefined) return plain(below, 'below')
  if (above !== undefined) return plain(above, 'above')
  if (lowest !== undefined) return among(measure, latest, lowest, ofKind(spreads, latest, pupils), range)
  if (falling !== undefined) return fallenSince(measure, own, falling)
  return gap && behind(measure, latest, other, gap.wider, gap.to)
}

const ofKind = (spreads: readonly Distribution[], { year, schoolKind }: PlainFigure, pupils: string) =>
  spreads.find((each) => each.year === year && each.schoolKind === schoolKind && each.pupils === pupils)

/** Among the weakest of the schools of the file: of absence, where low is good, these are the highest. */
function among(
  { better }: Measure,
  { value }: PlainFigure,
  share: number,
  spread: Distribution | undefined,
  range: () => Interval | undefined,
): Against | undefined {
  const isLowGood = better === 'low'
  const at = QUANTILES.findIndex((each) => each === (isLowGood ? 1 - share / 100 : share / 100))
  const than = spread?.quantiles[at]
  if (!spread || than === undefined) return undefined
  const beside = { among: { schools: spread.schools, isEngland: spread.isEngland } }
  return { tested: value, range: range(), than, side: isLowGood ? 'above' : 'below', beside }
}

/** Weaker than the year before, so many times running; years of which nothing was published are not counted, nor any that may not be compared. */
function fallenSince(measure: Measure, own: readonly PlainFigure[], times: number): Against | undefined {
  const [latest] = own
  const years = latest ? publishedUpTo(measure, latest.year, times + 1) : []
  const found = years.map((year) => own.find((each) => each.year === year))
  const run = found.filter((each) => each !== undefined)
  const first = run.at(-1)
  if (!latest || !first || run.length <= times) return undefined
  if (!run.every(({ year }) => mayCompare(measure, year, latest.year))) return undefined
  const isWeaker = (one: number, before: number) => (measure.better === 'low' ? one > before : one < before)
  if (!run.slice(0, -1).every(({ value }, at) => isWeaker(value, run[at + 1]?.value ?? value))) return undefined
  const [now, then] = [rangeOfPlain(measure, latest), rangeOfPlain(measure, first)]
  const before = run.slice(1).reverse()
  return {
    tested: latest.value - first.value,
    range: now && then && differenceOf(now, then),
    than: 0,
    side: measure.better === 'low' ? 'above' : 'below',
    beside: { before: before.map(({ year, value }) => [year, value] as const) },
  }
}

/** So many years up to one, newest first, of which something was published. */
function publishedUpTo(measure: Measure, newest: number, count: number): number[] {
  const years: number[] = []
  for (let year = newest; years.length < count && year > newest - 12; year -= 1)
    if (whyNotPublished(measure, year) === undefined) years.push(year)
  return years
}

/** How far another group of pupils is ahead; of absence, where low is good, how far it is below. */
function behind(
  measure: Measure,
  latest: PlainFigure,
  others: readonly PlainFigure[],
  than: number,
  pupils: string,
): Against | undefined {
  const other = others.find(({ year }) => year === latest.year)
  if (!other) return undefined
  const [own, ahead] = [rangeOfPlain(measure, latest), rangeOfPlain(measure, other)]
  const [one, less] = measure.better === 'low' ? ([latest, other] as const) : ([other, latest] as const)
  const [from, minus] = measure.better === 'low' ? [own, ahead] : [ahead, own]
  return {
    tested: one.value - less.value,
    range: from && minus && differenceOf(from, minus),
    ...{ than, side: 'above', beside: { other: { pupils, value: other.value, cohort: other.cohort } } },
  }
}

const rangeOfPlain = (measure: Measure, figure: PlainFigure): Interval | undefined =>
  rangeOf(measure, { value: figure.value, cohort: figure.cohort, lower: figure.lower, upper: figure.upper })
