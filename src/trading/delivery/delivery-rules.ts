import type { ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { showDays, type Order } from '../order.ts'

/** Whether accepting an order takes days of somebody: it is by the day, and the model says of which kind its days are. */
export const takesDays = ({ trading }: ServiceModel, { pricedPer }: Pick<Order, 'pricedPer'>): boolean =>
  pricedPer === 'day' && trading?.dayKind !== undefined

/** Who could deliver an order, with what they have left of the year. */
export type Deliverer = { id: string; name: string; left: number | undefined }

type OfOrder = Pick<Order, 'halfDays' | 'schoolYear'>

/** ES-50. Why somebody cannot deliver an order: they are not of those who could, or their core days would be broken. */
export function whyTheyCannotDeliver(
  { trading }: ServiceModel,
  { halfDays, schoolYear }: OfOrder,
  who: Deliverer | undefined,
): Finding[] {
  if (!who) return [own('order-has-a-deliverer', 'Choose who delivers it from the list.')]
  const rule = trading?.beyondCapacity
  if (!rule || (who.left !== undefined && who.left >= (halfDays ?? 0))) return []
  const year = showSchoolYear(schoolYear)
  const has =
    who.left === undefined
      ? `Nobody has said yet how many days ${who.name} has in ${year}.`
      : `${who.name} has ${leftSays(who.left)} in ${year}, and this takes ${showDays(halfDays ?? 0)}. Choose somebody else, or let it wait for free days.`
  return [
    {
      ...{ kind: 'order-breaks-core', id: rule.id, source: rule.source, field: 'who' },
      ...{ says: `${rule.says} ${has}`, weight: rule.firm ? 'firm' : 'soft' },
    },
  ]
}

/** '2 days left', 'nothing left'. */
export const leftSays = (halfDays: number): string => (halfDays > 0 ? `${showDays(halfDays)} left` : 'nothing left')

/** ES-50. Why an order does not wait for free days: it takes none. */
export function whyItDoesNotWait(model: ServiceModel, order: Pick<Order, 'pricedPer'>): Finding[] {
  if (takesDays(model, order)) return []
  return [own('order-waits-for-days', 'Only what is delivered by the day waits for free days.')]
}

/** What of an order is booked on visits that stand. */
export type Booked = { halfDays: number; freeHalfDays: number }

/** ES-37. Why a visit is not booked for an order: it is not accepted, or more would be delivered than was ordered. */
export function whyVisitIsNotOfOrder(
  order: Pick<Order, 'status' | 'halfDays' | 'pricedPer'>,
  booked: Booked,
  length: number,
): Finding[] {
  if (order.status !== 'accepted' || order.pricedPer !== 'day')
    return [
      own('order-visit-of-an-accepted-order', 'Visits are booked for orders by the day that are accepted.', 'ES-37'),
    ]
  const left = (order.halfDays ?? 0) - booked.halfDays
  if (length <= left) return []
  const says = left > 0 ? `Of this order ${showDays(left)} is left to book.` : 'All days of this order are booked.'
  return [own('order-visit-within-its-days', says, 'ES-37', 'length')]
}

/** ES-63. Of a visit's half-days those that are free: the free ones of an order are delivered first. */
export const freeOfVisit = (order: Pick<Order, 'freeHalfDays'>, booked: Booked, length: number): number =>
  Math.min(length, Math.max(0, order.freeHalfDays - booked.freeHalfDays))

function own(id: string, says: string, source = 'ES-50', field = 'who'): Finding {
  return { kind: id, id, source, says, weight: 'firm', field }
}
