import type { Figure, SchoolFigure } from '#figures/index.ts'
import { findReason, showMeasureYear, showValue, type Measure, type Measures } from '#measures/index.ts'
import type { MeasureLine, Ranged, Together, YearOfMeasure } from './profile.ts'

/** Why a figure has no value, in words; undefined where it has one. */
export function whyMissing(
  measures: Measures,
  { figure, notPublished }: Pick<YearOfMeasure, 'figure' | 'notPublished'>,
) {
  if (figure?.isHidden) return fewPupils(measures)
  if (figure && figure.value !== null) return undefined
  if (notPublished) return notPublished
  if (!figure) return 'not in the files that are loaded'
  return findReason(measures, figure.missing ?? '')?.name ?? 'no value'
}

/** XX-11. What stands in the place of a figure of too few pupils. */
export function fewPupils({ hideBelow }: Measures): string {
  return `hidden: fewer than ${hideBelow} pupils`
}

/** '48% of 31 pupils', '−1.3', '412 pupils'. */
export function saysValue(measure: Measure, { value, cohort }: Pick<Figure, 'value' | 'cohort'>): string {
  if (value === null) return ''
  const shown = showValue(measure, value)
  if (measure.kind === 'count') return `${shown} ${measure.unit}`
  return cohort === null ? shown : `${shown} of ${cohort} pupils`
}

/** 'range 32 to 65%'. */
export function saysRange(measure: Measure, range: Ranged | undefined): string {
  if (!range) return ''
  const low = showValue({ ...measure, unit: '' }, range.low)
  return `range ${low} to ${showValue(measure, range.high)}`
}

/** 'Three years, 2016/17 to 2018/19, together: 48% of the 92 pupils of those years, range 38 to 58%; lower than England.' */
export function saysTogether(line: MeasureLine): string {
  return line.together ? `${saysYears(line.together)} together: ${valueTogether(line)}` : ''
}

/** The same in a row: 'Over three years: 48% of 92 pupils in all, …', for the years stand above. */
export function saysTogetherInRow(line: MeasureLine): string {
  const { stands, standsTogether, together } = line
  if (!together) return ''
  const number = numberOf(together).toLowerCase()
  const isSame = standsTogether !== undefined && standsTogether.says === stands.alone
  return `Over ${number} years: ${valueTogether(isSame ? { ...line, standsTogether: undefined } : line)}${isSame ? '; the same' : ''}`
}

function valueTogether({ measure, together, standsTogether }: MeasureLine): string {
  if (!together) return ''
  const value = `${showValue(measure, together.range.estimate)} of the ${together.of} pupils of those years`
  const where = standsTogether?.says ? `; ${lower(standsTogether.says)}` : ''
  return `${value}, ${saysRange(measure, together.range)}${where}`
}

/** 'Three years, 2016/17 to 2018/19'. */
export function saysYears({ years }: Pick<Together, 'years'>): string {
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0]
  return `${numberOf({ years })} years, ${showMeasureYear(first)} to ${showMeasureYear(last)},`
}

const numberOf = ({ years }: Pick<Together, 'years'>) =>
  ['', 'One', 'Two', 'Three', 'Four'][years.length] ?? String(years.length)

/** Under which school a figure was published, where that was a predecessor. */
export function saysPredecessor({ asSchool }: SchoolFigure): string {
  return asSchool ? `Published of ${asSchool.name}, which this school was before.` : ''
}

/** The heading of a school's figures is their answer: how many of those that can be compared are beyond England, surely. */
export function headingOf(lines: readonly MeasureLine[]): string {
  const judged = lines.filter(({ stands }) => stands.side !== undefined)
  if (judged.length === 0) return 'What is published of the school'
  const isBelow = ({ stands, standsTogether }: MeasureLine, worse: boolean) =>
    [stands, standsTogether].some((each) => each?.isSure && isWorse(each.side, worse))
  function isWorse(side: string | undefined, worse: boolean) {
    return side === (worse ? 'lower' : 'higher')
  }
  const count = (isGood: boolean) =>
    judged.filter((line) => isBelow(line, line.measure.better === 'high' ? !isGood : isGood)).length
  const [worse, better] = [count(false), count(true)]
  const of = `of ${judged.length} ${judged.length === 1 ? 'measure' : 'measures'}`
  if (worse === 0 && better === 0) return `None ${of} is surely different from England`
  if (better === 0) return `${worse} ${of} ${are(worse)} surely worse than England`
  if (worse === 0) return `${better} ${of} ${are(better)} surely better than England`
  return `${worse} ${of} ${are(worse)} surely worse than England, ${better} better`
}

const are = (count: number) => (count === 1 ? 'is' : 'are')
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
