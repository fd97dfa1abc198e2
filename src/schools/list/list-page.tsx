import { LinkButton } from '#govuk/link-button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Tag } from '#govuk/tag.tsx'
import { capital, word, type ServiceModel } from '#model/index.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import type { Group } from '../groups/group.ts'
import { phaseOfSchool, typeOfSchool } from '../school-rules.ts'
import { showUrn, STATUS_WORDS } from '../school.ts'
import { ListFilters } from './list-filters.tsx'
import { addressOfList, askOf, isFiltered, type SchoolFilter, type SchoolSort } from './school-filter.ts'
import type { SchoolLine } from './school-list-store.ts'

export type ListProps = {
  frame: Frame
  model: ServiceModel
  filter: SchoolFilter
  schools: readonly SchoolLine[]
  /** Exact up to 1,000; 1,001 stands for more. */
  count: number
  /** The groups that each school stands in today, by the school's id. */
  groupsOf: ReadonlyMap<string, readonly { groupId: string; groupName: string }[]>
  /** Every group that can be filtered by. */
  groups: readonly Group[]
  /** The filter of the next page; undefined on the last. */
  next: SchoolFilter | undefined
  mayAdd: boolean
  seesBeyond: boolean
}

/** The schools of the service that a person may know of. */
export function ListPage(props: ListProps) {
  const { frame, model, filter, schools, count, next, mayAdd } = props
  const heading = headingOf(count, filter)
  return (
    <Page frame={frame} title={heading}>
      <h1 class="govuk-heading-l">{heading}</h1>
      {(count > 1 || isFiltered(filter) || filter.after) && <ListFilters {...props} />}
      <ul class="wm-tools">
        <li class="wm-tools__first">
          {count > 1 && (filter.q ? 'Nearest first. ' : IN_ORDER[filter.sort.by])}
          {isFiltered(filter) && (
            <>
              <a class="govuk-link" href="/schools">
                Show all open schools
              </a>
            </>
          )}
        </li>
        <li>
          <a class="govuk-link" href="/groups">
            {capital(word(model, 'group', { form: 'many' }))} of schools
          </a>
        </li>
        {mayAdd && (
          <li>
            <a class="govuk-link" href="/schools/add">
              Enter a school that the register does not have
            </a>
          </li>
        )}
      </ul>
      {schools.length > 0 ? <SchoolTable {...props} /> : <NothingHere {...props} />}
      {schools.length > 0 && <SaveList url="/schools" query={askOf(filter)} />}
      {next && <Pagination next={{ href: addressOfList(next), text: 'Next schools' }} />}
      {filter.after && (
        <p class="govuk-body">
          <a class="govuk-link" href={addressOfList({ ...filter, after: undefined })}>
            Back to the first of them
          </a>
        </p>
      )}
    </Page>
  )
}

const IN_ORDER = { name: 'In order of name. ', phase: 'In order of phase. ', type: 'In order of type. ' } as const

function SchoolTable({ model, filter, schools, groupsOf }: ListProps) {
  return (
    <ListTable
      caption="Schools"
      rows={schools}
      // What was typed is answered nearest first.
      sorting={
        filter.q
          ? undefined
          : {
              now: filter.sort,
              hrefOf: (sort) => addressOfList({ ...filter, sort: sort as SchoolSort, after: undefined }),
            }
      }
      columns={[
        { head: 'School', isName: true, sort: 'name', cell: (school) => <NameOf school={school} /> },
        {
          head: 'Phase',
          sort: 'phase',
          isShort: true,
          cell: (school) => phaseOfSchool(model, school)?.name ?? school.phaseName,
        },
        {
          head: 'Type',
          sort: 'type',
          isShort: true,
          cell: (school) => typeOfSchool(model, school)?.name ?? school.typeName,
        },
        {
          head: capital(word(model, 'group', { form: 'many' })),
          cell: ({ id }) => <GroupsOf groups={groupsOf.get(id) ?? []} />,
        },
      ]}
    />
  )
}

/** A school's name, with where it stands in its life if it is not simply open. */
function NameOf({ school }: { school: SchoolLine }) {
  return (
    <>
      <a class="govuk-link" href={`/schools/${school.id}`}>
        {school.name}
      </a>
      {school.status !== 'open' && (
        <>
          {' '}
          <Tag colour="grey">{STATUS_WORDS[school.status]}</Tag>
        </>
      )}
      <span class="wm-grid__sub">{[school.town, showUrn(school.urn)].filter(Boolean).join(' · ')}</span>
    </>
  )
}

function GroupsOf({ groups }: { groups: readonly { groupId: string; groupName: string }[] }) {
  return (
    <>
      {groups.map(({ groupId, groupName }, place) => (
        <>
          {place > 0 && ', '}
          <a class="govuk-link" href={`/groups/${groupId}`}>
            {groupName}
          </a>
        </>
      ))}
    </>
  )
}

function NothingHere({ filter, mayAdd }: ListProps) {
  if (isFiltered(filter) || filter.after)
    return (
      <p class="govuk-body">
        No school is like that. Try fewer filters, or look{' '}
        <a class="govuk-link" href={addressOfList({ ...filter, status: 'all', after: undefined })}>
          among those that have closed too
        </a>
        .
      </p>
    )
  return (
    <>
      <p class="govuk-body">
        The schools of the service will stand here, each with its phase, its type and its groups, once the register of
        schools is loaded.
      </p>
      {mayAdd && <LinkButton href="/imports">Load the register of schools</LinkButton>}
    </>
  )
}

function headingOf(count: number, filter: SchoolFilter): string {
  const { q, status, isMine } = filter
  const many = count > 1000 ? 'More than 1,000' : count === 0 ? 'No' : String(count)
  const what = `${status === 'open' ? 'open ' : status === 'closed' ? 'closed ' : ''}${count === 1 ? 'school' : 'schools'}`
  if (isMine && !q) return count === 0 ? `No ${what} of mine` : `My ${many.toLowerCase()} ${what}`
  if (q) return `${many} ${what} like ‘${q}’`
  return count === 0 && !isFiltered(filter) ? 'No schools yet' : `${many} ${what}`
}
