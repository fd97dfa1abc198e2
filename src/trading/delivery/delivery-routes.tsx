import type { FastifyInstance } from 'fastify'
import { addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { acceptOrder } from '../answer-order.ts'
import { getOrder } from '../get-order.ts'
import { acceptForm, deliveryForm } from '../order-form.ts'
import { mayBookFor, sideFor } from '../order-policy.ts'
import { showOrder, toDo } from '../show-order.tsx'
import { bookDelivery, bookedOf } from './book-delivery.ts'
import { AcceptOrderPage, BookDeliveryPage } from './delivery-pages.tsx'
import { takesDays } from './delivery-rules.ts'
import { listOrderVisits } from './delivery-store.ts'
import { listDeliverers } from './give-days.ts'

/** Accepting an order, by whom it is delivered where that takes days of somebody, and booking its visits. */
export function deliveryRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/orders/:orderId/accept', {
    guard: (seen) => toDo(seen, 'accept'),
    async show(seen, answers, findings) {
      const found = await toDo(seen, 'accept')
      const isOpen = sideFor(seen.look, found.order, 'accept') !== undefined
      if (!isOpen || !takesDays(found.model, found.order)) return showOrder(seen, findings)
      const people = await listDeliverers(seen.look, found)
      return <AcceptOrderPage {...found} {...{ frame: seen.frame, answers, findings, people }} />
    },
    schema: acceptForm,
    async act(work, { revision, who }, { params }) {
      await acceptOrder(work, params.orderId ?? '', revision, who)
      return `/orders/${params.orderId}?done=accepted`
    },
  })

  addForm(app, web, '/orders/:orderId/visits/book', {
    guard: (seen) => toBook(seen),
    async show(seen, answers, findings) {
      const found = await toBook(seen)
      if (found.order.status !== 'accepted') return showOrder(seen, findings)
      return <BookDeliveryPage {...found} {...{ frame: seen.frame, answers, findings }} />
    },
    schema: deliveryForm,
    async act(work, booking, { params }) {
      const id = params.orderId ?? ''
      await bookDelivery(work, id, booking)
      return `/orders/${id}?done=booked`
    },
  })
}

async function toBook({ look, params }: Seen) {
  const found = await getOrder(look, params.orderId ?? '')
  requireThat(mayBookFor(look, found.order), look, 'book a visit for this order')
  const booked = bookedOf(await listOrderVisits(look, [found.order.id]))
  return { ...found, booked }
}
