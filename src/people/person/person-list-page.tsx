import { Button } from '#govuk/button.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { FilterForm } from '#web/filter-form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { SortKept } from '#web/sort-kept.tsx'
import { sortInAddress } from '#web/sorting.ts'
import { rolesInWords } from '../held-role.ts'
import { signInOf, type Listed } from './people-to-keep.ts'
import { BY_NAME, type PeopleFilter, type PeopleSort } from './person-list-store.ts'

type Props = {
  frame: Frame
  filter: PeopleFilter
  listed: readonly Listed[]
  count: number
  /** The last person of this page, when there are more. */
  next: string | undefined
  mayKeep: boolean
}

/** Everyone whom the service knows, by name. */
export function PersonListPage({ frame, filter, listed, count, next, mayKeep }: Props) {
  const isNarrowed = !!(filter.name || filter.role)
  const title = headingOf(count, isNarrowed)
  return (
    <Page frame={frame} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      <Filters frame={frame} filter={filter} />
      {mayKeep && (
        <ul class="wm-tools">
          <li class="wm-tools__first">
            {count > 1 && (filter.sort?.by === 'sign-in' ? 'In order of sign-in' : 'In order of name')}
          </li>
          <li>
            <a class="govuk-link" href="/people/add">
              Add a person
            </a>
          </li>
          <li>
            <a class="govuk-link" href="/people/invite">
              Invite people
            </a>
          </li>
        </ul>
      )}
      {listed.length === 0 ? (
        <Nobody isNarrowed={isNarrowed} mayKeep={mayKeep} />
      ) : (
        <>
          <PeopleTable frame={frame} filter={filter} listed={listed} />
          <SaveList url="/people" query={askOf(filter)} />
        </>
      )}
      <Pagination next={next ? { href: addressOf({ ...filter, after: next }), text: 'More people' } : undefined} />
    </Page>
  )
}

function headingOf(count: number, isNarrowed: boolean): string {
  if (count === 0) return isNarrowed ? 'Nobody found' : 'No people yet'
  const many = count > 1000 ? 'More than 1,000 people' : count === 1 ? '1 person' : `${count} people`
  return isNarrowed ? `${many} found` : many
}

function Filters({ frame, filter }: Pick<Props, 'frame' | 'filter'>) {
  const roles = frame.signedIn?.model.roles ?? []
  return (
    <FilterForm frame={frame} action="/people">
      <SortKept sort={filter.sort ?? BY_NAME} usual={BY_NAME} />
      <TextInput name="name" type="search" label="Name" value={filter.name} spellcheck={false} />
      <Select
        name="role"
        label="Role today"
        value={filter.role}
        choices={[{ value: '', label: 'Any' }, ...roles.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <Button kind="secondary">Apply</Button>
    </FilterForm>
  )
}

function Nobody({ isNarrowed, mayKeep }: { isNarrowed: boolean; mayKeep: boolean }) {
  if (isNarrowed)
    return (
      <p class="govuk-body">
        Nobody fits.{' '}
        <a class="govuk-link" href="/people">
          Show everyone
        </a>
      </p>
    )
  return (
    <>
      <p class="govuk-body">The people of the service and of its schools will stand here.</p>
      {mayKeep && <LinkButton href="/people/add">Add the first person</LinkButton>}
    </>
  )
}

function PeopleTable({ frame, filter, listed }: Pick<Props, 'frame' | 'filter' | 'listed'>) {
  return (
    <ListTable
      caption="People"
      rows={listed}
      sorting={{
        now: filter.sort ?? BY_NAME,
        hrefOf: (sort) => addressOf({ ...filter, sort: sort as PeopleSort, after: undefined }),
      }}
      columns={[
        {
          head: 'Name',
          sort: 'name',
          isName: true,
          width: 'one-quarter',
          cell: ({ person }) => (
            <a class="govuk-link" href={`/people/${person.id}`}>
              {person.name}
            </a>
          ),
        },
        { head: 'Roles today', cell: ({ today }) => frame.signedIn && rolesInWords(frame.signedIn.model, today) },
        {
          head: 'Sign-in',
          sort: 'sign-in',
          cell: (line) => <span class="wm-nowrap">{signInOf(line)}</span>,
        },
      ]}
    />
  )
}

function addressOf(filter: PeopleFilter): string {
  const { after } = filter
  const query = new URLSearchParams({ ...askOf(filter), ...(after && { after }) }).toString()
  return `/people${query ? `?${query}` : ''}`
}

function askOf({ name, role, sort = BY_NAME }: PeopleFilter): Record<string, string> {
  return { ...(name && { name }), ...(role && { role }), ...sortInAddress(sort, BY_NAME) }
}
