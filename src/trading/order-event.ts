import type { NewEvent } from '#history/index.ts'
import type { Offer } from '#model/index.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import type { Order } from './order.ts'

type OfOrder = Pick<Order, 'id' | 'schoolId' | 'schoolYear' | 'mayHoldContent'>
type Changes = NonNullable<NewEvent['changes']>

/** What happened to an order; of one of which nothing may be held, only those can read who see charges (ES-39). */
export function orderEvent(name: string, order: OfOrder, offer: Offer, changes: Changes = {}): NewEvent {
  return {
    name: `order.${name}`,
    subjects: [
      { kind: 'order', id: order.id },
      { kind: 'school', id: order.schoolId },
    ],
    audience: order.mayHoldContent ? 'see-school' : 'see-charges',
    changes: { offer: { after: offer.name }, schoolYear: { after: showSchoolYear(order.schoolYear) }, ...changes },
  }
}
