import { isKnown, show, showCount, showFigure, showRange } from './figure.ts'
import { type PictureTable } from './picture.tsx'
import { isProvisional, knownYears, type Trend, type TrendYear } from './trend.ts'

const NUMBERS = ['', 'one year', 'two years', 'three years', 'four years', 'five years', 'six years', 'seven years']

/** What a trend says in one sentence: 'From 62% to 71% over three years, 2023 to 2025; England 65%.' */
export function saysOfTrend(trend: Trend): string {
  const { years, unit, localName } = trend
  const compared = sinceLastBreak(years)
  const known = knownYears(compared)
  const last = known.at(-1)
  if (!last) {
    const before = knownYears(years).at(-1)
    if (before) return `${show(before.school.value, unit)} in ${before.shown}; no later year can be compared with it.`
    return `No figures: ${reasonsOf(years) || 'none are held'}.`
  }
  const first = known[0]!
  const range = showRange(last.school, unit)
  const now = range ? `${show(last.school.value, unit)} (range ${range})` : show(last.school.value, unit)
  const others = [
    last.england === undefined ? '' : `England ${show(last.england, unit)}`,
    last.local === undefined ? '' : `${localName ?? 'local'} ${show(last.local, unit)}`,
  ].filter(Boolean)
  const beside = others.length > 0 ? `; ${others.join(', ')}` : ''
  const later = last === years.at(-1) ? '' : `; no later figure: ${reasonsOf(years.slice(years.indexOf(last) + 1))}`
  if (first === last) return `${now} in ${last.shown}${beside}${whyAlone(years, compared)}${later}.`
  const span = last.year - first.year + 1
  const over = NUMBERS[span] ?? `${span} years`
  return `From ${show(first.school.value, unit)} to ${now} over ${over}, ${first.shown} to ${last.shown}${beside}${later}.`
}

/** A trend as a table: a year a row. */
export function tableOfTrend({ years, unit, localName, ownName, ofName }: Trend): PictureTable {
  const hasLocal = years.some(({ local }) => local !== undefined)
  const hasEngland = years.some(({ england }) => england !== undefined)
  const only = (isThere: boolean, text: string) => (isThere ? [text] : [])
  return {
    head: [
      'Year',
      ownName ?? 'School',
      'Range',
      ofName ?? 'Pupils',
      ...only(hasLocal, localName ?? 'Local'),
      ...only(hasEngland, 'England'),
    ],
    rows: years.map(({ shown, school, local, england, breakBefore }) => [
      breakBefore ? `${shown}: ${breakBefore}` : shown,
      showFigure(school, unit),
      isKnown(school) ? showRange(school, unit) : '',
      isKnown(school) && school.of !== undefined ? showCount(school.of) : '',
      ...only(hasLocal, local === undefined ? '' : show(local, unit)),
      ...only(hasEngland, england === undefined ? '' : show(england, unit)),
    ]),
  }
}

/** The signs of a trend. */
export function keyOfTrend({ years, localName, ownName }: Trend): string {
  const has = (pick: (year: TrendYear) => unknown) => years.some((year) => pick(year) !== undefined)
  return [
    `● ${ownName?.toLowerCase() ?? 'the school'}${years.some(({ school }) => isKnown(school) && school.low !== undefined) ? ', the bar its 95% range' : ''}`,
    years.some(isProvisional) ? '○ provisional' : '',
    has(({ england }) => england) ? '◇ England' : '',
    has(({ local }) => local) ? `□ ${localName ?? 'local'}` : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

function sinceLastBreak(years: readonly TrendYear[]): readonly TrendYear[] {
  const last = years.findLastIndex(({ breakBefore }) => breakBefore !== undefined)
  return last < 0 ? years : years.slice(last)
}

function whyAlone(years: readonly TrendYear[], compared: readonly TrendYear[]): string {
  return compared.length < years.length ? '; earlier years cannot be compared' : ''
}

function reasonsOf(years: readonly TrendYear[]): string {
  return [...new Set(years.flatMap(({ school }) => ('missing' in school ? [school.missing] : [])))].join('; ')
}
