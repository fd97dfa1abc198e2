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
  return { side, isSure, funnel, among, says: saysOf(side, isSure, funnel, among) }
}

/** The same of years together, for which no funnel is drawn. */
export function standsTogether(measure: Measure, { range, england }: Together): Stands {
  const side = sideOf(measure, range.estimate, england)
  const isSure = surelyOn(side, range, england)
  return { side, isSure, funnel: undefined, among: undefined, says: saysOf(side, isSure, undefined, undefined) }
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

const NOWHERE: Stands = { side: undefined, isSure: undefined, funnel: undefined, among: undefined, says: '' }

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

function saysOf(
  side: Side | undefined,
  isSure: boolean | undefined,
  funnel: Standing | undefined,
  which: string | undefined,
): string {
  const among = which ? ` ${which}` : ''
  const outside = funnel && OUTSIDE[funnel]
  if (outside) return `${outside}${among}`
  const within = funnel ? `within what chance would give${among}` : ''
  if (side === undefined) return capital(within)
  if (side === 'level') return ['The same as England', within].filter(Boolean).join('; ')
  const beside = `${side === 'lower' ? 'Lower' : 'Higher'} than England`
  if (isSure === false) return [`${beside}, but too few pupils to be sure`, within].filter(Boolean).join('; ')
  if (isSure) return within ? `${beside}, as many schools are; no more than schools differ${among}` : beside
  return [beside, within || 'how sure is not known, since no range is published'].filter(Boolean).join('; ')
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
