import { findGroup, findMeasure, findReason, showValue, type Measures } from '#measures/index.ts'
import { ListTable } from '#web/list-table.tsx'
import type { FigureFault, HeldFigure } from '../data-set.ts'
import type { ExampleRow } from '../loading/rows-store.ts'
import { FAULTS_KEPT } from '../reading/read-figures.ts'
import { ExamplesTable } from './examples-table.tsx'

const FIGURES_OF_AN_EXAMPLE = 6

/** NF-57. Three schools of the file as they were read, by the line on which each stands, to be compared with it by eye. */
export function Examples({ examples, measures }: { examples: readonly ExampleRow[]; measures: Measures }) {
  return (
    <ExamplesTable
      examples={examples}
      read={({ figures }) => (
        <ul class="govuk-list">
          {firstOf(figures, measures).map(([measure, pupils, figure]) => (
            <li>{saysFigure(measures, measure, pupils, figure)}</li>
          ))}
        </ul>
      )}
    />
  )
}

/** What could not be read, by its line. */
export function Faults({ faults, faulty }: { faults: readonly FigureFault[]; faulty: number }) {
  return (
    <section id="rows">
      <h2 class="govuk-heading-m">What could not be read</h2>
      <p class="govuk-body">
        A row that could not be read is left out; of one cell that could not, the figure is missing and the rest is
        taken.
        {faulty > faults.length && ` The first ${FAULTS_KEPT.toLocaleString('en-GB')} reasons are kept.`}
      </p>
      <ListTable
        caption="What could not be read"
        rows={faults}
        columns={[
          {
            head: 'Line',
            isShort: true,
            isLabelled: true,
            isNumber: true,
            cell: ({ line }) => line.toLocaleString('en-GB'),
          },
          { head: 'URN', isShort: true, isLabelled: true, cell: ({ name }) => name ?? '' },
          { head: 'Column', cell: ({ column }) => column ?? 'The whole row' },
          { head: 'What is wrong', cell: ({ says }) => says },
        ]}
      />
    </section>
  )
}

type Named = [measure: string, pupils: string, figure: HeldFigure]

/** All pupils first, of each measure in the dictionary's order; then what there is. */
function firstOf(figures: ExampleRow['figures'], { measures }: Measures): Named[] {
  const place = new Map(measures.map(({ id }, at) => [id, at]))
  const inOrder = Object.entries(figures).sort(([a], [b]) => (place.get(a) ?? Infinity) - (place.get(b) ?? Infinity))
  const all = inOrder.flatMap(([measure, groups]) =>
    Object.entries(groups).map(([pupils, figure]): Named => [measure, pupils, figure]),
  )
  const ofAll = all.filter(([, pupils]) => pupils === 'all')
  return [...ofAll, ...all.filter(([, pupils]) => pupils !== 'all')].slice(0, FIGURES_OF_AN_EXAMPLE)
}

function saysFigure(measures: Measures, id: string, pupils: string, { value, cohort, missing }: HeldFigure): string {
  const measure = findMeasure(measures, id)
  const of = pupils === 'all' ? '' : ` (${findGroup(measures, pupils)?.name ?? pupils})`
  const found =
    value === undefined
      ? (findReason(measures, missing ?? '')?.name ?? 'missing')
      : measure
        ? showValue(measure, value)
        : value
  const among = cohort === undefined || measure?.kind === 'count' ? '' : `, of ${cohort.toLocaleString('en-GB')}`
  return `${measure?.short ?? id}${of}: ${found}${among}`
}
