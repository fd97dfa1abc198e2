import { type Layout } from './measures.ts'
import { placeOfColumn } from './place-of-column.ts'

/** Where a file has one figure: its value, and beside it the cohort and the ends of its interval; -1 for what it has not. */
export type FigureColumn = {
  readonly measure: string
  readonly group: string
  readonly heading: string
  readonly value: number
  readonly cohort: number
  readonly lower: number
  readonly upper: number
}

/** The figures of a layout that a file has, and the headings of those that it has not. */
export function figureColumns(
  layout: Layout,
  headings: readonly string[],
): { columns: readonly FigureColumn[]; missing: readonly string[] } {
  const place = placeOfColumn(headings)
  const missing: string[] = []
  const columns = layout.figures.flatMap((figure) =>
    (figure.groups ?? [figure.group ?? 'all']).flatMap((group): FigureColumn[] => {
      const known = layout.groups.find((each) => each.group === group)
      const at = (template: string | undefined) =>
        template === undefined ? -1 : place(template.replaceAll('{group}', known?.is ?? ''))
      const heading = figure.column.replaceAll('{group}', known?.is ?? '')
      const value = place(heading)
      if (value < 0) {
        missing.push(heading)
        return []
      }
      const cohort = at(figure.cohort ?? known?.cohort)
      return [
        {
          measure: figure.measure,
          group,
          heading: headings[value] ?? heading,
          value,
          cohort,
          lower: at(figure.lower),
          upper: at(figure.upper),
        },
      ]
    }),
  )
  return { columns, missing }
}
