import {
  figureColumns,
  findMeasure,
  type FigureColumn,
  type Layout,
  type Measure,
  type Measures,
} from '#measures/index.ts'
import { chanceOf, type Chance } from './chance.ts'
import { awayOf, cohortsOf, openShares, partOf } from './made-up-shares.ts'

/** A school, an authority or England in a made-up file: what its row says it is, how many pupils, and how well they do. */
export type MadeUpSubject = {
  /** By what it is told from others, the same in each file. */
  key: string
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
}
/** Shares of whom a school teaches, by the group whose part of its pupils they are. */
const TAUGHT: Readonly<Record<string, string>> = {
  'share-girls': 'girls',
  'share-eal': 'eal',
  'share-sen-support': 'sen-support',
  'share-ehcp': 'ehcp',
}
const OF_KIND = { share: [72, 9], mean: [104, 2.2], progress: [0, 1.6], count: [0, 0] } as const

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
    const valueOf = (measure: Measure, away: number) => {
      const [typical, apart] = usualOf(measure.id, measure.kind)
      return typical + apart * (subject.strength + drift + away)
    }
    const cohorts = cohortsOf(subject)
    const shares = openShares({ measures, subject, cohorts, valueOf }, chance)
    for (const column of columns) fillFigure(cells, column, { measures, year, subject, cohorts, drift, chance, shares })
    return cells.map((text) => (text.includes(',') ? `"${text}"` : text)).join(',')
  })
  return `\u{FEFF}${[headings.join(','), ...lines].join('\r\n')}\r\n`
}

type Filling = {
  measures: Measures
  year: number
  subject: MadeUpSubject
  cohorts: (group: string) => number
  drift: number
  chance: Chance
  shares: ReturnType<typeof openShares>
}

function fillFigure(cells: string[], column: FigureColumn, filling: Filling): void {
  const { measures, year, subject, cohorts, drift, chance, shares } = filling
  const measure = findMeasure(measures, column.measure)
  if (!measure || cells[column.value] !== '') return
  const { kind, decimals } = measure
  const away = awayOf(column.group)
  const cohort = cohorts(column.group)
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
  const taught = TAUGHT[column.measure]
  if (taught) return void put((100 * partOf(taught, subject)).toFixed(decimals))
  const [typical, apart] =
    column.measure === 'share-fsm-ever-6' ? [subject.disadvantaged * 100, 0] : usualOf(column.measure, kind)
  const noise = subject.isPlace ? 0 : chance.around() / Math.sqrt(Math.max(1, counted / 12))
  const value = typical + apart * (subject.strength + drift + away) + Math.abs(apart) * noise
  if (kind === 'share') {
    const isOfPupils = decimals === 0 && !subject.isPlace
    const { of, reached } = isOfPupils ? shares(measure, column.group) : { of: 1, reached: 0 }
    put(isOfPupils ? `${((100 * reached) / of).toFixed(0)}%` : Math.min(98, Math.max(0.5, value)).toFixed(decimals))
  } else put(value.toFixed(decimals))
  if (column.lower >= 0 && column.upper >= 0 && !subject.isPlace) {
    const half = (1.96 * (decimals === 2 ? 1.25 : 6)) / Math.sqrt(counted)
    cells[column.lower] = (value - half).toFixed(decimals)
    cells[column.upper] = (value + half).toFixed(decimals)
  }
}

function usualOf(measure: string, kind: keyof typeof OF_KIND): readonly [number, number] {
  return USUAL[measure] ?? OF_KIND[kind]
}
