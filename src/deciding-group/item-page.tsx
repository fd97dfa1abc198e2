import { LinkButton } from '#govuk/link-button.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import type { DecidingGroupRule } from '#model/index.ts'
import { showDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { toItem } from './item-form-pages.tsx'
import { nameOf } from './meetings-page.tsx'
import { OUTCOME_SAYS, VOTE_SAYS, type Cast, type Interest, type Item } from './meeting.ts'

type Props = {
  frame: Frame
  rule: DecidingGroupRule
  item: Item
  /** What it is about, where another room holds it and whoever looks may know of it. */
  about: { title: string; href: string } | undefined
  interests: readonly Interest[]
  cast: readonly Cast[]
  /** Whether whoever looks is a member or keeps the body: they see interests and votes, and write. */
  mayWrite: boolean
  done: string | undefined
}

/** RO-111. Something of an agenda: what it is about, the interests in it, the votes, and what was decided. */
export function ItemPage({ frame, rule, item, about, interests, cast, mayWrite, done }: Props) {
  const base = `/deciding-group/items/${item.id}`
  const isAhead = item.heldOn > frame.today
  return (
    <Page
      frame={frame}
      title={item.title}
      done={done}
      breadcrumbs={[...toItem(rule, item).slice(0, -1), { text: item.title }]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Meeting of {showDate(item.heldOn)}</span> {item.title}
        {item.outcome && `: ${OUTCOME_SAYS[item.outcome].toLowerCase()}`}
      </h1>
      {item.decision && <p class="govuk-body wm-lines">{item.decision}</p>}
      {about && (
        <p class="govuk-body">
          About:{' '}
          <a class="govuk-link" href={about.href}>
            {about.title}
          </a>
        </p>
      )}
      <SummaryList rows={rowsOf(rule, item)} />
      {mayWrite && interests.length > 0 && (
        <ListTable
          caption="Interests"
          isCaptionSeen
          rows={interests}
          columns={[
            { head: 'Who', isName: true, cell: ({ name }) => name },
            { head: 'Interest', cell: ({ says }) => says },
          ]}
        />
      )}
      {mayWrite && cast.length > 0 && (
        <ListTable
          caption="Votes"
          isCaptionSeen
          rows={cast}
          columns={[
            { head: 'Who', isName: true, cell: ({ name }) => name },
            { head: 'Vote', isShort: true, cell: ({ vote }) => VOTE_SAYS[vote] },
            {
              head: 'Counted',
              isShort: true,
              cell: ({ counts, interest }) =>
                counts ? 'Counted' : interest ? `Not counted: ${interest}` : 'Not counted',
            },
          ]}
        />
      )}
      {item.outcome === null && mayWrite && isAhead && (
        <p class="govuk-body">The votes are written down once the meeting was held.</p>
      )}
      {item.outcome === null && (
        <div class="govuk-button-group">
          {cast.length === 0 ? (
            mayWrite && !isAhead && <LinkButton href={`${base}/votes`}>Write down the votes</LinkButton>
          ) : (
            <LinkButton href={`${base}/decision`}>Write down the decision</LinkButton>
          )}
          {mayWrite && cast.length === 0 && (
            <a class="govuk-link" href={`${base}/interests`}>
              Declare an interest
            </a>
          )}
        </div>
      )}
    </Page>
  )
}

function rowsOf(rule: DecidingGroupRule, item: Item) {
  const row = (key: string, value: string | null) => (value ? [{ key, value }] : [])
  const { votesFor, votesAgainst, votesNotCounted } = item
  return [
    ...row('Remit', nameOf(rule.remits.of, item.remit)),
    ...row('Only it decides', item.matter && nameOf(rule.onlyItDecides.of, item.matter)),
    ...row('Paper', item.paper),
    ...row('Schools that gain', item.schools.map(({ name }) => name).join(', ')),
    ...item.considered.flatMap(({ what, says }) => row(what, says)),
    ...row(
      'Votes that count',
      votesFor === null ? null : `${votesFor} for, ${votesAgainst ?? 0} against; ${votesNotCounted ?? 0} not counted`,
    ),
    ...row('Decided', item.decidedOn && `${showDate(item.decidedOn)}, written down by ${item.decidedByName ?? ''}`),
  ]
}
