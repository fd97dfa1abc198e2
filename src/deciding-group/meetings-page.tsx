import { LinkButton } from '#govuk/link-button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import type { DecidingGroupRule } from '#model/index.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { toGroup } from './member-form-pages.tsx'
import { OUTCOME_SAYS, type Item, type Meeting } from './meeting.ts'

type Of = { frame: Frame; rule: DecidingGroupRule }

/** Its meetings, the latest first. */
export function MeetingsPage({
  frame,
  rule,
  meetings,
  mayWrite,
}: Of & { meetings: readonly Meeting[]; mayWrite: boolean }) {
  const count = meetings.length
  const heading = count === 0 ? 'No meeting yet' : count === 1 ? 'One meeting' : `${count} meetings`
  return (
    <Page frame={frame} title={`${heading}: ${rule.name}`} breadcrumbs={[...toGroup(rule), { text: 'Meetings' }]}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{rule.name}</span> {heading}
      </h1>
      {mayWrite && <LinkButton href="/deciding-group/meetings/new">Call a meeting</LinkButton>}
      {count === 0 && <p class="govuk-body">Each meeting stands here with its agenda, interests and votes.</p>}
      <ul class="wm-rows">
        {meetings.map(({ id, heldOn, items, undecided }) => (
          <li>
            <a class="govuk-link wm-rows__what" href={`/deciding-group/meetings/${id}`}>
              {showDate(heldOn)}
            </a>
            <span class="wm-rows__when">
              {items === 1 ? 'one item' : `${items} items`}
              {undecided > 0 && `, ${undecided} undecided`}
            </span>
          </li>
        ))}
      </ul>
    </Page>
  )
}

type MeetingProps = Of & { meeting: Meeting; items: readonly Item[]; mayWrite: boolean; done: string | undefined }

/** RO-104. One meeting: its agenda, each item under its remit, and what came of it. */
export function MeetingPage({ frame, rule, meeting, items, mayWrite, done }: MeetingProps) {
  const heading = `Meeting of ${showDate(meeting.heldOn)}`
  return (
    <Page
      frame={frame}
      title={heading}
      done={done}
      breadcrumbs={[...toGroup(rule), { text: 'Meetings', href: '/deciding-group/meetings' }, { text: heading }]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{rule.name}</span> {heading}
      </h1>
      {items.length === 0 && <p class="govuk-body">Nothing is on the agenda yet. {rule.remits.says}</p>}
      {items.length > 0 && (
        <ListTable
          caption="Agenda"
          isCaptionSeen
          rows={items}
          columns={[
            {
              head: 'Item',
              isName: true,
              cell: ({ id, title, paper }) => (
                <>
                  <a class="govuk-link" href={`/deciding-group/items/${id}`}>
                    {title}
                  </a>
                  {paper && <span class="wm-grid__sub">Paper: {paper}</span>}
                </>
              ),
            },
            { head: 'Remit', cell: ({ remit }) => nameOf(rule.remits.of, remit) },
            { head: 'Came of it', isShort: true, cell: ({ outcome }) => (outcome ? OUTCOME_SAYS[outcome] : 'Open') },
          ]}
        />
      )}
      {mayWrite && (
        <LinkButton href={`/deciding-group/meetings/${meeting.id}/items`}>Put something on the agenda</LinkButton>
      )}
    </Page>
  )
}

type DecisionsProps = Of & { items: readonly Item[]; next: string | undefined }

/** What it decided, the latest first: for everybody of the service. */
export function DecisionsPage({ frame, rule, items, next }: DecisionsProps) {
  const heading = items.length === 0 ? 'Nothing is decided yet' : `What the ${rule.name} decided`
  return (
    <Page frame={frame} title={heading} breadcrumbs={[...toGroup(rule), { text: 'Decisions' }]}>
      <h1 class="govuk-heading-l">{heading}</h1>
      {items.length === 0 && (
        <p class="govuk-body">Each decision stands here once the votes of a meeting are counted.</p>
      )}
      {items.length > 0 && (
        <ListTable
          caption="Decisions"
          rows={items}
          columns={[
            {
              head: 'Decision',
              isName: true,
              cell: ({ id, title, decision }) => (
                <>
                  <a class="govuk-link" href={`/deciding-group/items/${id}`}>
                    {title}
                  </a>
                  <span class="wm-grid__sub">{decision}</span>
                </>
              ),
            },
            { head: 'Came of it', isShort: true, cell: ({ outcome }) => (outcome ? OUTCOME_SAYS[outcome] : '') },
            { head: 'On', isShort: true, cell: ({ decidedOn }) => (decidedOn ? showShortDate(decidedOn) : '') },
          ]}
        />
      )}
      {items.length > 0 && <SaveList url="/decisions" query={{}} />}
      {next && <Pagination next={{ href: next, text: 'Next' }} />}
    </Page>
  )
}

/** What something of a list of the model is called; its id where the model no longer has it. */
export const nameOf = (named: readonly { id: string; name: string }[], id: string) =>
  named.find((each) => each.id === id)?.name ?? id
