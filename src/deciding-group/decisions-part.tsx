import { SummaryList } from '#govuk/summary-list.tsx'
import { showDate } from '#shared/show-date.ts'
import type { DecisionOn } from './decisions-on.ts'
import { OUTCOME_SAYS } from './meeting.ts'

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
