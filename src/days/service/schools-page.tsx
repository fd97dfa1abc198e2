import { Button } from '#govuk/button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Select } from '#govuk/select.tsx'
import { Tag } from '#govuk/tag.tsx'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { FilterForm } from '#web/filter-form.tsx'
import type { Frame } from '#web/frame.ts'
import { Stats } from '#web/late.tsx'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { yearChoices } from '../days-form.ts'
import { shortDays } from '../days-shown.tsx'
import type { SchoolLine, SchoolStands } from './school-lines.ts'

export const STANDS_SAYS: Readonly<Record<SchoolStands, string>> = {
  gap: 'Due something, nothing allocated',
  over: 'Over what is due',
  so: 'As it is due',
}

/** What the list is asked for. */
export type SchoolList = { year: SchoolYear; stands: SchoolStands | undefined; after: string | undefined }

type Props = {
  frame: Frame
  list: SchoolList
  all: readonly SchoolLine[]
  lines: readonly SchoolLine[]
  next: string | undefined
  /** Whether which schools worry the service is for who looks. */
  seesService: boolean
}

/** What every school is due in a year, what was allocated, booked and held of it, and where nothing was. */
export function SchoolsPage({ frame, list, all, lines, next, seesService }: Props) {
  const sum = (of: (line: SchoolLine) => number) => shortDays(all.reduce((total, line) => total + of(line), 0))
  const gaps = all.filter(({ stands }) => stands === 'gap').length
  const heading =
    gaps === 0
      ? 'Days are allocated to every school that is due any'
      : `${gaps} ${gaps === 1 ? 'school is' : 'schools are'} due days and ${gaps === 1 ? 'has' : 'have'} none allocated`
  const at = (stands: SchoolStands | undefined) => addressOfSchools({ ...list, stands, after: undefined })
  return (
    <Page
      frame={frame}
      title={heading}
      breadcrumbs={[{ text: 'Days', href: `/days?year=${list.year}` }, { text: 'Schools' }]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Days of schools, {showSchoolYear(list.year)}</span> {heading}
      </h1>
      <Stats
        items={[
          { number: sum(({ due }) => due), what: 'days due', href: at(undefined) },
          { number: sum(({ allocated }) => allocated), what: 'allocated', href: at(undefined) },
          { number: sum(({ booked }) => booked), what: 'booked', href: at(undefined) },
          { number: sum(({ held }) => held), what: 'held', href: at(undefined) },
          { number: gaps, what: 'schools with nothing allocated', href: at('gap') },
          { number: all.filter(({ stands }) => stands === 'over').length, what: 'over', href: at('over') },
        ]}
      />
      {seesService && (
        <p class="govuk-body">
          <a class="govuk-link" href="/worries">
            Schools that worry the service, with their days beside all else that they are given
          </a>
        </p>
      )}
      <FilterForm frame={frame} action="/days/schools">
        <Select name="year" label="School year" choices={yearChoices(frame)} value={String(list.year)} />
        <Select
          name="stands"
          label="How it stands"
          choices={[
            { value: '', label: 'All' },
            ...Object.entries(STANDS_SAYS).map(([value, label]) => ({ value, label })),
          ]}
          value={list.stands ?? ''}
        />
        <Button kind="secondary">Apply</Button>
      </FilterForm>
      {lines.length === 0 ? (
        <p class="govuk-body">No school fits. Each school that is served stands here with its days of the year.</p>
      ) : (
        <ListTable
          caption={`Days of schools, ${showSchoolYear(list.year)}`}
          rows={lines}
          columns={[
            {
              head: 'School',
              isName: true,
              cell: ({ schoolId, schoolName, stands }) => (
                <>
                  <a class="govuk-link" href={`/schools/${schoolId}/days?year=${list.year}`}>
                    {schoolName}
                  </a>
                  {stands !== 'so' && (
                    <>
                      {' '}
                      <Tag colour={stands === 'over' ? 'red' : 'yellow'}>{stands === 'over' ? 'Over' : 'None yet'}</Tag>
                    </>
                  )}
                </>
              ),
            },
            ...(['due', 'allocated', 'booked', 'held', 'left'] as const).map((key) => ({
              head: key.charAt(0).toUpperCase() + key.slice(1),
              ...{ isNumber: true, isShort: true, isLabelled: true },
              cell: (line: SchoolLine) => shortDays(line[key]),
            })),
          ]}
        />
      )}
      {lines.length > 0 && <SaveList url="/days/schools" query={askOfSchools(list)} />}
      <Pagination
        next={next ? { href: addressOfSchools({ ...list, after: next }), text: 'More schools' } : undefined}
      />
    </Page>
  )
}

const askOfSchools = ({ year, stands }: SchoolList) => ({ year: String(year), ...(stands && { stands }) })

const addressOfSchools = (list: SchoolList) =>
  `/days/schools?${new URLSearchParams({ ...askOfSchools(list), ...(list.after && { after: list.after }) }).toString()}`
