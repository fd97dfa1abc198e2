import { saysInspectionSource, type InspectionSource } from '#figures/index.ts'
import { Button } from '#govuk/button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Select } from '#govuk/select.tsx'
import type { InspectionPublication } from '#measures/index.ts'
import { FileLinks } from '#papers/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { FilterForm } from '#web/filter-form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { SortKept } from '#web/sort-kept.tsx'
import type { InspectionLine } from './inspection-lines.ts'
import {
  addressOfInspections,
  askOfInspections,
  BY_NAME,
  type InspectionList,
  type InspectionSort,
} from './inspection-list.ts'

export type InspectionListProps = {
  frame: Frame
  publication: InspectionPublication
  list: InspectionList
  lines: readonly InspectionLine[]
  count: { all: number; held: number }
  places: { phases: readonly string[]; districts: readonly string[] }
  sources: readonly InspectionSource[]
  next: string | undefined
  mayLoad: boolean
}

/** Every school by its latest inspection: when, under which framework, what it gave. By name or by date; never by grade. */
export function InspectionListPage(props: InspectionListProps) {
  const { frame, list, lines, count, sources, next, mayLoad } = props
  const title = headingOfList(count)
  const query = askOfInspections(list)
  const asked = new URLSearchParams(query).toString()
  return (
    <Page frame={frame} title={title} breadcrumbs={[{ text: 'Schools', href: '/schools' }, { text: 'Inspections' }]}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{saysOrder(list.sort)}</p>
      <Filters {...props} />
      {count.held === 0 && sources.length === 0 && (
        <p class="govuk-body">
          The latest inspection of each school stands here once Ofsted’s management information is loaded.{' '}
          {mayLoad && (
            <a class="govuk-link" href="/figures/add">
              Load published files
            </a>
          )}
        </p>
      )}
      {lines.length === 0 ? <p class="govuk-body">No school fits these filters.</p> : <Lines {...props} />}
      {next && <Pagination next={{ href: next, text: 'Next' }} />}
      {lines.length > 0 && (
        <>
          <SaveList url="/schools/inspections" query={query} />
          <p class="govuk-body">
            To print:{' '}
            <FileLinks href="/schools/inspections" query={asked ? `?${asked}` : ''} of="the list of inspections" />
          </p>
        </>
      )}
      {sources.map((source) => (
        <p class="govuk-body-s wm-muted">{saysInspectionSource(source)}</p>
      ))}
    </Page>
  )
}

/** The heading is the answer: of how many schools an inspection is held. */
export function headingOfList({ all, held }: InspectionListProps['count']): string {
  if (all > 1000) return 'More than 1,000 schools by their latest inspection'
  if (all === 0) return 'No school by its latest inspection'
  const schools = all === 1 ? '1 school' : `${all.toLocaleString('en-GB')} schools`
  return held === all
    ? `${schools} by latest inspection`
    : `${schools} by latest inspection, ${all - held} with none held`
}

/** How a list is ordered, said on every form of it. */
export function saysOrder({ by, isDown }: InspectionSort): string {
  const order = by === 'name' ? 'name' : isDown ? 'date, the latest first' : 'date, the longest ago first'
  return `In order of ${order}. Grades of different frameworks cannot be compared, and no list is put in order of them.`
}

function Filters({ frame, publication, list, places }: InspectionListProps) {
  const { frameworks, concerns } = publication
  const all = (label: string, choices: readonly { id: string; name: string }[]) => [
    { value: '', label },
    ...choices.map(({ id, name }) => ({ value: id, label: name })),
  ]
  const plain = (names: readonly string[]) => names.map((name) => ({ id: name, name }))
  const grades = new Map(frameworks.flatMap(({ grades }) => grades.map((grade) => [grade.id, grade] as const)))
  return (
    <FilterForm frame={frame} action="/schools/inspections">
      <SortKept sort={list.sort} usual={BY_NAME} />
      <Select
        name="kind"
        label="Latest inspection"
        choices={all('Any', [...frameworks, { id: 'ungraded', name: 'Ungraded' }])}
        value={list.kind}
      />
      <Select
        name="grade"
        label="Gave, overall or in an area"
        choices={all('Any grade', [...grades.values()])}
        value={list.grade}
      />
      <Select
        name="concern"
        label="Category of concern"
        choices={all('All schools', [{ id: 'any', name: 'In any category' }, ...concerns])}
        value={list.concern}
      />
      <Select
        name="age"
        label="Inspected"
        choices={all('At any time', [
          { id: 'year', name: 'In the last 12 months' },
          { id: 'four-years', name: 'Four years ago or more' },
          { id: 'none', name: 'No inspection held' },
        ])}
        value={list.age ?? ''}
      />
      <Select name="phase" label="Phase" choices={all('All', plain(places.phases))} value={list.phase} />
      <Select name="district" label="District" choices={all('All', plain(places.districts))} value={list.district} />
      <Select
        name="whose"
        label="Whose"
        choices={all('All schools', [{ id: 'mine', name: 'Mine' }])}
        value={list.isMine ? 'mine' : ''}
      />
      <Button kind="secondary">Show</Button>
    </FilterForm>
  )
}

function Lines({ list, lines }: InspectionListProps) {
  return (
    <ListTable
      caption="Schools by their latest inspection"
      rows={lines}
      sorting={{
        now: list.sort,
        hrefOf: (sort) => addressOfInspections({ ...list, sort: sort as InspectionSort, after: undefined }),
      }}
      columns={[
        {
          head: 'School',
          sort: 'name',
          isName: true,
          cell: ({ id, name }) => (
            <a class="govuk-link" href={`/schools/${id}/inspections`}>
              {name}
            </a>
          ),
        },
        {
          head: 'Inspected',
          sort: '-date',
          isShort: true,
          cell: ({ on }) => <span class="wm-nowrap">{on ? showShortDate(on) : '–'}</span>,
        },
        { head: 'Framework', isLabelled: true, cell: ({ framework }) => framework || '–' },
        { head: 'What it gave', cell: ({ gave }) => gave },
        { head: 'Category of concern', isLabelled: true, cell: ({ concern }) => concern || '–' },
      ]}
    />
  )
}
