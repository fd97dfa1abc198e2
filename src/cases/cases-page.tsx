import { Button } from '#govuk/button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Select } from '#govuk/select.tsx'
import { showShortDate } from '#shared/show-date.ts'
import { FilterForm } from '#web/filter-form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import type { CaseColumn } from './case-panel.ts'
import type { CaseRow } from './case-rows.ts'

type Props = {
  frame: Frame
  isOver: boolean
  rows: readonly CaseRow[]
  counts: { live: number; over: number }
  next: string | undefined
  /** What other rooms say of each: what it is given, what is late there. */
  beside: readonly CaseColumn[]
}

/** The cases of the service within one's sight: which school, in which stage, led by whom, what comes next. */
export function CasesPage({ frame, isOver, rows, counts, next, beside }: Props) {
  const heading =
    counts.live === 0
      ? 'No school has a case'
      : counts.live === 1
        ? 'One school has a case'
        : `${counts.live} schools have a case`
  return (
    <Page frame={frame} title={heading}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Cases</span> {heading}
      </h1>
      <FilterForm frame={frame} action="/cases">
        <Select
          name="over"
          label="Which"
          choices={[
            { value: '', label: `Those that go on (${counts.live})` },
            { value: 'yes', label: `Those that are over (${counts.over})` },
          ]}
          value={isOver ? 'yes' : ''}
        />
        <Button kind="secondary">Apply</Button>
      </FilterForm>
      {rows.length === 0 ? (
        <p class="govuk-body">
          {isOver
            ? 'Here stands each case that is over, and what came of it.'
            : 'Here stands each school that is on its way out of difficulty, and in which stage. A case opens by itself when a school comes into a category that asks for one; decide on that on the page of the school.'}
        </p>
      ) : (
        <ListTable
          caption="Cases"
          rows={rows}
          columns={[
            {
              head: 'School',
              isName: true,
              cell: ({ id, schoolName }) => (
                <a class="govuk-link" href={`/cases/${id}`}>
                  {schoolName}
                </a>
              ),
            },
            { head: 'Stage', cell: ({ stage }) => stage },
            { head: 'Led by', isLabelled: true, cell: ({ leadName }) => leadName ?? 'nobody is named' },
            { head: 'Opened', isShort: true, isLabelled: true, cell: ({ openedOn }) => showShortDate(openedOn) },
            isOver
              ? {
                  head: 'What came of it',
                  isLabelled: true,
                  cell: ({ outcome, endedOn }) => `${outcome}, ${endedOn ? showShortDate(endedOn) : ''}`,
                }
              : { head: 'Next', isLabelled: true, cell: ({ nextSays }) => nextSays ?? '–' },
            ...beside.map(({ head, cell }) => ({
              ...{ head, isLabelled: true },
              cell: ({ schoolId }: CaseRow) => cell(schoolId),
            })),
          ]}
        />
      )}
      {rows.length > 0 && <SaveList url="/cases" query={isOver ? { over: 'yes' } : {}} />}
      {next && <Pagination next={{ href: `/cases?${isOver ? 'over=yes&' : ''}after=${next}`, text: 'More cases' }} />}
    </Page>
  )
}
