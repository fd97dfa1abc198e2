import { Button } from '#govuk/button.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Select } from '#govuk/select.tsx'
import { Tag } from '#govuk/tag.tsx'
import { capital, type CollaborationsRule } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { FilterForm } from '#web/filter-form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { askOfJoint, type JointList } from './collaboration-list.ts'
import type { JointLine } from './collaboration-store.ts'
import type { CommunityToChoose } from './named-store.ts'

type Props = {
  frame: Frame
  rule: CollaborationsRule
  list: JointList
  /** What a community is called: one, and several. */
  community: { one: string; many: string }
  communities: readonly CommunityToChoose[]
  lines: readonly JointLine[]
  next: string | undefined
  maySetUp: boolean
}

/** What schools do together, by kind and community. */
export function CollaborationsPage({ frame, rule, list, community, communities, lines, next, maySetUp }: Props) {
  return (
    <Page frame={frame} title="What schools do together" breadcrumbs={[{ text: 'Joint work' }]}>
      <h1 class="govuk-heading-l">What schools do together</h1>
      {maySetUp && <LinkButton href="/collaborations/new">Set up joint work</LinkButton>}
      <FilterForm frame={frame} action="/collaborations" isInThrees>
        <Select
          name="kind"
          label="What"
          value={list.kind ?? ''}
          choices={[
            { value: '', label: 'All' },
            ...rule.kinds.map(({ id, many }) => ({ value: id, label: capital(many) })),
          ]}
        />
        <Select
          name="community"
          label={capital(community.one)}
          value={list.communityId ?? ''}
          choices={[{ value: '', label: 'All' }, ...communities.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <Select
          name="over"
          label="How it stands"
          value={list.isOver === undefined ? 'all' : list.isOver ? 'yes' : ''}
          choices={[
            { value: '', label: 'Going on' },
            { value: 'yes', label: 'Ended' },
            { value: 'all', label: 'All' },
          ]}
        />
        <Button kind="secondary">Apply</Button>
      </FilterForm>
      {lines.length === 0 ? (
        <p class="govuk-body">Nothing of this kind {list.isOver ? 'has ended' : 'is going on'} that you know of.</p>
      ) : (
        <ListTable
          caption="What schools do together"
          rows={lines}
          columns={[
            {
              head: 'What',
              isName: true,
              width: 'one-third',
              cell: ({ id, title, kind }) => (
                <>
                  <a class="govuk-link" href={`/collaborations/${id}`}>
                    {title}
                  </a>
                  <span class="wm-grid__sub">
                    {capital(rule.kinds.find((each) => each.id === kind)?.name ?? kind.replaceAll('-', ' '))}
                  </span>
                </>
              ),
            },
            { head: 'Schools', cell: ({ schoolNames }) => schoolNames },
            { head: 'Since', isShort: true, isLabelled: true, cell: ({ startedOn }) => showShortDate(startedOn) },
            {
              head: 'Last met',
              isShort: true,
              isLabelled: true,
              cell: ({ metOn }) => (metOn ? showShortDate(metOn) : 'Not yet'),
            },
            {
              head: 'How it stands',
              isShort: true,
              cell: ({ endedOn, outcome }) =>
                endedOn ? (
                  <Tag colour="grey">{`Ended ${showShortDate(endedOn)}`}</Tag>
                ) : outcome ? (
                  'What came of it is said'
                ) : (
                  'Going on'
                ),
            },
          ]}
        />
      )}
      {next && <Pagination next={{ href: next, text: 'Next' }} />}
      {lines.length > 0 && <SaveList url="/collaborations" query={askOfJoint(list)} />}
      <p class="govuk-body">
        <a class="govuk-link" href="/collaborations/communities">
          How {community.many} are led
        </a>
      </p>
    </Page>
  )
}
