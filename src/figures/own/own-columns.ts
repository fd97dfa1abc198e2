import { findGroup, findMeasure, type FigureColumn, type Measures } from '#measures/index.ts'
import type { WantedColumn } from '#imports/index.ts'

/** What a column of a service's own spreadsheet can hold of a figure. */
export const OWN_PARTS = ['value', 'cohort', 'lower', 'upper'] as const
export type OwnPart = (typeof OWN_PARTS)[number]

/** The column of the school's number. */
export const URN_COLUMN = 'urn'

/** What a column stands for: the school's number, or a part of a figure of some pupils. */
export type OwnColumn = { measure: string; pupils: string; part: OwnPart }

/** What a column stands for, in one text: 'english-level-4 girls value'. */
export const keyOf = ({ measure, pupils, part }: OwnColumn) => `${measure} ${pupils} ${part}`

/** What such a text stands for; undefined where the measure or the group of pupils is not known here. */
export function columnOfKey(key: string, measures: Measures): OwnColumn | undefined {
  const [measure = '', pupils = '', part = ''] = key.split(' ')
  const known = OWN_PARTS.find((each) => each === part)
  if (!known || !findMeasure(measures, measure) || !findGroup(measures, pupils)) return undefined
  return { measure, pupils, part: known }
}

/** The columns that are looked for in a spreadsheet: the school's number, and each measure of all pupils by its names. */
export function wantedColumns(
  { measures }: Measures,
  remembered: Readonly<Record<string, string>>,
): WantedColumn<string>[] {
  const urn = { key: URN_COLUMN, names: ['URN', 'School URN', 'Establishment URN', 'School number'], required: true }
  const usual = measures.map(({ id, name, short }) => ({
    key: keyOf({ measure: id, pupils: 'all', part: 'value' }),
    names: [short, name, id],
    required: false,
  }))
  const others = Object.entries(remembered)
    .filter(([key]) => key !== URN_COLUMN && !usual.some((each) => each.key === key))
    .map(([key, heading]) => ({ key, names: [heading], required: false }))
  return [urn, ...usual, ...others]
}

/** Where a spreadsheet has its figures, by the headings that were chosen. A figure needs a value; the rest stands beside it. */
export function figureColumnsOf(
  columns: Readonly<Record<string, string>>,
  headings: readonly string[],
  measures: Measures,
): FigureColumn[] {
  const at = (key: OwnColumn) => headings.indexOf(columns[keyOf(key)] ?? '\u0000')
  return Object.keys(columns).flatMap((key): FigureColumn[] => {
    const column = columnOfKey(key, measures)
    if (!column || column.part !== 'value') return []
    const { measure, pupils } = column
    const place = (part: OwnPart) => at({ measure, pupils, part })
    const heading = columns[key] ?? ''
    const places = { value: place('value'), cohort: place('cohort'), lower: place('lower'), upper: place('upper') }
    return places.value < 0 ? [] : [{ measure, group: pupils, heading, ...places }]
  })
}
