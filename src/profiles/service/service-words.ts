import { showMeasureYear, showValue, type Measures } from '#measures/index.ts'
import { saysRange, saysValue, whyMissing } from '../measure-words.ts'
import type { FiguresAsk } from './read-service-figures.ts'
import type { SchoolLine, Summary } from './service-figures.ts'

/** The cells of a school in a list of figures, as page, print and spreadsheet say them. */
export function cellsOf(measures: Measures, { measure, year }: FiguresAsk, line: SchoolLine) {
  const { figure, range, change, stands, drawnIn } = line
  const missing = whyMissing(measures, { figure, notPublished: undefined })
  return {
    value: missing ?? (figure ? saysValue(measure, figure) : ''),
    range: saysRange(measure, range).replace('range ', ''),
    change: change === undefined ? '' : showValue({ ...measure, kind: 'progress', unit: '' }, change),
    stands: stands.says,
    drawnIn: drawnIn ? showValue(measure, drawnIn.estimate) : '',
    year: showMeasureYear(year),
  }
}

/** The cells of a district, or of all schools of a list. */
export function cellsOfSummary({ measure }: FiguresAsk, { schools, withFigure, pupils, range }: Summary) {
  return {
    schools: `${withFigure} of ${schools}`,
    pupils: range ? pupils.toLocaleString('en-GB') : '',
    value: range ? showValue(measure, range.estimate) : '–',
    range: saysRange(measure, range).replace('range ', ''),
  }
}

/** How a list is ordered, said on every form of it. */
export function saysOrder({ isRanked }: Pick<FiguresAsk, 'isRanked'>): string {
  return isRanked
    ? 'In order of the estimate, the lowest first: each school is drawn in towards all schools, the more the fewer its pupils. Neighbours in this order are rarely different.'
    : 'In order of name. No list is put in order of what few pupils did in one year.'
}

/** The heading is the answer: how many schools lie outside what chance would give. */
export function headingOfService(lines: readonly SchoolLine[]): string {
  const known = lines.filter(({ figure }) => figure?.value !== null && figure !== undefined).length
  if (known === 0) return 'No school of this list has this figure'
  const low = lines.filter(({ stands }) => stands.funnel?.endsWith('low')).length
  const high = lines.filter(({ stands }) => stands.funnel?.endsWith('high')).length
  const of = `of ${known} ${known === 1 ? 'school' : 'schools'}`
  if (low === 0 && high === 0) return `None ${of} lies outside what chance would give`
  return `${low} ${of} lower than chance would give, ${high} higher`
}
