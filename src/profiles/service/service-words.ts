import { findGroup, showMeasureYear, showValue, type Measures } from '#measures/index.ts'
import { saysRange, saysValue, whyMissing } from '../measure-words.ts'
import type { FiguresAsk } from './figures-ask.ts'
import { MOST_TOGETHER, type FiguresList } from './read-service-figures.ts'
import type { SchoolLine, SchoolStanding } from './service-figures.ts'
import type { Summary } from './summaries.ts'

type Ask = Pick<FiguresAsk, 'measure' | 'year' | 'pupils'>

/** The cells of a school in a list of figures, as page, print and spreadsheet say them. */
export function cellsOf(measures: Measures, { measure, year }: Ask, shown: SchoolLine) {
  const { figure, range, change, gap, stands, drawnIn, line } = shown
  const missing = whyMissing(measures, { figure, notPublished: undefined })
  const points = { ...measure, kind: 'progress' as const, unit: '' }
  return {
    value: missing ?? (figure ? saysValue(measure, figure) : ''),
    range: saysRange(measure, range).replace('range ', ''),
    before: beforeOf(shown, { measure, year }),
    change: change === undefined ? '' : showValue(points, change),
    gap: gap ? `${showValue(points, gap.estimate)} (${saysRange(points, gap)})` : '',
    stands: stands.says,
    together: line?.standsTogether?.says ?? '',
    drawnIn: drawnIn === undefined ? '' : showValue(measure, drawnIn),
    year: showMeasureYear(year),
  }
}

/** '61%*, 76%': the years before, oldest first, with a star where the next was measured in another way. */
function beforeOf({ line }: SchoolLine, { measure, year }: Pick<Ask, 'measure' | 'year'>): string {
  const years = line?.years ?? []
  return years
    .flatMap(({ figure, year: of }, at) => {
      if (of >= year || !figure || figure.value === null) return []
      return [`${showValue(measure, figure.value)}${years[at + 1]?.isApart ? '*' : ''}`]
    })
    .join(', ')
}

/** The cells of a district, or of all schools of a list. */
export function cellsOfSummary(
  { measure }: Pick<Ask, 'measure'>,
  { schools, withFigure, pupils, value, range }: Summary,
) {
  return {
    schools: `${withFigure} of ${schools}`,
    pupils: pupils > 0 ? pupils.toLocaleString('en-GB') : '',
    value: value === undefined ? '–' : showValue(measure, value),
    range: saysRange(measure, range).replace('range ', ''),
  }
}

/** What a list is of: 'Pupils reaching the expected standard …, girls, 2018/19'. */
export function saysWhat(measures: Measures, { measure, year, pupils }: Ask): string {
  const group = pupils === 'all' ? undefined : findGroup(measures, pupils)?.name
  return [measure.name, group, year === 0 ? undefined : showMeasureYear(year)].filter(Boolean).join(', ')
}

/** By what a list is narrowed, in words. */
export function saysNarrowed({ ask, choices }: Pick<FiguresList, 'ask' | 'choices'>): string {
  const named = (those: readonly { id: string; name: string }[], id: string) =>
    those.find((each) => each.id === id)?.name
  const whose = ask.whose === 'mine' ? 'Your own schools' : named(choices.advisers, ask.whose)
  return [ask.phase, ask.district, named(choices.groups, ask.group), whose].filter(Boolean).join(', ')
}

/** How a list is ordered, said on every form of it. */
export function saysOrder({ isRanked }: Pick<FiguresAsk, 'isRanked'>, isWhole = true): string {
  if (isRanked && !isWhole) return `In order of name. ${TOO_MANY}`
  return isRanked
    ? 'In order of the estimate, the lowest first: each school is drawn in towards all schools, the more the fewer its pupils. Neighbours in this order are rarely different.'
    : 'In order of name. No list is put in order of what few pupils did in one year.'
}

/** What stands in the place of sums and of an order that would rest on too many schools at once. */
export const TOO_MANY = `More than ${MOST_TOGETHER.toLocaleString('en-GB')} schools are put together and in order a district at a time: choose one.`

/** The heading is the answer: how many schools lie outside what chance would give. */
export function headingOfService(schools: readonly SchoolStanding[]): string {
  const known = schools.filter(({ figure }) => figure?.value !== null && figure !== undefined)
  if (known.length === 0) return 'No school of this list has this figure'
  const count = known.length.toLocaleString('en-GB')
  const of = `of ${count} ${known.length === 1 ? 'school' : 'schools'}`
  // Without limits nothing is said of chance: of what has no better or worse, and of averages without published ranges.
  if (known.every(({ funnel }) => funnel === undefined))
    return known.length === 1 ? '1 school has this figure' : `${count} schools have this figure`
  const low = known.filter(({ funnel }) => funnel?.endsWith('low')).length
  const high = known.filter(({ funnel }) => funnel?.endsWith('high')).length
  if (known.length === 1 && low + high === 0) return '1 school, within what chance would give'
  if (low === 0 && high === 0) return `None ${of} lies outside what chance would give`
  return `${low} ${of} lower than chance would give, ${high} higher`
}

/** England's figure beside a list, or its figures by kind of school where only such are published; empty where there are none. */
export function saysEngland({
  ask,
  england,
  englandByKind,
}: Pick<FiguresList, 'ask' | 'england' | 'englandByKind'>): string {
  if (england !== undefined) return showValue(ask.measure, england)
  return englandByKind.map(({ kind, value }) => `${kind} ${showValue(ask.measure, value)}`).join(', ')
}
