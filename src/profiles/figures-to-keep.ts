import { saysSource } from '#figures/index.ts'
import { findGroup, measuresOf, showMeasureYear, type Measures } from '#measures/index.ts'
import type { School } from '#schools/index.ts'
import type { FileColumn, ListFile } from '#web/list-file.ts'
import type { Look } from '#work/work.ts'
import { groupsOf } from './groups-of-measure.ts'
import { whyMissing } from './measure-words.ts'
import { measureLines } from './measure-lines.ts'
import type { MeasureLine, YearOfMeasure } from './profile.ts'
import { TOPICS } from './profile.ts'
import { readHeld } from './read-profile.ts'

type Row = { line: MeasureLine; year: YearOfMeasure; from: string; measures: Measures }

/** XX-14. A school's figures as a list: a row a measure, group of pupils and year, just as its pages show them to this person. */
export function figuresToKeep(measures: Measures, school: School): ListFile<Row> {
  return {
    name: `Figures ${school.name}`,
    columns: COLUMNS,
    read: async (look, after) => (after ? [] : rowsOf(look, school)),
  }
}

async function rowsOf(look: Look, school: School): Promise<Row[]> {
  const measures = measuresOf(look.model)
  const { sources, ...held } = await readHeld(look, school)
  const lines = measureLines(measures, held).flatMap((line) => [
    line,
    ...groupsOf(measures, line.measure, held).map((each) => each.line),
  ])
  return lines.flatMap((line) =>
    line.years.map((year) => {
      const source = year.figure && sources.get(year.figure.dataSetId)
      return { line, year, from: source ? saysSource(source) : '', measures }
    }),
  )
}

const COLUMNS: readonly FileColumn<Row>[] = [
  { head: 'Topic', cell: ({ line }) => TOPICS[line.measure.topic] },
  { head: 'Measure', cell: ({ line }) => line.measure.name },
  { head: 'Pupils', cell: ({ line, measures }) => findGroup(measures, line.pupils)?.name ?? line.pupils },
  { head: 'Year', cell: ({ year }) => showMeasureYear(year.year) },
  { head: 'Value', cell: ({ year }) => year.figure?.value ?? null },
  { head: 'Unit', cell: ({ line }) => line.measure.unit },
  { head: 'Number of pupils', cell: ({ year }) => year.figure?.cohort ?? null },
  { head: 'Range from', cell: ({ line, year }) => asExact(line, year.range?.low) },
  { head: 'Range to', cell: ({ line, year }) => asExact(line, year.range?.high) },
  { head: 'Why there is no value', cell: ({ year, measures }) => whyMissing(measures, year) ?? '' },
  { head: 'Local', cell: ({ year }) => year.local ?? null },
  { head: 'England', cell: ({ year }) => year.england ?? null },
  { head: 'Where it stands', cell: ({ line, year }) => (year === line.latest ? line.stands.says : '') },
  { head: 'Source', cell: ({ from }) => from },
]

/** The end of a range, as exact as the measure is published and no less than to a tenth. */
function asExact({ measure }: MeasureLine, value: number | undefined): number | null {
  const scale = 10 ** Math.max(1, measure.decimals)
  return value === undefined ? null : Math.round(value * scale) / scale
}
