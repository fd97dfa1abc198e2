import { LinkButton } from '#govuk/link-button.tsx'
import { Tag } from '#govuk/tag.tsx'
import { andList, capital, namesOf, orList, type ServiceModel } from '#model/index.ts'
import { showHalfDays } from '#people/index.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { leadOf } from './community-lead.ts'
import type { CommunityLine } from './communities-store.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  lines: readonly CommunityLine[]
  /** Whether somebody may open the page of a community. */
  mayOpen: (id: string) => boolean
}

/** RO-54, RO-67, RO-68. How each community is led, those first of which the aim is not met: an aim, and nothing that blocks. */
export function CommunitiesPage({ frame, model, lines, mayOpen }: Props) {
  const kind = model.groupKinds.find(({ id }) => id === model.collaborations?.group)
  const aim = kind?.ledBy
  const without = aim ? lines.filter(({ leads }) => leads.length === 0) : []
  const many = kind?.many ?? 'communities'
  const title =
    lines.length === 0
      ? `No ${many} yet`
      : without.length === 0
        ? `How ${many} are led`
        : `${without.length} of ${lines.length} ${many} without a ${orList(namesOf(model.roles, aim?.anyOf ?? []))}`
  const sorted = [...without, ...lines.filter((line) => !without.includes(line))]
  return (
    <Page
      frame={frame}
      title={title}
      breadcrumbs={[{ text: 'Joint work', href: '/collaborations' }, { text: `How ${many} are led` }]}
    >
      <h1 class="govuk-heading-l">{title}</h1>
      {aim && <p class="govuk-body">{aim.says} Nothing waits for it.</p>}
      {sorted.length > 0 && (
        <ListTable
          caption={`How ${many} are led`}
          rows={sorted}
          columns={[
            {
              head: capital(kind?.one ?? 'community'),
              isName: true,
              width: 'one-quarter',
              cell: ({ id, name, schools }) => (
                <>
                  {mayOpen(id) ? (
                    <a class="govuk-link" href={`/groups/${id}`}>
                      {name}
                    </a>
                  ) : (
                    name
                  )}
                  <span class="wm-grid__sub">{schools === 1 ? '1 school' : `${schools} schools`}</span>
                </>
              ),
            },
            {
              head: capital(orList(namesOf(model.roles, aim?.anyOf ?? []))) || 'Aim',
              isLabelled: true,
              cell: ({ leads }) => (leads.length > 0 ? andList(leads) : <Tag colour="yellow">None yet</Tag>),
            },
            { head: 'How it is led', isLabelled: true, cell: (line) => leadOf(model, line) },
            {
              head: 'Support at its beginning',
              isLabelled: true,
              isShort: true,
              cell: ({ supportHalfDays }) => (supportHalfDays > 0 ? showHalfDays(supportHalfDays) : 'None'),
            },
            {
              head: 'Joint work',
              isLabelled: true,
              isShort: true,
              cell: ({ id, running }) =>
                running === 0 ? (
                  'None'
                ) : (
                  <a class="govuk-link" href={`/collaborations?community=${id}`}>
                    {running}
                    <span class="govuk-visually-hidden"> going on</span>
                  </a>
                ),
            },
          ]}
        />
      )}
      <LinkButton href="/collaborations" kind="secondary">
        What schools do together
      </LinkButton>
    </Page>
  )
}
