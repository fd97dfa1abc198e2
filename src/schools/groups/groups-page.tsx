import { capital, word, type ServiceModel } from '#model/index.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable, type ListColumn } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { sortInAddress, type Sort } from '#web/sorting.ts'
import { aKind, type KindOfGroup } from './group-kinds.ts'
import { GROUPS_BY_NAME, type Group, type GroupSort } from './group.ts'

type Listed = Group & { schools: number }
type Props = {
  frame: Frame
  model: ServiceModel
  kinds: readonly KindOfGroup[]
  groups: readonly Listed[]
  mayAdd: boolean
  /** Whether the person knows of every school, so that those of a group can be counted. */
  isWhole: boolean
  sort: GroupSort
}

/** The groups of schools by their kind, each with how many schools stand in it. */
export function GroupsPage({ frame, model, kinds, groups, mayAdd, isWhole, sort }: Props) {
  const many = word(model, 'group', { form: 'many' })
  const title =
    groups.length === 0
      ? `No ${many} of schools yet`
      : `${groups.length} ${groups.length === 1 ? word(model, 'group') : many} of schools`
  const shown = kinds.filter(({ id, isByHand }) => (isByHand && mayAdd) || groups.some(({ kind }) => kind === id))
  return (
    <Page frame={frame} title={title} breadcrumbs={[{ text: 'Schools', href: '/schools' }, { text: capital(many) }]}>
      <h1 class="govuk-heading-l">{title}</h1>
      {groups.length === 0 && (
        <p class="govuk-body">
          The {many} in which schools stand together will be listed here. Trusts, dioceses and federations come in with
          the register of schools.
        </p>
      )}
      {shown.map((kind) => (
        <KindSection
          kind={kind}
          groups={groups.filter((group) => group.kind === kind.id)}
          {...{ mayAdd, isWhole, sort }}
        />
      ))}
      {groups.length > 0 && <SaveList url="/groups" query={sortInAddress(sort, GROUPS_BY_NAME)} />}
    </Page>
  )
}

type SectionProps = Pick<Props, 'mayAdd' | 'isWhole' | 'sort'> & { kind: KindOfGroup; groups: readonly Listed[] }

function KindSection({ kind, groups, mayAdd, isWhole, sort }: SectionProps) {
  return (
    <section>
      <h2 class="govuk-heading-m">
        {groups.length === 0 ? `No ${kind.many} yet` : `${groups.length} ${groups.length === 1 ? kind.one : kind.many}`}
      </h2>
      {groups.length > 0 && (
        <ListTable
          caption={capital(kind.many)}
          rows={groups}
          sorting={groups.length > 1 ? { now: sort, hrefOf: addressOf } : undefined}
          columns={[
            {
              head: capital(kind.one),
              sort: 'name',
              isName: true,
              width: 'one-half',
              cell: ({ id, name, issue }) => (
                <>
                  <a class="govuk-link" href={`/groups/${id}`}>
                    {name}
                  </a>
                  {issue && <span class="wm-grid__sub">{issue}</span>}
                </>
              ),
            },
            ...(isWhole ? [SCHOOLS] : []),
            ...(groups.some(howItStands) ? [HOW_IT_STANDS] : []),
          ]}
        />
      )}
      {kind.isByHand && mayAdd && (
        <p class="wm-s">
          <a class="govuk-link" href={`/groups/add?kind=${kind.id}`}>
            Add {aKind(kind)}
          </a>
        </p>
      )}
    </section>
  )
}

const SCHOOLS: ListColumn<Listed> = {
  head: 'Schools',
  sort: '-schools',
  isNumber: true,
  isShort: true,
  isLabelled: true,
  cell: ({ schools }) => schools,
}

const HOW_IT_STANDS: ListColumn<Listed> = { head: 'How it stands', isShort: true, cell: (group) => howItStands(group) }

/** Whether a group is recognised, and whether it has ended; nothing of one that simply stands. */
export function howItStands({ isRecognised, finishedOn }: Group): string {
  return [isRecognised === false && 'not recognised', finishedOn && 'ended'].filter(Boolean).join(' · ')
}

function addressOf(sort: Sort): string {
  const query = new URLSearchParams(sortInAddress(sort, GROUPS_BY_NAME)).toString()
  return `/groups${query ? `?${query}` : ''}`
}
