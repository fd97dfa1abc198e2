import { saysSource } from '#figures/index.ts'
import { findGroup } from '#measures/index.ts'
import { ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import type { FiguresAsk } from './figures-ask.ts'
import { openFiguresList, readFigureLines, readWholeList, type WholeList } from './read-service-figures.ts'
import type { SchoolLine } from './service-figures.ts'
import { cellsOf } from './service-words.ts'

type Row = {
  id: string
  line: SchoolLine
  cells: ReturnType<typeof cellsOf>
  ask: FiguresAsk
  group: string
  source: string
}

/** XX-14. The list of a measure as a spreadsheet: the rows of its pages, for whom the pages have them. */
export function serviceFiguresToKeep(query: Readonly<Record<string, string>>): ListFile<Row> {
  let whole: WholeList | undefined
  return {
    name: 'Figures of schools',
    columns: [
      { head: 'School', cell: ({ line }) => line.name },
      { head: 'Phase', cell: ({ line }) => line.phase ?? '' },
      { head: 'District', cell: ({ line }) => line.district ?? '' },
      { head: 'Measure', cell: ({ ask }) => ask.measure.name },
      { head: 'Pupils', cell: ({ group }) => group },
      { head: 'Year', cell: ({ cells }) => cells.year },
      { head: 'Value', cell: ({ line }) => line.figure?.value ?? null },
      { head: 'Number of pupils', cell: ({ line }) => line.figure?.cohort ?? null },
      { head: 'As shown', cell: ({ cells }) => cells.value },
      { head: '95% range', cell: ({ cells }) => cells.range },
      { head: 'Years before (* measured in another way)', cell: ({ cells }) => cells.before },
      { head: 'Change', cell: ({ cells }) => cells.change },
      { head: 'Gap (range)', cell: ({ cells }) => cells.gap },
      { head: 'Where it stands', cell: ({ cells }) => cells.stands },
      { head: 'Estimate, drawn in', cell: ({ cells }) => cells.drawnIn },
      { head: 'Source', cell: ({ source }) => source },
    ],
    async read(look, last) {
      const list = await openFiguresList(look, query)
      const { ask, measures } = list
      // The order by estimates rests on all schools: they are read once for all parts of the file.
      if (ask.isRanked) whole ??= await readWholeList(look, list)
      const turn = { whole, after: last?.id ?? undefined, limit: ROWS_OF_A_PART }
      const { lines, sources } = await readFigureLines(look, list, turn)
      const source = sources.map(saysSource).join(' ')
      const group = findGroup(measures, ask.pupils)?.name ?? ask.pupils
      return lines.map((line) => ({ id: line.id, line, cells: cellsOf(measures, ask, line), ask, group, source }))
    },
  }
}
