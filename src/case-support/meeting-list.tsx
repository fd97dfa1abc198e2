import { Tag } from '#govuk/tag.tsx'
import { showDate } from '#shared/show-date.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Frame } from '#web/frame.ts'
import { missingOf } from './case-team.ts'
import type { TeamShown } from './show-team.tsx'

type Props = Pick<TeamShown, 'of' | 'meetings' | 'off' | 'may'> & {
  frame: Frame
  marks: ReadonlyMap<PlainDate, string>
}

/** SH-59, SH-60. When the team meets, and of each meeting held what was settled, who was there and who was missing. */
export function MeetingList({ of, meetings, off, may, frame, marks }: Props) {
  const planned = meetings.filter(({ closedOn }) => !closedOn)
  const held = meetings.filter(({ closedOn }) => closedOn).reverse()
  return (
    <section id="meetings">
      <h2 class="govuk-heading-m">{meetings.length === 0 ? 'No meeting is planned yet' : 'Meetings'}</h2>
      {planned.length > 0 && (
        <ul class="wm-rows">
          {planned.map(({ id, meetsOn }) => (
            <li>
              <span>
                {showDate(meetsOn)} {meetsOn < frame.today && <Tag colour="red">Not closed yet</Tag>}
                {marks.has(meetsOn) && <div class="govuk-hint govuk-!-margin-bottom-0">{marks.get(meetsOn)}</div>}
              </span>
              {may.keep && (
                <a class="govuk-link" href={`/cases/${of.id}/meetings/${id}`}>
                  Write it up<span class="govuk-visually-hidden">: {showDate(meetsOn)}</span>
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {off.map(({ meetsOn, takenOffBecause, takenOffByName }) => (
        <p class="govuk-hint">
          {showDate(meetsOn)} was taken off by {takenOffByName}: {takenOffBecause}
        </p>
      ))}
      {held.map(({ heldOn, settled, attendance, closedByName }) => (
        <section>
          <h3 class="govuk-heading-s">{heldOn && showDate(heldOn)}</h3>
          {(settled ?? '').split('\n').map((line) => (
            <p class="govuk-body">{line}</p>
          ))}
          {missingOf(attendance).length > 0 && (
            <p class="govuk-body">
              <Tag colour="yellow">Not there</Tag>{' '}
              {missingOf(attendance)
                .map(({ name, people }) => `${name} (${people.join(', ') || 'nobody is named'})`)
                .join('; ')}
            </p>
          )}
          <p class="govuk-hint">
            There:{' '}
            {attendance
              .filter(({ present }) => present)
              .map(saysWho)
              .join('; ') || 'nobody was ticked'}
            . Closed by {closedByName}.
          </p>
        </section>
      ))}
    </section>
  )
}

const saysWho = ({ name, people }: { name: string; people: readonly string[] }) =>
  people.length > 0 ? `${people.join(', ')} (${name})` : name
