import { logEvent } from '#history/index.ts'
import { bookVisit, halvesOf, holdSchool, type BookVisit } from '#visits/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getOrderToChange } from '../get-order.ts'
import { orderEvent } from '../order-event.ts'
import { mayBookFor } from '../order-policy.ts'
import { freeOfVisit, whyVisitIsNotOfOrder, type Booked } from './delivery-rules.ts'
import { addOrderVisit, listOrderVisits, type OrderVisit } from './delivery-store.ts'

/** When and how long a visit is on which an order is delivered. */
export type BookDelivery = Pick<BookVisit, 'on' | 'at' | 'length'>

/** What of an order stands on visits. */
export const bookedOf = (visits: readonly OrderVisit[]): Booked => ({
  halfDays: visits.reduce((sum, { halfDays }) => sum + halfDays, 0),
  freeHalfDays: visits.reduce((sum, { freeHalfDays }) => sum + freeHalfDays, 0),
})

/**
 * ES-37. Books a visit on which an accepted order is delivered, by whoever delivers it: an ordinary visit, by the rules of every other,
 * whose days are those of the order. Throws NotFound, NotAllowed, Refused. Gives the visit's id.
 */
export async function bookDelivery(work: Work, orderId: string, booking: BookDelivery): Promise<string> {
  const { order, offer } = await getOrderToChange(work, orderId)
  requireThat(mayBookFor(work, order), work, `book a visit for the order ${orderId}`)
  await holdSchool(work, order.schoolId)
  const length = halvesOf(booking.length)
  const booked = bookedOf(await listOrderVisits(work, [order.id]))
  refuseIf(work, whyVisitIsNotOfOrder(order, booked, length))
  if (!offer.visitType || !order.givenBy) throw new NotFound('visits of the order', orderId)
  const free = freeOfVisit(order, booked, length)
  const asked = { ...booking, adviser: order.givenBy, place: 'school' as const, purposes: [] }
  const visitId = await bookVisit(work, order.schoolId, offer.visitType, asked, { isOfOrder: true })
  const allocationId = free === length ? order.freeAllocationId : order.allocationId
  await addOrderVisit(work, { orderId, visitId, halfDays: length, freeHalfDays: free, allocationId })
  await logEvent(work, orderEvent('visit-booked', order, offer, { on: { after: booking.on } }))
  return visitId
}
