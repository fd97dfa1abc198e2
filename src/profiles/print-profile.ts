import { saysSource } from '#figures/index.ts'
import type { Measures } from '#measures/index.ts'
import { forPrint } from '#pictures/for-print.ts'
import { trendPicture } from '#pictures/trend-picture.tsx'
import type { Block, Picture, PrintedDocument } from '#print/index.ts'
import { showUrn, type School } from '#schools/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import { gapsOf, type GroupLine } from './groups-of-measure.ts'
import { headingOf, saysTogether } from './measure-words.ts'
import { trendOf } from './pictures-of-measure.ts'
import { tableOfGaps, tableOfGroups, tableOfLines } from './tables-in-print.ts'
import type { MeasureLine, Profile } from './profile.ts'

type ToProfile = {
  /** What the service calls it. */
  name: string
  school: School
  measures: Measures
  profile: Profile
  /** The groups of the first measure. */
  groups: readonly GroupLine[]
  /** Its inspections, with a heading of their own; none where none is held. */
  inspections: readonly Block[]
  organisation: string
  today: PlainDate
}

/** What stands on the first of two pages, in this order: more measures are on the screen and in the spreadsheet. */
const FIRST = ['attainment', 'progress', 'attendance', 'destinations']
const MOST = 12

/** What of the second page is left to the screen and the spreadsheet, so that it stays one page. */
const [MOST_GROUPS, MOST_SOURCES] = [12, 5]

/** The same where inspections stand on it too; gaps between groups are then left as well. */
const [GROUPS_BESIDE, SOURCES_BESIDE] = [5, 2]

/** SH-101. A school's statistical profile of two printed pages: its measures beside the authority and England; a line, groups, sources. */
export async function printProfile(
  of: ToProfile,
): Promise<{ document: PrintedDocument; byName: Record<string, Picture> }> {
  const { name, school, measures, profile, groups, inspections, organisation, today } = of
  const lines = linesToPrint(profile.lines)
  const [first] = lines
  const picture = first && trendPicture(trendOf(measures, first))
  // Drawn narrower than a screen, so that its words are as large on paper as those of the tables.
  const isBeside = inspections.length > 0
  const drawn = picture && (await forPrint(picture, isBeside ? 360 : 440))
  const document: PrintedDocument = {
    title: name,
    subtitle: school.name,
    organisation,
    facts: [
      { name: 'URN', value: showUrn(school.urn).replace(/^URN /, '') },
      ...(school.phaseName ? [{ name: 'Phase', value: school.phaseName }] : []),
      ...(school.districtName ? [{ name: 'District', value: school.districtName }] : []),
      ...(school.pupils === null ? [] : [{ name: 'Pupils', value: String(school.pupils) }]),
      { name: 'Printed', value: showDate(today) },
    ],
    foot: `${name}, ${school.name} · ${showShortDate(today)}`,
    dated: today,
    blocks: [
      { kind: 'heading', level: 1, text: first ? headingOf(profile.lines) : 'No figures are loaded yet' },
      ...(first ? tableOfLines(lines, measures) : []),
      ...leftOut(profile.lines.length - lines.length),
      ...(first
        ? [{ kind: 'new-page' as const }, ...secondPage({ first, groups, measures, profile, inspections })]
        : []),
    ],
  }
  if (!picture || !drawn) return { document: { ...document, blocks: [...document.blocks, ...inspections] }, byName: {} }
  const at = document.blocks.findIndex(({ kind }) => kind === 'new-page') + 2
  const widthMm = isBeside ? 84 : 112
  const shown: Block = { kind: 'picture', picture: 'line', says: picture.says, widthMm }
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
  inspections,
}: Pick<ToProfile, 'groups' | 'measures' | 'profile' | 'inspections'> & { first: MeasureLine }): Block[] {
  const isBeside = inspections.length > 0
  const [mostGroups, mostSources] = isBeside ? [GROUPS_BESIDE, SOURCES_BESIDE] : [MOST_GROUPS, MOST_SOURCES]
  const together = saysTogether(first)
  const used = new Set(profile.lines.flatMap(({ years }) => years.flatMap(({ figure }) => figure?.dataSetId ?? [])))
  const latest = new Set(profile.lines.flatMap(({ latest: { figure } }) => figure?.dataSetId ?? []))
  // What this page is about stands first, where not all of them have room.
  const isFirst = ({ dataSetId }: { dataSetId: string }) => dataSetId === first.latest.figure?.dataSetId
  const sources = [...profile.sources.values()]
    .filter(({ dataSetId }) => used.has(dataSetId) && latest.has(dataSetId))
    .sort((one, other) => Number(isFirst(other)) - Number(isFirst(one)))
  return [
    { kind: 'heading', level: 1, text: first.measure.name.length > 50 ? first.measure.short : first.measure.name },
    ...(together ? [{ kind: 'paragraph' as const, text: `${together}.` }] : []),
    ...(groups.length > 0 ? [tableOfGroups(first, groups.slice(0, mostGroups), measures)] : []),
    ...(isBeside ? [] : tableOfGaps(first, gapsOf(measures, groups))),
    ...inspections,
    { kind: 'heading', level: 1, text: 'Sources' },
    { kind: 'list', items: sources.slice(0, mostSources).map(saysSource) },
  ]
}
