import { saysSource } from '#figures/index.ts'
import { showMeasureYear, showValue, type Measure, type Measures } from '#measures/index.ts'
import { forPrint } from '#pictures/for-print.ts'
import { trendPicture } from '#pictures/trend-picture.tsx'
import type { Block, Picture, PrintedDocument } from '#print/index.ts'
import { showUrn, type School } from '#schools/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { GroupLine } from './groups-of-measure.ts'
import { headingOf, saysRange, saysTogether, saysValue, whyMissing } from './measure-words.ts'
import { trendOf } from './pictures-of-measure.ts'
import type { MeasureLine, Profile, YearOfMeasure } from './profile.ts'

type ToProfile = {
  school: School
  measures: Measures
  profile: Profile
  /** The groups of the first measure. */
  groups: readonly GroupLine[]
  organisation: string
  today: PlainDate
}

/** What stands on the first of two pages, in this order: more measures are on the screen and in the spreadsheet. */
const FIRST = ['attainment', 'progress', 'attendance', 'destinations']
const MOST = 10

/** SH-101. A school's statistical profile of two printed pages: its measures beside the authority and England; a line, groups, sources. */
export async function printProfile(
  of: ToProfile,
): Promise<{ document: PrintedDocument; byName: Record<string, Picture> }> {
  const { school, measures, profile, groups, organisation, today } = of
  const lines = linesToPrint(profile.lines)
  const [first] = lines
  const picture = first && trendPicture(trendOf(measures, first))
  const drawn = picture && (await forPrint(picture, 560))
  const document: PrintedDocument = {
    title: 'School Statistical Profile',
    subtitle: school.name,
    organisation,
    facts: [
      { name: 'URN', value: showUrn(school.urn) },
      ...(school.phaseName ? [{ name: 'Phase', value: school.phaseName }] : []),
      ...(school.pupils === null ? [] : [{ name: 'Pupils', value: String(school.pupils) }]),
      { name: 'Printed', value: showDate(today) },
    ],
    foot: `School Statistical Profile, ${school.name} · ${showShortDate(today)}`,
    dated: today,
    blocks: [
      { kind: 'heading', level: 1, text: first ? headingOf(profile.lines) : 'No figures are loaded yet' },
      ...(first ? tableOfLines(lines, measures) : []),
      ...leftOut(profile.lines.length - lines.length),
      ...(first ? [{ kind: 'new-page' as const }, ...secondPage({ first, groups, measures, profile })] : []),
    ],
  }
  if (!picture || !drawn) return { document, byName: {} }
  const at = document.blocks.findIndex(({ kind }) => kind === 'new-page') + 2
  const shown: Block = { kind: 'picture', picture: 'line', says: picture.says, widthMm: 120 }
  const blocks = [...document.blocks.slice(0, at), shown, ...document.blocks.slice(at)]
  return { document: { ...document, blocks }, byName: { line: { ...drawn } } }
}

/** By topic, the first measures of each in turn, so that none is crowded out by another. */
export function linesToPrint(lines: readonly MeasureLine[]): MeasureLine[] {
  const byTopic = FIRST.map((topic) => lines.filter(({ measure }) => measure.topic === topic))
  const order = Array.from({ length: MOST }, (_, at) => byTopic.flatMap((list) => list[at] ?? [])).flat()
  const kept = new Set(order.slice(0, MOST))
  return lines.filter((line) => kept.has(line))
}

function tableOfLines(lines: readonly MeasureLine[], measures: Measures): Block[] {
  const others = ({ measure }: MeasureLine, { local, england }: YearOfMeasure) =>
    [local, england].map((value) => (value === undefined ? '–' : showValue(measure, value)))
  return [
    {
      kind: 'table',
      caption: 'The latest year beside the authority and England',
      head: ['Measure', 'Before', 'Latest', 'Authority', 'England', 'Where it stands'],
      shares: [24, 17, 17, 9, 9, 24],
      rows: lines.map((line) => [
        line.measure.short,
        line.years
          .slice(0, -1)
          .map(({ year, figure }) => `${showMeasureYear(year).slice(2)}: ${shown(line.measure, figure?.value ?? null)}`)
          .join(', '),
        cellOf(line, measures),
        ...others(line, line.latest),
        line.stands.says,
      ]),
    },
    {
      kind: 'paragraph',
      tone: 'quiet',
      text: 'Ranges are at 95%. Of forty figures of schools that are no different from England about one is called different all the same.',
    },
  ]
}

const shown = (measure: Measure, value: number | null) => (value === null ? '–' : showValue(measure, value))

function cellOf({ measure, latest }: MeasureLine, measures: Measures): string {
  const missing = whyMissing(measures, latest)
  const year = showMeasureYear(latest.year)
  if (missing || !latest.figure) return `${year}: ${missing ?? '–'}`
  return [`${year}: ${saysValue(measure, latest.figure)}`, saysRange(measure, latest.range)].filter(Boolean).join(', ')
}

function leftOut(count: number): Block[] {
  if (count <= 0) return []
  const says = `${count} more ${count === 1 ? 'measure stands' : 'measures stand'} with the service and in the spreadsheet of these figures.`
  return [{ kind: 'paragraph', tone: 'quiet', text: says }]
}

function secondPage({
  first,
  groups,
  measures,
  profile,
}: Pick<ToProfile, 'groups' | 'measures' | 'profile'> & { first: MeasureLine }): Block[] {
  const together = saysTogether(first)
  const used = new Set(profile.lines.flatMap(({ years }) => years.flatMap(({ figure }) => figure?.dataSetId ?? [])))
  const latest = new Set(profile.lines.flatMap(({ latest: { figure } }) => figure?.dataSetId ?? []))
  const sources = [...profile.sources.values()].filter(({ dataSetId }) => used.has(dataSetId) && latest.has(dataSetId))
  return [
    { kind: 'heading', level: 1, text: first.measure.name },
    ...(together ? [{ kind: 'paragraph' as const, text: `${together}.` }] : []),
    ...(groups.length > 0 ? [tableOfGroups(first, groups, measures)] : []),
    { kind: 'heading', level: 1, text: 'Sources' },
    { kind: 'list', items: sources.slice(0, 8).map(saysSource) },
  ]
}

function tableOfGroups({ measure }: MeasureLine, groups: readonly GroupLine[], measures: Measures): Block {
  return {
    kind: 'table',
    caption: 'By group of pupils, the latest year',
    head: ['Group', 'Pupils', 'School', '95% range', 'England'],
    shares: [36, 12, 20, 18, 14],
    rows: groups.map(({ group, line: { latest } }) => [
      group.name,
      String(latest.figure?.cohort ?? ''),
      whyMissing(measures, latest) ?? showValue(measure, latest.figure?.value ?? 0),
      saysRange(measure, latest.range).replace('range ', ''),
      latest.england === undefined ? '' : showValue(measure, latest.england),
    ]),
  }
}
