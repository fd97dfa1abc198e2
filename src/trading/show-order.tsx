import type { Finding } from '#shared/finding.ts'
import { showShortDate } from '#shared/show-date.ts'
import { findVisit, maySeeVisits, visitName } from '#visits/index.ts'
import type { Seen } from '#web/routes.ts'
import { isWithin } from '#work/reach.ts'
import { requireThat, type Look } from '#work/work.ts'
import { bookedOf } from './delivery/book-delivery.ts'
import { takesDays } from './delivery/delivery-rules.ts'
import { listOrderVisits, type OrderVisit } from './delivery/delivery-store.ts'
import { getOrder, type OrderInModel } from './get-order.ts'
import { OrderPage } from './order-page.tsx'
import { mayBookFor, mayDoWith, sideFor } from './order-policy.ts'
import { priceOf } from './order-rules.ts'
import { listOrderWords } from './order-words-store.ts'
import { ORDER_ACTIONS, type OrderAction } from './order.ts'
import { freeToday } from './recruitments/free-today.ts'
import { getSchoolOfOrder } from './school-to-order.ts'

const DONE: Record<string, string> = {
  begun: 'Sent: the service answers',
  recommended: 'Recommended: the head decides',
  accepted: 'It is ordered and accepted',
  placed: 'It is ordered',
  asked: 'It is asked for',
  offered: 'Offered to the school',
  declined: 'It is declined',
  withdrawn: 'It is taken back',
  ended: 'It has a last day now',
  queued: 'It waits for free days',
  booked: 'Its visit is booked',
}

/** An order for somebody of a side that could ever do this with it. Throws NotFound, NotAllowed. */
export async function toDo({ look, params }: Seen, action: OrderAction): Promise<OrderInModel> {
  const found = await getOrder(look, params.orderId ?? '')
  requireThat(mayDoWith(look, found.order, action), look, `${action} this order`)
  return found
}

/** An order's own page, with what the reader may do with it as it stands. */
export async function showOrder({ look, frame, params, query }: Seen, findings: readonly Finding[]) {
  const found = await getOrder(look, params.orderId ?? '')
  const { order, offer, model } = found
  const actions = (Object.keys(ORDER_ACTIONS) as OrderAction[])
    .filter((action) => action !== 'price' || order.pricedPer === 'agreed')
    .filter((action) => action !== 'queue' || takesDays(model, order))
    .filter((action) => sideFor(look, order, action))
  const visits = await listOrderVisits(look, [order.id])
  const maySee = maySeeVisits(look, order)
  const words = order.mayHoldContent ? await listOrderWords(look, order.id) : []
  const facts = actions.includes('take')
    ? await (await getSchoolOfOrder(look, order.schoolId)).factsIn(model)
    : undefined
  const priceToday =
    order.status === 'offered'
      ? order.pricePence
      : facts &&
        priceOf(offer, facts, { halfDays: order.halfDays, on: look.today, freeHalfDays: await freeToday(look, found) })
          .pricePence
  return (
    <OrderPage
      {...found}
      {...{ frame, findings, words, actions, visits, maySeeVisits: maySee }}
      mayBookVisits={mayBookVisits(look, found, visits)}
      priceToday={priceToday ?? undefined}
      source={await sourceOf(look, found)}
      linksToSchool={isWithin(look.reach('see-register'), order.schoolId) || maySeeVisits(look, order)}
      done={DONE[query.done ?? '']}
    />
  )
}

/** NF-47. The visit and the item of its agenda from which it came, for those who may know of visits. */
async function sourceOf(look: Look, { order }: OrderInModel) {
  const visit = order.visitId && maySeeVisits(look, order) ? await findVisit(look, order.visitId) : undefined
  if (!visit) return undefined
  const model = await look.modelOf(visit.modelVersionId)
  const type = model.visitTypes.find(({ id }) => id === visit.visitType)
  const item = type?.agenda.find(({ id }) => id === order.agendaItem)?.text
  const name = type ? visitName(model, type) : visit.visitType
  const text = `${name}, ${showShortDate(visit.heldOn ?? visit.bookedFor)}${item ? `: ${item}` : ''}`
  return { text, href: `/visits/${visit.id}` }
}

/** Whether there is something of an accepted order still to book, and the reader may. */
function mayBookVisits(look: Look, { order, offer }: OrderInModel, visits: readonly OrderVisit[]): boolean {
  const isOpen = order.status === 'accepted' && order.givenBy !== null && offer.visitType !== undefined
  return isOpen && bookedOf(visits).halfDays < (order.halfDays ?? 0) && mayBookFor(look, order)
}
