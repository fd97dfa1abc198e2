import { LinkButton } from '#govuk/link-button.tsx'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate, showDistance } from '#shared/show-date.ts'
import type { Meeting } from './meeting.ts'

type Props = { meetings: readonly Meeting[]; today: PlainDate; mayWrite: boolean }

/** RO-104. When the body meets next and what waits for its decision, with the way to call a meeting where none is called. */
export function NextMeetingPart({ meetings, today, mayWrite }: Props) {
  const next = meetings.findLast(({ heldOn }) => heldOn >= today)
  const before = meetings.filter(({ heldOn }) => heldOn < today)
  const [last] = before
  // What was left open stays to be decided, however long ago it was on the agenda.
  const open = before.filter(({ undecided }) => undecided > 0)
  return (
    <>
      <p class="govuk-body">
        {next ? (
          <>
            It meets next on <MeetingLink {...next} />, {showDistance(next.heldOn, today)}: {saysAgenda(next)}.
          </>
        ) : (
          'No meeting is called.'
        )}
        {last && (
          <>
            {' '}
            It met last on <MeetingLink {...last} />: {saysAgenda(last)}.
          </>
        )}
      </p>
      {open.length > 0 && (
        <p class="govuk-body">
          Waiting for a decision:{' '}
          {open.map((each, at) => (
            <>
              {at > 0 && ', '}
              {each.undecided} of <MeetingLink {...each} />
            </>
          ))}
          .
        </p>
      )}
      {mayWrite && !next && <LinkButton href="/deciding-group/meetings/new">Call a meeting</LinkButton>}
      {mayWrite && next && (
        <LinkButton href={`/deciding-group/meetings/${next.id}/items`}>Put something on the agenda</LinkButton>
      )}
    </>
  )
}

function MeetingLink({ id, heldOn }: Meeting) {
  return (
    <a class="govuk-link" href={`/deciding-group/meetings/${id}`}>
      {showDate(heldOn)}
    </a>
  )
}

function saysAgenda({ items, undecided }: Meeting): string {
  if (items === 0) return 'nothing is on the agenda yet'
  const on = items === 1 ? 'one item' : `${items} items`
  if (undecided === 0) return `${on}, all decided`
  return undecided === items ? `${on}, not decided yet` : `${on}, ${undecided} not decided yet`
}
