import type { StrengthsRule } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import type { Community, CommunityLine } from './community-store.ts'
import { Standing } from './record-page.tsx'
import { nameIn, SORT_WORDS } from './strength.ts'

type Props = {
  frame: Frame
  rule: StrengthsRule
  today: PlainDate
  community: Community
  many: string
  lines: readonly CommunityLine[]
}

/** RO-62, RO-63. The directory of one community: its schools' strengths beside each other, and when one was last assured. */
export function CommunityPage({ frame, rule, today, community, many, lines }: Props) {
  const said = lines.filter(({ id }) => id !== null)
  const without = lines.filter(({ id }) => id === null)
  const assured = said
    .map(({ confirmedOn }) => confirmedOn)
    .filter((on) => on !== null)
    .sort()
    .at(-1)
  return (
    <Page
      frame={frame}
      title={`Directory of ${community.name}`}
      breadcrumbs={[
        { text: 'Find help', href: '/strengths' },
        { text: many, href: '/strengths/audits' },
        { text: community.name },
      ]}
    >
      <h1 class="govuk-heading-l">Directory of {community.name}</h1>
      <p class="govuk-body">
        {assured ? `Last assured on ${showDate(assured)}.` : 'Nothing in it was assured so far.'}{' '}
        <a class="govuk-link" href={`/strengths?home=${community.id}`}>
          Look for help from here
        </a>
      </p>
      {said.length > 0 && (
        <ListTable
          caption={`Directory of ${community.name}`}
          rows={said}
          columns={[
            {
              head: 'What',
              isName: true,
              width: 'one-third',
              cell: ({ id, title, sort }) => (
                <>
                  <a class="govuk-link" href={`/strengths/points/${id}`}>
                    {title}
                  </a>
                  <span class="wm-grid__sub">{sort && SORT_WORDS[sort].one}</span>
                </>
              ),
            },
            { head: 'School', isShort: true, cell: ({ schoolName }) => schoolName },
            { head: 'Aspect', isShort: true, cell: ({ aspect }) => nameIn(rule.aspects, aspect ?? '') },
            {
              head: 'How it stands',
              isShort: true,
              cell: ({ status, confirmedOn }) =>
                status && <Standing {...{ rule, today, point: { status, confirmedOn } }} />,
            },
          ]}
        />
      )}
      {without.length > 0 && (
        <p class="govuk-body">
          Nothing that you may read stands of {without.map(({ schoolName }) => schoolName).join(', ')}.
        </p>
      )}
    </Page>
  )
}
