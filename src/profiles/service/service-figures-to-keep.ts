import { saysSource } from '#figures/index.ts'
import { measuresOf } from '#measures/index.ts'
import type { ListFile } from '#web/list-file.ts'
import { readServiceFigures } from './read-service-figures.ts'
import type { SchoolLine } from './service-figures.ts'
import { cellsOf } from './service-words.ts'

type Row = { line: SchoolLine; cells: ReturnType<typeof cellsOf>; measure: string; source: string }

/** XX-14. The list of a measure as a spreadsheet: the rows of its page, for whom the page has them. */
export function serviceFiguresToKeep(query: Readonly<Record<string, string>>): ListFile<Row> {
  return {
    name: 'Figures of schools',
    columns: [
      { head: 'School', cell: ({ line }) => line.name },
      { head: 'Phase', cell: ({ line }) => line.phase ?? '' },
      { head: 'District', cell: ({ line }) => line.district ?? '' },
      { head: 'Measure', cell: ({ measure }) => measure },
      { head: 'Year', cell: ({ cells }) => cells.year },
      { head: 'Value', cell: ({ line }) => line.figure?.value ?? null },
      { head: 'Number of pupils', cell: ({ line }) => line.figure?.cohort ?? null },
      { head: 'As shown', cell: ({ cells }) => cells.value },
      { head: '95% range', cell: ({ cells }) => cells.range },
      { head: 'Change', cell: ({ cells }) => cells.change },
      { head: 'Where it stands', cell: ({ cells }) => cells.stands },
      { head: 'Estimate, drawn in', cell: ({ cells }) => cells.drawnIn },
      { head: 'Source', cell: ({ source }) => source },
    ],
    async read(look, after) {
      if (after) return []
      const { ask, lines, sources } = await readServiceFigures(look, query)
      const source = sources.map(saysSource).join(' ')
      const measures = measuresOf(look.model)
      return lines.map((line) => ({ line, cells: cellsOf(measures, ask, line), measure: ask.measure.name, source }))
    },
  }
}
