import { SummaryList } from '#govuk/summary-list.tsx'
import { showDate } from '#shared/show-date.ts'
import type { DecisionOn } from './decisions-on.ts'
import { OUTCOME_SAYS } from './meeting.ts'

/** RO-78. The way for what the body decides: the agenda of a meeting, for as long as it stands on none. */
export function WayToMeeting({ name, decisions }: { name: string; decisions: readonly DecisionOn[] }) {
  if (decisions.some(({ outcome }) => outcome === null)) return null
  return (
    <p class="govuk-body">
      The {name} decides on it: put it on the agenda of a{' '}
      <a class="govuk-link" href="/deciding-group/meetings">
        meeting
      </a>
      .
    </p>
  )
}

/** RO-78, RO-98. What was decided of something, with what was considered, and what is before the body. */
export const DecisionsOn = ({ decisions }: { decisions: readonly DecisionOn[] }) => (
  <>
    {decisions.map(({ itemId, title, meetingOn, outcome, decision, considered }) => (
      <SummaryList
        card={{ title: <a href={`/deciding-group/items/${itemId}`}>{title}</a> }}
        rows={[
          { key: 'Meeting', value: showDate(meetingOn) },
          { key: 'Came of it', value: outcome ? OUTCOME_SAYS[outcome] : 'Not decided yet' },
          ...(decision ? [{ key: 'Decision', value: <span class="wm-lines">{decision}</span> }] : []),
          ...considered.map(({ what, says }) => ({ key: what, value: <span class="wm-lines">{says}</span> })),
        ]}
      />
    ))}
  </>
)
