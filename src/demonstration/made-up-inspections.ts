import type { InspectionBlock, InspectionLayout, InspectionPublication } from '#measures/index.ts'
import { addDays, day, weekdayOf, type PlainDate } from '#shared/plain-date.ts'
import { chanceOf, type Chance } from './chance.ts'

/** A school in a made-up file of inspections. */
export type InspectedSubject = {
  urn: string
  laestab: string
  name: string
  hasEarlyYears: boolean
  hasSixthForm: boolean
}

/** One made-up inspection: `strength` is 1 for the best grade and grows as schools do worse. */
type MadeInspection = { startedOn: PlainDate; strength: number; outcome?: string }

/** A school's made-up past: what it was graded, and what came since. */
type Past = {
  before: MadeInspection
  graded: MadeInspection
  ungraded: MadeInspection | undefined
  card: MadeInspection | undefined
}

const FIRST_CARD = day('2025-11-18')
const NO_OVERALL = day('2024-09-02')
const GRADED_SINCE = day('2019-09-01')

/** A made-up file of inspections as at a day, in a layout as it is published: the same for the same seed. */
export function madeUpInspections(
  publication: InspectionPublication,
  layout: InspectionLayout,
  asAt: PlainDate,
  subjects: readonly InspectedSubject[],
  seed: string,
): string {
  const headings = inspectionHeadings(layout)
  const empty = layout.id === 'report-cards' ? 'NULL' : ''
  const lines = subjects.map((subject) => {
    const past = pastOf(chanceOf(`inspections ${seed} ${subject.urn}`))
    const cells: Record<string, string> = {
      ...Object.fromEntries(headings.map((heading) => [heading, empty])),
      ...{ [layout.urn]: subject.urn, [layout.laestab]: subject.laestab, [layout.name]: subject.name },
    }
    for (const [block, made] of madeFor(layout, past)) {
      const isKnown = made !== undefined && made.startedOn <= addDays(asAt, -50)
      if (isKnown) fill(cells, publication, block, made, subject)
    }
    return headings.map((heading) => quoted(cells[heading] ?? '')).join(',')
  })
  return `${[headings.map(quoted).join(','), ...lines].join('\r\n')}\r\n`
}

/** The headings of a layout, each by the first of its names. */
export function inspectionHeadings({ urn, laestab, name, inspections }: InspectionLayout): string[] {
  const columns = inspections.flatMap(({ of: _of, frameworks: _frameworks, grades, standards, ...own }) => [
    ...Object.values(own),
    ...[...grades, ...standards].flatMap(({ column, on }) => [column, on]),
  ])
  return [...new Set([urn, laestab, name, ...columns.flatMap((column) => (column ? [firstOf(column)] : []))])]
}

/** Which of a school's inspections stands where: the newest graded one, the one before, the ungraded one. */
function madeFor(layout: InspectionLayout, past: Past): [InspectionBlock, MadeInspection | undefined][] {
  const { card, graded, before, ungraded } = past
  let gradedBlocks = 0
  return layout.inspections.map((block) => {
    if (block.of === 'ungraded') return [block, ungraded]
    if (block.frameworks.includes('report-card')) return [block, card]
    // Since report cards only what was graded under the framework of 2019 is published.
    if (layout.id === 'report-cards') return [block, graded.startedOn >= GRADED_SINCE ? graded : undefined]
    return [block, gradedBlocks++ === 0 ? graded : before]
  })
}

function pastOf(chance: Chance): Past {
  const strength = 2 + chance.around() * 1.1
  const at = (from: number, until: number) => tuesday(chance, from, until)
  const before = { startedOn: at(2012, 2014), strength: strength + 0.5 + chance.around() * 0.8 }
  const lot = chance.share()
  const graded = { startedOn: lot < 0.25 ? at(2015, 2018) : lot < 0.85 ? at(2021, 2023) : at(2025, 2025), strength }
  const isGood = strength < 2.5 && graded.startedOn < GRADED_SINCE
  const outcome = strength < 1.5 ? 'School remains Outstanding' : 'School remains Good'
  const ungraded = isGood ? { startedOn: at(2022, 2023), strength, outcome } : undefined
  const card = chance.happens(0.22)
    ? { startedOn: addDays(FIRST_CARD, 7 * chance.whole(0, 30)), strength: strength + chance.around() * 0.6 }
    : undefined
  return { before, graded, ungraded, card }
}

/** A Tuesday in term between two years, their summers and the months in which there are no inspections left out. */
function tuesday(chance: Chance, from: number, until: number): PlainDate {
  const on = addDays(day(`${chance.whole(from, until)}-01-10`), chance.whole(0, 180))
  return addDays(on, 2 - weekdayOf(on))
}

function fill(
  cells: Record<string, string>,
  publication: InspectionPublication,
  block: InspectionBlock,
  { startedOn, strength, outcome }: MadeInspection,
  { urn, name, hasEarlyYears, hasSixthForm }: InspectedSubject,
): void {
  const put = (column: string | undefined, text: string) => {
    if (column) cells[firstOf(column)] = text
  }
  const chance = chanceOf(`grades ${urn} ${startedOn}`)
  const isCard = block.frameworks.includes('report-card') && block.of === 'graded'
  const scale = publication.frameworks.find(({ id }) => id === (isCard ? 'report-card' : 'overall'))?.grades ?? []
  // On a report card the middle of five grades is what is expected.
  const worth = isCard ? strength + 0.9 : strength
  const grade = (apart: number) =>
    scale[Math.min(scale.length, Math.max(1, Math.round(worth + chance.around() * apart))) - 1]?.is[0] ?? ''
  put(block.number, `1${urn}${startedOn.slice(2, 4)}${block.of === 'ungraded' ? '8' : '5'}`)
  put(block.startedOn, inEnglish(startedOn))
  put(block.publishedOn, inEnglish(addDays(startedOn, 42)))
  put(block.type, 'S5 Inspection')
  put(block.urnThen, urn)
  put(block.nameThen, name)
  put(block.concern, '')
  if (outcome) put(block.outcome, outcome)
  put(block.overall, startedOn >= NO_OVERALL ? 'Not judged' : grade(0))
  const isOld = startedOn < GRADED_SINCE && !isCard
  for (const { area, column, on } of block.grades) {
    const isMissing =
      (area.startsWith('early-years') && !hasEarlyYears) ||
      (/^(sixth-form|post-16)/.test(area) && !hasSixthForm) ||
      (isOld && /^(quality|behaviour|personal)/.test(area))
    put(column, isMissing ? (isCard ? 'Not applicable' : '9') : grade(0.7))
    put(on, inEnglish(startedOn))
  }
  for (const { column, on } of block.standards) {
    put(column, isCard ? (strength > 3.4 ? 'Not met' : 'Met') : strength > 3.4 ? 'No' : 'Yes')
    put(on, inEnglish(startedOn))
  }
}

const firstOf = (column: string) => column.split(' | ')[0] ?? column
const quoted = (text: string) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const inEnglish = (on: PlainDate) => on.split('-').reverse().join('/')
