import { saysSource } from '#figures/index.ts'
import { showMeasureYear, showValue } from '#measures/index.ts'
import { forPrint } from '#pictures/for-print.ts'
import { funnelPicture } from '#pictures/funnel-picture.tsx'
import type { Block, Picture, PrintedDocument } from '#print/index.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { Look } from '#work/work.ts'
import { howToReadShort } from '../tables-in-print.ts'
import { standsInShort } from '../stands.ts'
import { openPlaces, type DrawPlace } from './district-picture.ts'
import {
  openFiguresList,
  readFigureLines,
  readWholeList,
  type FiguresList,
  type WholeList,
} from './read-service-figures.ts'
import type { SchoolLine } from './service-figures.ts'
import {
  cellsOf,
  cellsOfSummary,
  headingOfService,
  saysEngland,
  saysNarrowed,
  saysOrder,
  saysWhat,
  TOO_MANY,
} from './service-words.ts'
import { NO_DISTRICT, saysTogetherOf, type Summary } from './summaries.ts'

type Printed = { document: PrintedDocument; byName: Record<string, Picture> }

/** ES-60. The School summary report: districts beside each other, then a page for each with its schools among all and its table. */
export async function printServiceFigures(look: Look, query: Readonly<Record<string, string>>): Promise<Printed> {
  const list = await openFiguresList(look, query)
  const whole = (await readWholeList(look, list)) ?? {
    schools: [],
    summaries: [],
    sources: [],
    figures: [],
    isTooMany: true,
  }
  const { lines, sources } = await readFigureLines(look, list, {
    whole,
    after: undefined,
    limit: whole.schools.length,
  })
  const { ask, measures } = list
  const draw = await openPlaces(look, list, whole.schools)
  const byName: Record<string, Picture> = {}
  const places = placesOf(list, whole)
  const pages: Block[][] = []
  for (const place of places) pages.push(await pageOf(place, { list, whole, lines, draw, byName }))
  const narrowed = saysNarrowed(list)
  return {
    byName,
    document: {
      title: 'School summary report',
      subtitle: saysWhat(measures, { ...ask, year: 0 }),
      organisation: look.actor.authorityName,
      facts: [
        { name: 'Year', value: ask.year === 0 ? 'none' : showMeasureYear(ask.year) },
        ...(ask.measure.kind === 'count' ? [] : [{ name: 'England', value: saysEngland(list) || 'not held' }]),
        ...(narrowed ? [{ name: 'Only', value: narrowed }] : []),
        { name: 'Printed', value: showDate(look.today) },
      ],
      foot: `School summary report, ${ask.measure.short} · ${showShortDate(look.today)}`,
      dated: look.today,
      blocks: [
        { kind: 'heading', level: 1, text: 'isTooMany' in whole ? TOO_MANY : headingOfService(whole.schools) },
        tableOfSummaries(list, whole.summaries),
        { kind: 'paragraph', text: saysTogetherOf(ask.measure, whole.summaries), tone: 'quiet' },
        { kind: 'paragraph', text: saysOrder(ask), tone: 'quiet' },
        ...sources.map((source): Block => ({ kind: 'paragraph', text: saysSource(source), tone: 'quiet' })),
        ...pages.flat(),
      ],
    },
  }
}

/** The districts that have a page each: all of the list where there are several, else the list as one. */
function placesOf(list: FiguresList, { summaries }: WholeList): (Summary & { isAll: boolean })[] {
  const districts = summaries.slice(0, -1).map((each) => ({ ...each, isAll: false }))
  const [only] = summaries.slice(-1)
  if (districts.length > 0 || !only) return districts
  return [{ ...only, name: saysNarrowed(list) || only.name, isAll: true }]
}

type Of = {
  list: FiguresList
  whole: WholeList
  lines: readonly SchoolLine[]
  draw: DrawPlace
  byName: Record<string, Picture>
}

async function pageOf(place: Summary & { isAll: boolean }, { list, whole, lines, draw, byName }: Of): Promise<Block[]> {
  const isOfPlace = ({ district }: { district: string | null }) =>
    place.isAll || (district ?? NO_DISTRICT) === place.name
  const schools = whole.schools.filter(isOfPlace)
  const plot = draw(place.name, schools)
  const picture = plot && funnelPicture(plot)
  const name = `funnel-${Object.keys(byName).length + 1}`
  if (picture) byName[name] = await forPrint(picture, 560)
  return [
    { kind: 'new-page' },
    { kind: 'heading', level: 1, text: place.name },
    { kind: 'paragraph', text: `${headingOfService(schools)}. ${saysOfPlace(list, place)}` },
    ...(picture ? [{ kind: 'picture' as const, picture: name, says: picture.says, widthMm: 130 }] : []),
    ...(picture ? [{ kind: 'paragraph' as const, text: picture.key, tone: 'quiet' as const }] : []),
    ...tableOfSchools(list, lines.filter(isOfPlace)),
  ]
}

/** 'Together 57% of 923 pupils, range 54 to 60%; England 65%.' */
function saysOfPlace({ ask, england }: FiguresList, place: Summary): string {
  const { value, pupils, range } = cellsOfSummary(ask, place)
  if (place.value === undefined) return ''
  const own = [`Together ${value}${pupils ? ` of ${pupils} pupils` : ''}`, ...(range ? [`range ${range}`] : [])].join(
    ', ',
  )
  return `${own}${england === undefined ? '' : `; England ${showValue(ask.measure, england)}`}.`
}

function tableOfSummaries({ ask }: FiguresList, list: readonly Summary[]): Block {
  return {
    kind: 'table',
    head: ['District', 'Schools with a figure', 'Pupils', 'Figure', '95% range'],
    shares: [34, 20, 14, 14, 18],
    rows: list.map((each) => {
      const { schools, pupils, value, range } = cellsOfSummary(ask, each)
      return [each.name, schools, pupils, value, range]
    }),
  }
}

/** A line a school of which anything is published; the others are named beneath. */
function tableOfSchools({ ask, measures }: FiguresList, lines: readonly SchoolLine[]): Block[] {
  const held = lines.filter(({ line, figure }) => line ?? figure)
  const without = lines.filter((each) => !held.includes(each)).map(({ name }) => name)
  const [among] = held.flatMap(({ stands }) => stands.among ?? [])
  const cells = held.map((line) => ({ line, ...cellsOf(measures, ask, line) }))
  const hasGap = cells.some(({ gap }) => gap)
  return [
    {
      kind: 'table',
      head: ['School', 'Before', 'Figure', '95% range', ...(hasGap ? ['Gap (range)'] : []), 'Beside England'],
      shares: [36, 17, 20, 15, ...(hasGap ? [22] : []), 22],
      rows: cells.map(({ line, before, value, range, gap }) => [
        ...[line.name, before, value, range, ...(hasGap ? [gap] : [])],
        standsInShort(line.stands),
      ]),
    },
    {
      kind: 'paragraph',
      tone: 'quiet',
      text: howToReadShort(
        cells.some(({ before }) => before.includes('*')),
        among,
      ),
    },
    ...(without.length > 0
      ? [{ kind: 'paragraph' as const, text: `Not in the files that are loaded: ${without.join(', ')}.` }]
      : []),
  ]
}
