import { Button } from '#govuk/button.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { rolesInWords, type HeldRole } from '../held-role.ts'
import type { PeopleFilter } from './person-store.ts'
import type { Person } from './person.ts'

/** One line of the list: the person, and what they do today. */
export type Listed = { person: Person; today: readonly HeldRole[]; canSignIn: boolean }

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
          <li class="wm-tools__first">{count > 1 && 'In order of name'}</li>
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
        <PeopleTable frame={frame} listed={listed} />
      )}
      <Pagination next={next ? { href: addressOf(filter, next), text: 'More people' } : undefined} />
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
    <form class="wm-filters" method="get" action="/people">
      <TextInput name="name" type="search" label="Name" value={filter.name} spellcheck={false} />
      <Select
        name="role"
        label="Role today"
        value={filter.role}
        choices={[{ value: '', label: 'Any' }, ...roles.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <Button kind="secondary">Apply</Button>
    </form>
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

function PeopleTable({ frame, listed }: Pick<Props, 'frame' | 'listed'>) {
  return (
    <ListTable
      caption="People"
      rows={listed}
      columns={[
        {
          head: 'Name',
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
          cell: ({ person, canSignIn }) => <span class="wm-nowrap">{signInOf(person, canSignIn)}</span>,
        },
      ]}
    />
  )
}

function signInOf(person: Person, canSignIn: boolean): string {
  if (canSignIn) return 'Can sign in'
  if (person.email === null) return 'No address'
  return person.invitedAt ? 'Invited' : 'Not invited'
}

function addressOf({ name, role }: PeopleFilter, after: string): string {
  return `/people?${new URLSearchParams({ ...(name && { name }), ...(role && { role }), after }).toString()}`
}
