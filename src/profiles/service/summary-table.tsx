import { ListTable } from '#web/list-table.tsx'
import { addressOfFigures } from './figures-ask.ts'
import type { FiguresList, WholeList } from './read-service-figures.ts'
import { cellsOfSummary } from './service-words.ts'
import { saysTogetherOf, type Summary } from './summaries.ts'

/** ES-60. Each district as one with its range, and how its schools were put together; its name leads to its analysis. */
export function SummaryTable({ list: { ask, choices }, whole }: { list: FiguresList; whole: WholeList }) {
  const isDistrict = (name: string) => choices.districts.includes(name) && ask.district !== name
  return (
    <>
      <ListTable
        caption="Districts"
        rows={whole.summaries}
        columns={[
          {
            head: 'District',
            isName: true,
            cell: ({ name }: Summary) =>
              isDistrict(name) ? (
                <a class="govuk-link" href={addressOfFigures(ask, { district: name })}>
                  {name}
                </a>
              ) : (
                name
              ),
          },
          {
            head: 'Schools with a figure',
            isNumber: true,
            isShort: true,
            isLabelled: true,
            cell: (each) => cellsOfSummary(ask, each).schools,
          },
          {
            head: 'Pupils',
            isNumber: true,
            isShort: true,
            isLabelled: true,
            cell: (each) => cellsOfSummary(ask, each).pupils,
          },
          {
            head: 'Figure',
            isNumber: true,
            isShort: true,
            isLabelled: true,
            cell: (each) => cellsOfSummary(ask, each).value,
          },
          {
            head: '95% range',
            isNumber: true,
            isShort: true,
            isLabelled: true,
            cell: (each) => cellsOfSummary(ask, each).range,
          },
        ]}
      />
      <p class="govuk-body-s wm-muted">{saysTogetherOf(ask.measure, whole.summaries)}</p>
    </>
  )
}
