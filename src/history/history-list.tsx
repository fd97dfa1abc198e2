import type { ServiceModel } from '#model/index.ts'
import { showMoment } from '#shared/show-date.ts'
import { describeChange, describeEvent } from './describe-event.ts'
import type { PastEvent } from './past-event.ts'

type Props = { events: readonly PastEvent[]; model: ServiceModel }

/** The whole of a history: who, when, before and after of each field, and every rule gone ahead of with its reason (XX-05). */
export function HistoryList({ events, model }: Props) {
  if (events.length === 0)
    return <p class="govuk-body">Nothing yet. What anyone does here will stand in this place, newest first.</p>
  return (
    <ol class="wm-rows">
      {events.map((event) => (
        <li>
          <span class="wm-rows__what">{describeEvent(event, model).says}</span>
          <span class="wm-rows__when">
            {whoOf(event)} · {showMoment(event.at)}
          </span>
          <Changes event={event} model={model} says={describeEvent(event, model).says} />
          {event.overrides.map(({ source, says, reason }) => (
            <span>
              Outside a rule ({source}): {says} {reason ? `Reason: ${reason}` : 'No reason was asked for.'}
            </span>
          ))}
        </li>
      ))}
    </ol>
  )
}

function Changes({ event, model, says }: { event: PastEvent; model: ServiceModel; says: string }) {
  return (
    <>
      {Object.keys(event.changes).map((field) => {
        const { label, before, after } = describeChange(event, field, model)
        const change = event.changes[field] ?? {}
        // What came new and stands in the sentence above is not said twice.
        if (!('before' in change) && says.includes(after)) return null
        return (
          <span>
            <strong>{label}:</strong>{' '}
            {!('before' in change) ? after : !('after' in change) ? before : `before ${before}, after ${after}`}
          </span>
        )
      })}
    </>
  )
}

function whoOf({ who, actingFor }: PastEvent): string {
  if (!who) return 'The service itself'
  return actingFor ? `${who}, for ${actingFor}` : who
}
