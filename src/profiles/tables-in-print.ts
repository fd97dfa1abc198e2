import { showMeasureYear, showValue, type Measure, type Measures } from '#measures/index.ts'
import type { Block } from '#print/index.ts'
import { namesOf, type Gap, type GroupLine } from './groups-of-measure.ts'
import { saysRange, whyMissing } from './measure-words.ts'
import type { MeasureLine } from './profile.ts'
import { standsInShort } from './stands.ts'

/** How many years stand beside each other on paper. */
const YEARS = 3

/** SH-101. The measures of a school in a table of one line each: three years, the range of the latest, and what stands beside it. */
export function tableOfLines(lines: readonly MeasureLine[], measures: Measures): Block[] {
  const years = yearsOf(lines)
  const isApart = lines.some((line) => line.years.some((each) => each.isApart && years.includes(each.year)))
  const [among] = lines.flatMap(({ stands }) => stands.among ?? [])
  return [
    {
      kind: 'table',
      caption: 'Three years, and the latest beside the local figure and England’s',
      head: ['Measure', ...years.map(shortYear), 'Pupils', '95% range', 'Local', 'England', 'Beside England'],
      shares: [32, ...years.map(() => 10), 11, 22, 10, 15, 28],
      rows: lines.map((line) => {
        const { measure, latest } = line
        const missing = whyMissing(measures, latest)
        return [
          years.includes(latest.year) ? measure.short : `${measure.short} (${shortYear(latest.year)})`,
          ...years.map((year) => cellOfYear(line, year)),
          measure.kind === 'count' ? '' : String(latest.figure?.cohort ?? ''),
          saysRange(measure, latest.range).replace('range ', ''),
          ...[latest.local, latest.england].map((value) => (value === undefined ? '–' : showValue(measure, value))),
          missing ? sentence(missing) : standsInShort(line.stands),
        ]
      }),
    },
    { kind: 'paragraph', tone: 'quiet', text: howToReadShort(isApart, among) },
  ]
}

/** How the short words of a printed table are to be read. */
export function howToReadShort(isApart: boolean, among: string | undefined): string {
  return [
    'Ranges are at 95%. “Not sure”: the school’s pupils are too few to tell.',
    `“Limits”: what chance, and how schools commonly differ, would give a school of its size${among ? ` ${among}` : ''}.`,
    ...(isApart ? ['* Measured in another way from the next year on, and not to be compared with it.'] : []),
    'Of forty figures of schools that are no different from England about one is called different all the same.',
  ].join(' ')
}

/** The newest years in which any of the measures has a value, oldest first. */
function yearsOf(lines: readonly MeasureLine[]): number[] {
  const known = lines.flatMap(({ years }) => years.flatMap(({ figure, year }) => (figure ? [year] : [])))
  return [...new Set(known)]
    .sort((one, other) => other - one)
    .slice(0, YEARS)
    .reverse()
}

/** A value with a star where the next year was measured in another way; a line whose newest year has no column says it beside its name. */
function cellOfYear({ measure, years, latest }: MeasureLine, year: number): string {
  const at = years.findIndex((each) => each.year === year)
  const value = years[at]?.figure?.value
  if (value === undefined || value === null) return '–'
  const star = year !== latest.year && years[at + 1]?.isApart ? '*' : ''
  return `${showValue(measure, value)}${star}`
}

/** The groups of pupils of a measure, in its latest year. */
export function tableOfGroups({ measure }: MeasureLine, groups: readonly GroupLine[], measures: Measures): Block {
  return {
    kind: 'table',
    caption: 'By group of pupils, the latest year',
    head: ['Group', 'Pupils', 'School', '95% range', 'England'],
    shares: [44, 10, 16, 16, 12],
    rows: groups.map(({ group, line: { latest } }) => [
      sentence(group.name),
      String(latest.figure?.cohort ?? ''),
      whyMissing(measures, latest) ?? showValue(measure, latest.figure?.value ?? 0),
      saysRange(measure, latest.range).replace('range ', ''),
      latest.england === undefined ? '' : showValue(measure, latest.england),
    ]),
  }
}

/** WI-21. The gaps that are known, each with its range. */
export function tableOfGaps({ measure }: MeasureLine, gaps: readonly Gap[]): Block[] {
  const points: Measure = { ...measure, unit: '', kind: 'progress' }
  const known = gaps.flatMap((gap) => (gap.range ? [{ ...gap, range: gap.range }] : []))
  if (known.length === 0) return []
  return [
    {
      kind: 'table',
      caption: 'Gaps between them, in points',
      head: ['Between', 'Gap', '95% range', 'England'],
      shares: [54, 16, 16, 12],
      rows: known.map((gap) => [
        namesOf(gap),
        showValue(points, gap.range.estimate),
        saysRange(points, gap.range).replace('range ', ''),
        gap.england === undefined ? '' : showValue(points, gap.england),
      ]),
    },
  ]
}

const shortYear = (year: number) => showMeasureYear(year).slice(2)
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
