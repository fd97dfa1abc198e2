import { draftOf, type FlagRead } from '#flags/index.ts'
import { showMeasureYear, showValue, type Measure, type Measures } from '#measures/index.ts'
import type { ServiceModel } from '#model/index.ts'
import { gapsOf, groupsOf, namesOfGap, saysRange, saysValue, type MeasureLine } from '#profiles/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Draft, DraftChoice } from './draft.ts'

type Gap = ReturnType<typeof gapsOf>[number]

const MOST_GAPS = 3
const MOST_TRENDS = 3

/** NF-54. From each flag, with its reasoning, and with it where its figure is from. */
export function draftsFromFlags(model: ServiceModel, flags: readonly FlagRead[]): Draft[] {
  return flags.map(({ trigger, flag, says, source }) => ({
    key: `flag.${trigger.id}`,
    asks: draftOf(model, flag, trigger),
    because: `${says} ${source}`,
  }))
}

/** NF-54. From the widest gaps between groups of pupils that few pupils do not explain, those apart of which a flag speaks. */
export function draftsFromGaps(
  gapsOfLines: readonly { line: MeasureLine; gaps: readonly Gap[] }[],
  flags: readonly FlagRead[],
): Draft[] {
  const isFlagged = (measure: string, { one, other }: Gap) =>
    flags.some(({ flag }) => flag.measure === measure && [one.group.id, other.group.id].includes(flag.pupils))
  return gapsOfLines
    .flatMap(({ line, gaps }) => gaps.map((gap) => ({ measure: line.measure, gap })))
    .filter(({ measure, gap }) => measure.unit === '%' && isSure(gap) && isAsked(gap) && !isFlagged(measure.id, gap))
    .sort((one, other) => Math.abs(other.gap.range?.estimate ?? 0) - Math.abs(one.gap.range?.estimate ?? 0))
    .slice(0, MOST_GAPS)
    .map(({ measure, gap }) => draftFromGap(measure, gap))
}

/** Groups that are told apart by earlier results differ by what they are: their gap is no question. */
const isAsked = ({ one, other }: Gap) => ![one, other].some(({ group }) => group.id.startsWith('prior-'))

/** A gap of which even its range lies on one side of none. */
const isSure = ({ range }: Gap) => range !== undefined && (range.low > 0 || range.high < 0)

function draftFromGap(measure: Measure, gap: Gap): Draft {
  const { one, other, range } = gap
  const isOneBehind = (range?.estimate ?? 0) < 0 === (measure.better !== 'low')
  const [behind, ahead] = isOneBehind ? [one, other] : [other, one]
  const value = ({ line }: typeof one) => (line.latest.figure ? saysValue(measure, line.latest.figure) : '')
  return {
    key: `gap.${measure.id}.${behind.group.id}`,
    asks: `In ${measure.short}, do ${behind.group.name} fall behind while they are at this school, or were they behind when they came?`,
    because: `${namesOfGap(gap)}, ${measure.short}, ${showMeasureYear(behind.line.latest.year)}: ${value(behind)} and ${value(ahead)}, a gap of ${Math.round(Math.abs(range?.estimate ?? 0))} points.`,
  }
}

/** NF-54. From measures that few pupils do not explain to be worse than in England, or together over the years. */
export function draftsFromLines(lines: readonly MeasureLine[], flags: readonly FlagRead[]): Draft[] {
  return lines
    .filter(({ measure }) => !flags.some(({ flag }) => flag.measure === measure.id && flag.pupils === 'all'))
    .flatMap((line) => draftFromLine(line) ?? [])
    .slice(0, MOST_TRENDS)
}

function draftFromLine(line: MeasureLine): Draft | undefined {
  const { measure, latest, stands, standsTogether } = line
  const worse = measure.better === 'low' ? 'higher' : 'lower'
  const isWorse = [stands, standsTogether].some((each) => each?.isSure && each.side === worse)
  if (!isWorse || measure.better === 'neither' || !latest.figure) return undefined
  return { key: `england.${measure.id}`, ...draftOfLine(line, worse) }
}

function draftOfLine({ measure, latest, standsTogether, together }: MeasureLine, worse: 'higher' | 'lower') {
  const england = latest.england === undefined ? '' : `, England ${showValue(measure, latest.england)}`
  const range = latest.range ? ` (${saysRange(measure, latest.range)})` : ''
  const years =
    together && standsTogether?.isSure
      ? ` ${together.years.length} years together: ${showValue(measure, together.range.estimate)} of ${together.of} pupils.`
      : ''
  return {
    asks: `Is ${measure.short} ${worse} than in England because of what is taught and how, or because of who the pupils are?`,
    because: `${measure.short}, ${showMeasureYear(latest.year)}: ${latest.figure ? saysValue(measure, latest.figure) : ''}${range}${england}.${years}`,
  }
}

/** NF-54. What stands on the worse side of England without being sure: drafted for nobody, and offered where nothing else is. */
export function draftsByHand(lines: readonly MeasureLine[]): Draft[] {
  return lines
    .flatMap((line) => {
      const { measure, latest, stands } = line
      const worse = measure.better === 'low' ? 'higher' : 'lower'
      if (measure.better === 'neither' || !latest.figure || stands.side !== worse || stands.isSure) return []
      const why = stands.isSure === false ? 'England’s figure lies within its range' : 'no range is known for it'
      const { asks, because } = draftOfLine(line, worse)
      return [{ key: `england.${measure.id}`, asks, because: `${because} Not drafted for you, since ${why}.` }]
    })
    .slice(0, MOST_TRENDS)
}

/** Drafts that are neither kept nor dropped, each once. */
export function openDrafts(
  drafts: readonly Draft[],
  kept: readonly (string | null)[],
  dropped: readonly string[],
): Draft[] {
  return drafts.filter(
    ({ key }, at) =>
      !kept.includes(key) && !dropped.includes(key) && drafts.findIndex((each) => each.key === key) === at,
  )
}

/** The gaps of each measure of which there is a line. */
export function gapsByLine(measures: Measures, lines: readonly MeasureLine[], held: Parameters<typeof groupsOf>[2]) {
  return lines.map((line) => ({ line, gaps: gapsOf(measures, groupsOf(measures, line.measure, held)) }))
}

/** NF-54. A press without a choice does nothing, and is told so. */
export function whyNothingIsDecided(choices: readonly DraftChoice[]): Finding[] {
  if (choices.length > 0) return []
  return [firm('draft-is-chosen', 'Choose of at least one draft whether you keep it or drop it.')]
}

/** NF-54. Figures may have changed since the page was read, and what was decided is decided once. */
export function whyDraftIsGone(drafts: readonly Draft[], choices: readonly DraftChoice[]): Finding[] {
  if (choices.every(({ key }) => drafts.some((each) => each.key === key))) return []
  const says =
    'One of these drafts is no longer there: it was decided already, or figures have changed. Look at what is there now.'
  return [firm('draft-is-there', says)]
}

const firm = (kind: string, says: string): Finding => ({ kind, id: kind, source: 'NF-54', says, weight: 'firm' })
