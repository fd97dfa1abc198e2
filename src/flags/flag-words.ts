import { saysSource } from '#figures/index.ts'
import { findGroup, findMeasure, measuresOf, showMeasureYear, showValue, type Measure } from '#measures/index.ts'
import type { ServiceModel, Trigger } from '#model/index.ts'
import { saysRange, saysValue } from '#profiles/index.ts'
import type { Look } from '#work/work.ts'
import type { Flag, FlagStanding } from './flag.ts'
import { maySeeNumbers } from './flag-policy.ts'
import type { FlagLine } from './flag-store.ts'

/** How sure it is, as a tag and as a heading say it. */
export const STANDING_SAYS: Readonly<Record<FlagStanding, string>> = {
  met: 'Met',
  unsure: 'Met; too few pupils to be sure',
}

/** A flag with what is read of it: its trigger's name, the reasoning, and where its figure is from. */
export type FlagRead = Omit<FlagLine, 'source'> & { trigger: Trigger; says: string; source: string }

/** The triggers of the model by which lines were noticed; of one that it no longer has nothing is read. */
export function readFlags(look: Look, lines: readonly FlagLine[]): FlagRead[] {
  return lines.flatMap((line) => {
    const trigger = look.model.triggers?.of.find(({ id }) => id === line.flag.trigger)
    if (!trigger) return []
    const measures = measuresOf(look.model)
    const isSeen = maySeeNumbers(look, line.schoolId, line.flag, measures.hideBelow)
    const says = isSeen ? reasonOf(look.model, line.flag, trigger) : `Hidden: fewer than ${measures.hideBelow} pupils.`
    return [{ ...line, trigger, says, source: saysSource(line.source) }]
  })
}

/** The reasoning in words and numbers: the value, of how many pupils, its range, and what it was set against. */
export function reasonOf(model: ServiceModel, flag: Flag, trigger: Trigger): string {
  const measure = findMeasure(measuresOf(model), flag.measure)
  if (!measure) return ''
  const group = flag.pupils === 'all' ? '' : `, ${groupName(model, flag.pupils)}`
  const what = `${measure.short}${group}, ${showMeasureYear(flag.year)}`
  const estimate = flag.figures === 'estimate' ? 'estimated at ' : ''
  return `${what}: ${estimate}${saysValue(measure, flag)}${ofTest(model, measure, flag, trigger)}${noise(flag)}.`
}

function ofTest(model: ServiceModel, measure: Measure, flag: Flag, { lowest }: Trigger): string {
  const { before, other, among } = flag.beside
  if (before) {
    const years = before.map(([year, value]) => `${showValue(measure, value)} in ${showMeasureYear(year)}`)
    return `, after ${years.join(' and ')}${changeOf(measure, flag)}`
  }
  if (other) {
    const ahead = `${groupName(model, other.pupils)} ${saysValue(measure, other)}`
    return `, and ${ahead}: a gap of ${points(Math.abs(other.value - flag.value))}${rangeOfChange(flag)}, more than ${points(flag.than)}`
  }
  const range = rangeIn(measure, flag)
  const side = flag.value < flag.than ? 'below' : 'above'
  if (among)
    return `${range}, ${side} ${showValue(measure, flag.than)}, where the ${lowestSays(measure, lowest)} of ${schoolsSay(among)} ${side === 'below' ? 'ends' : 'begins'}`
  return `${range}, ${side} ${showValue(measure, flag.than)}`
}

const lowestSays = ({ better }: Measure, share = 25) => {
  const which = better === 'low' ? 'highest' : 'lowest'
  return share === 25 ? `${which} quarter` : `${which} ${share}%`
}

const schoolsSay = ({ schools, isEngland }: NonNullable<Flag['beside']['among']>) =>
  `${isEngland ? '' : 'the '}${schools.toLocaleString('en-GB')} schools ${isEngland ? 'in England' : 'of the file'}`

function rangeIn(measure: Measure, { value, low, high }: Flag): string {
  return low === null || high === null ? '' : ` (${saysRange(measure, { estimate: value, low, high, level: 0.95 })})`
}

const changeOf = (measure: Measure, flag: Flag) => {
  const first = flag.beside.before?.[0]?.[1]
  if (first === undefined) return ''
  const unit =
    measure.unit === '%'
      ? points(Math.abs(flag.value - first))
      : showValue({ ...measure, kind: 'mean' }, Math.abs(flag.value - first))
  return `: ${unit} ${flag.value < first ? 'lower' : 'higher'}${rangeOfChange(flag)}`
}

/** The range of a difference, without its sign, from the smaller to the larger. */
function rangeOfChange({ low, high }: Flag): string {
  if (low === null || high === null) return ''
  const ends = [low, high].map((each) => Math.round(each))
  return ` (range ${ends.map((each) => (each < 0 ? `−${-each}` : String(each))).join(' to ')})`
}

const points = (value: number) => {
  const shown = Math.round(value * 10) / 10
  return `${shown} ${shown === 1 ? 'point' : 'points'}`
}

/** From so many pupils on it is not said that they are few. */
const MANY = 100

function noise({ low, standing, cohort }: Flag): string {
  if (standing === 'unsure')
    return `; ${(cohort ?? 0) < MANY ? 'so few pupils that chance' : 'chance'} alone may have made it`
  return low === null ? '; no range is known for it' : ''
}

const groupName = (model: ServiceModel, id: string) => findGroup(measuresOf(model), id)?.name ?? id

/** The hypothesis that is drafted from a flag: the model's own, or one that can turn out wrong. */
export function draftOf(model: ServiceModel, flag: Flag, trigger: Trigger): string {
  if (trigger.asks) return trigger.asks
  const measure = findMeasure(measuresOf(model), flag.measure)
  const what = measure?.short ?? flag.measure
  const since = flag.beside.before?.[0]?.[0]
  if (since !== undefined) {
    const change = measure?.better === 'low' ? 'rise' : 'fall'
    return `Does the ${change} in ${what} since ${showMeasureYear(since)} go back to what changed in school, or to other pupils?`
  }
  const group = groupName(model, flag.pupils)
  if (flag.beside.other)
    return `In ${what}, do ${group} fall behind while they are at this school, or were they behind when they came?`
  const of = flag.pupils === 'all' ? '' : ` of ${group}`
  return `Does what holds back ${what}${of} lie in teaching and the curriculum, or in who was in the year group?`
}
