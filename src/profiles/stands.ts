import type { Distribution, Figure } from '#figures/index.ts'
import { showValue, type Measure } from '#measures/index.ts'
import { standingIn, type Standing } from '#statistics/funnel.ts'
import { againstThreshold } from '#statistics/threshold.ts'
import type { Ranged, Side, Stands, Together } from './profile.ts'

type Beside = { england: number | undefined; spread?: Distribution | undefined }

/** What is said of each place outside a funnel. */
const OUTSIDE: Partial<Record<Standing, string>> = {
  'beyond low': 'Far lower than chance would give',
  low: 'Lower than chance would give',
  high: 'Higher than chance would give',
  'beyond high': 'Far higher than chance would give',
}

/**
 * Where a figure stands. Beside England it is lower or higher, and either is said to be uncertain where its range holds
 * England's figure; among schools of its size it is within what chance and the usual differences of schools would give, or
 * outside it (Spiegelhalter 2005).
 */
export function standsOf(
  measure: Measure,
  figure: Figure | undefined,
  range: Ranged | undefined,
  beside: Beside,
): Stands {
  if (!figure || figure.value === null || measure.better === 'neither') return NOWHERE
  const side = sideOf(measure, figure.value, beside.england)
  const isSure = surelyOn(side, range, beside.england)
  const funnel = placeIn(figure, beside.spread)
  const among = funnel && amongWhich(beside.spread)
  const known = { side, isSure, funnel, among, cohort: figure.cohort }
  return { side, isSure, funnel, among, says: saysOf(known), alone: aloneOf(known) }
}

/** The same of years together, for which no funnel is drawn. */
export function standsTogether(measure: Measure, { range, england, of }: Together): Stands {
  const side = sideOf(measure, range.estimate, england)
  const isSure = surelyOn(side, range, england)
  const says = saysOf({ side, isSure, funnel: undefined, among: undefined, cohort: of })
  return { side, isSure, funnel: undefined, among: undefined, says, alone: says }
}

/** Where a figure stands in the few words that a line of a printed table has room for. */
export function standsInShort({ side, isSure, funnel }: Stands): string {
  const outside = funnel && OUTSIDE_IN_SHORT[funnel]
  if (outside) return outside
  if (side === undefined) return funnel ? 'Within limits' : '–'
  const beside = { lower: 'Lower', higher: 'Higher', level: 'The same' }[side]
  if (isSure === false) return `${beside}, not sure`
  return isSure || side === 'level' ? beside : `${beside}, no range`
}

const OUTSIDE_IN_SHORT: Partial<Record<Standing, string>> = {
  'beyond low': 'Far below its limits',
  low: 'Below its limits',
  high: 'Above its limits',
  'beyond high': 'Far above its limits',
}

const NOWHERE: Stands = {
  ...{ side: undefined, isSure: undefined, funnel: undefined, among: undefined },
  ...{ says: '', alone: '' },
}

/** By what is shown: 63% and England 63% are the same, whatever stands behind the decimals. */
function sideOf(measure: Measure, value: number, england: number | undefined): Side | undefined {
  if (england === undefined) return undefined
  if (showValue(measure, value) === showValue(measure, england)) return 'level'
  return value < england ? 'lower' : 'higher'
}

function surelyOn(side: Side | undefined, range: Ranged | undefined, england: number | undefined): boolean | undefined {
  if (!range || england === undefined || side === undefined || side === 'level') return undefined
  return side === 'lower'
    ? againstThreshold(range, england, 'below') === 'below'
    : againstThreshold(range, england, 'above') === 'above'
}

/** Where a figure of a known number of pupils lies in the funnel of its measure; undefined where there is none. */
export function placeIn({ value, cohort }: Figure, spread: Distribution | undefined): Standing | undefined {
  if (!spread?.funnel || value === null || cohort === null || cohort < 1) return undefined
  const { scale } = spread.funnel
  if (scale.kind === 'shares' && (value < 0 || value > 100)) return undefined
  return standingIn(spread.funnel, scale.kind === 'shares' ? value / 100 : value, cohort)
}

/** 'among the 309 schools of the file': those of which it has this figure; undefined where it is all of England. */
export function amongWhich(spread: Pick<Distribution, 'isEngland' | 'schools'> | undefined): string | undefined {
  return spread && !spread.isEngland ? `among the ${spread.schools} schools of the file` : undefined
}

/** The one sentence that holds for all of several rows where each that has limits lies within them; undefined where one does not. */
export function saysOfAll(all: readonly Stands[]): string | undefined {
  const limited = all.filter(({ funnel }) => funnel !== undefined)
  if (limited.length < 2 || limited.some(({ funnel }) => funnel !== 'inside')) return undefined
  const among = new Set(limited.map((each) => each.among))
  const [only] = among
  const which = among.size > 1 ? ' among the schools of its file' : only ? ` ${only}` : ''
  return `within what chance would give${which}`
}

/** From so many pupils on it is no longer their number by which a figure is not sure. */
const MANY = 100

type Known = Pick<Stands, 'side' | 'isSure' | 'funnel' | 'among'> & { cohort: number | null }

/** Where a figure within its limits stands beside England; outside them all of it is said. */
function aloneOf(known: Known): string {
  if (!known.funnel || OUTSIDE[known.funnel]) return saysOf(known)
  if (known.isSure && known.side !== 'level') return `${capital(known.side ?? '')} than England, as many schools are`
  return known.side === undefined ? '' : saysOf({ ...known, funnel: undefined, isRangeKnown: true })
}

function saysOf({ side, isSure, funnel, among: which, cohort, isRangeKnown }: Known & { isRangeKnown?: true }): string {
  const among = which ? ` ${which}` : ''
  const outside = funnel && OUTSIDE[funnel]
  if (outside) return `${outside}${among}`
  const within = funnel ? `within what chance would give${among}` : ''
  if (side === undefined) return capital(within)
  if (side === 'level') return ['The same as England', within].filter(Boolean).join('; ')
  const beside = `${side === 'lower' ? 'Lower' : 'Higher'} than England`
  const why = (cohort ?? 0) < MANY ? 'too few pupils to be sure' : 'not surely: England’s figure lies within its range'
  if (isSure === false) return [`${beside}, but ${why}`, within].filter(Boolean).join('; ')
  if (isSure) return within ? `${beside}, as many schools are; no more than schools differ${among}` : beside
  if (isRangeKnown) return beside
  return [beside, within || 'how sure is not known, since no range is published'].filter(Boolean).join('; ')
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
