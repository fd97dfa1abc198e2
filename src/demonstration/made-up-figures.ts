import { figureColumns, findMeasure, type FigureColumn, type Layout, type Measures } from '#measures/index.ts'
import { chanceOf, type Chance } from './chance.ts'

/** A school, an authority or England in a made-up file: what its row says it is, how many pupils, and how well they do. */
export type MadeUpSubject = {
  /** What stands in the layout's own columns, by their headings. */
  cells: Readonly<Record<string, string>>
  pupils: number
  /** Around 0; the same in each year but for a little. */
  strength: number
  /** The part of the pupils that is disadvantaged. */
  disadvantaged: number
  isPlace: boolean
}

/** What is typical of a measure, and how far schools lie apart; a measure that is not named goes by its kind. */
const USUAL: Readonly<Record<string, readonly [typical: number, apart: number]>> = {
  'ks2-rwm-expected': [62, 9],
  'ks2-rwm-higher': [8, 4],
  'ks2-reading-expected': [75, 8],
  'ks2-reading-higher': [30, 8],
  'ks2-maths-expected': [74, 8],
  'ks2-maths-higher': [25, 8],
  'ks2-gps-higher': [31, 8],
  'ks2-writing-greater-depth': [13, 5],
  'ks4-attainment-8': [46, 6],
  'ks4-progress-8': [0, 0.35],
  'ks4-progress-8-difference': [-0.5, 0.25],
  'ks4-attainment-8-difference': [-12, 4],
  'ks4-basics-4': [65, 9],
  'ks4-basics-5': [45, 9],
  'ks4-ebacc-entered': [40, 12],
  'ks4-ebacc-score': [4.1, 0.5],
  absence: [6.8, -1.4],
  'persistent-absence': [19, -5],
  'share-girls': [49, 0],
  'share-eal': [14, 0],
  'share-sen-support': [14, 0],
  'share-ehcp': [4, 0],
}
const OF_KIND = { share: [72, 9], mean: [104, 2.2], progress: [0, 1.6], count: [0, 0] } as const

/** How much of a cohort a group is, and how far it lies from all pupils in parts of how schools lie apart. */
const GROUPS: Readonly<Record<string, readonly [part: number, away: number]>> = {
  all: [1, 0],
  girls: [0.49, 0.4],
  boys: [0.51, -0.4],
  eal: [0.14, -0.1],
  'prior-low': [0.22, -2.6],
  'prior-middle': [0.48, 0],
  'prior-high': [0.3, 2.2],
  'non-mobile': [0.9, 0.1],
  'sen-support': [0.14, -2],
  ehcp: [0.03, -3],
  sen: [0.17, -2.2],
}

/** The headings of a made-up file: the layout's own columns, then all that its figures need. */
export function madeUpHeadings(layout: Layout, own: readonly string[], year: number): string[] {
  const named = layout.figures.flatMap(({ column, cohort, lower, upper, group, groups }) =>
    (groups ?? [group ?? 'all']).flatMap((id) => {
      const known = layout.groups.find((each) => each.group === id)
      const each = [column, cohort ?? known?.cohort, lower, upper].filter((text) => text !== undefined)
      return each.map((text) => text.replaceAll('{group}', known?.is ?? '').split(' | ')[0] ?? '')
    }),
  )
  const before = layout.year?.before?.replace('{yy}', String((year - 1) % 100).padStart(2, '0'))
  return [...new Set([...own, ...named, ...(before ? [before] : [])])]
}

/** A made-up file of a publication, as it would be published: the same for the same seed and year. */
export function madeUpFile(
  measures: Measures,
  layout: Layout,
  year: number,
  subjects: readonly MadeUpSubject[],
  seed: string,
): string {
  const own = Object.keys(subjects[0]?.cells ?? {})
  const headings = madeUpHeadings(layout, own, year)
  const { columns } = figureColumns(layout, headings)
  const chance = chanceOf(`figures ${seed} ${layout.id} ${year}`)
  const lines = subjects.map((subject) => {
    const cells = headings.map((heading) => subject.cells[heading] ?? '')
    const drift = chance.around() * 0.5
    for (const column of columns) fillFigure(cells, column, measures, year, subject, drift, chance)
    return cells.map((text) => (text.includes(',') ? `"${text}"` : text)).join(',')
  })
  return `\u{FEFF}${[headings.join(','), ...lines].join('\r\n')}\r\n`
}

function fillFigure(
  cells: string[],
  column: FigureColumn,
  measures: Measures,
  year: number,
  subject: MadeUpSubject,
  drift: number,
  chance: Chance,
): void {
  const measure = findMeasure(measures, column.measure)
  if (!measure || cells[column.value] !== '') return
  const { kind, decimals } = measure
  const [part, away] = groupOf(column.group, subject)
  const cohort = Math.round(subject.pupils * part)
  if (kind === 'count') {
    cells[column.value] = String(cohort)
    return
  }
  if (column.cohort >= 0 && cells[column.cohort] === '') cells[column.cohort] = String(cohort)
  if (measure.notPublished.some(({ years }) => years.includes(year))) return
  const isShareOfCohort = column.measure.endsWith('-cohort-share')
  const counted = isShareOfCohort ? subject.pupils : cohort
  const put = (text: string) => (cells[column.value] = text)
  if (counted < 6 && !subject.isPlace) return void put('SUPP')
  if (isShareOfCohort) return void put(`${((100 * cohort) / subject.pupils).toFixed(decimals)}%`)
  const [typical, apart] =
    column.measure === 'share-fsm-ever-6' ? [subject.disadvantaged * 100, 0] : usualOf(column.measure, kind)
  const noise = subject.isPlace ? 0 : chance.around() / Math.sqrt(Math.max(1, counted / 12))
  const value = typical + apart * (subject.strength + drift + away) + Math.abs(apart) * noise
  if (kind === 'share') {
    const pupils = Math.round((Math.min(98, Math.max(1, value)) / 100) * counted)
    put(
      decimals === 0 && !subject.isPlace
        ? `${((100 * pupils) / counted).toFixed(0)}%`
        : Math.min(98, Math.max(0.5, value)).toFixed(decimals),
    )
  } else put(value.toFixed(decimals))
  if (column.lower >= 0 && column.upper >= 0 && !subject.isPlace) {
    const half = (1.96 * (decimals === 2 ? 1.25 : 6)) / Math.sqrt(counted)
    cells[column.lower] = (value - half).toFixed(decimals)
    cells[column.upper] = (value + half).toFixed(decimals)
  }
}

function groupOf(group: string, { disadvantaged }: MadeUpSubject): readonly [part: number, away: number] {
  if (group === 'disadvantaged') return [disadvantaged, -1.3]
  if (group === 'not-disadvantaged') return [1 - disadvantaged, 0.5]
  return GROUPS[group] ?? [0.5, 0]
}

function usualOf(measure: string, kind: keyof typeof OF_KIND): readonly [number, number] {
  return USUAL[measure] ?? OF_KIND[kind]
}
