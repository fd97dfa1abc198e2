import { LinkButton } from '#govuk/link-button.tsx'
import { showDate } from '#shared/show-date.ts'
import { showDays, type Order } from '../order.ts'
import type { OrderVisit } from './delivery-store.ts'

type Props = { order: Order; visits: readonly OrderVisit[]; maySeeVisits: boolean; mayBookVisits: boolean }

/** ES-37. The visits on which it is delivered, and the way to book the next. */
export function Delivery({ order, visits, maySeeVisits, mayBookVisits }: Props) {
  if (visits.length === 0 && !mayBookVisits) return null
  const held = visits.filter(({ status }) => status === 'held').reduce((sum, { halfDays }) => sum + halfDays, 0)
  return (
    <section>
      <h2 class="govuk-heading-m">
        {held > 0 ? `${showDays(held)} of ${showDays(order.halfDays ?? 0)} delivered` : 'Nothing is delivered yet'}
      </h2>
      <ul class="wm-rows">
        {visits.map(({ visitId, on, status, halfDays, freeHalfDays, adviserName }) => (
          <li>
            {maySeeVisits ? (
              <a class="govuk-link" href={`/visits/${visitId}`}>
                {showDate(on)}
              </a>
            ) : (
              <span>{showDate(on)}</span>
            )}
            <span>
              {showDays(halfDays)}
              {freeHalfDays > 0 && `, ${showDays(freeHalfDays)} of it free`}, {adviserName},{' '}
              {status === 'held' ? 'held' : 'booked'}
            </span>
          </li>
        ))}
      </ul>
      {mayBookVisits && <LinkButton href={`/orders/${order.id}/visits/book`}>Book a visit for it</LinkButton>}
    </section>
  )
}
