import { InsetText } from '#govuk/inset-text.tsx'
import { keepingFor, keptUntil, type ServiceModel } from '#model/index.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { Visit } from '#visits/index.ts'
import type { VisitRecord } from './record.ts'

type Props = { model: ServiceModel; visit: Visit; record: VisitRecord }

/** How a record is marked and until when it is kept; or that what it said is gone, and why. */
export function HowItIsKept({ model, visit, record }: Props) {
  if (record.disposedAt !== null)
    return (
      <InsetText>
        What it said was disposed of on {showDate(londonDateOf(record.disposedAt))}: {record.disposedBecause}
      </InsetText>
    )
  const keeping = keepingFor(model, 'record')
  const until = keptUntil(keeping, visit.heldOn ?? visit.bookedFor)
  if (!keeping) return null
  return (
    <p class="govuk-body wm-s wm-muted" id="keeping">
      {keeping.marking && <strong>{keeping.marking}</strong>}
      {keeping.marking && until && '. '}
      {until && (
        <>
          Kept until{' '}
          <a class="govuk-link" href={`/handbook#${keeping.id}`}>
            {showShortDate(until)}
          </a>
          .
        </>
      )}
    </p>
  )
}
