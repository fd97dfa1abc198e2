import type { FastifyInstance } from 'fastify'
import { addDeed, addForm, addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import type { Work } from '#work/work.ts'
import { declineOrder, endOrder, priceOrder, queueOrder, takeOrder, withdrawOrder } from './answer-order.ts'
import { DeclineOrderPage, EndOrderPage, PriceOrderPage } from './order-change-pages.tsx'
import { answerForm, declineForm, endForm, priceForm } from './order-form.ts'
import { sideFor, sidesOf } from './order-policy.ts'
import { showOrder, toDo } from './show-order.tsx'
import type { OrderAction } from './order.ts'

/** An order's own page, and what can be done with it. */
export function orderRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/orders/:orderId', (seen) => showOrder(seen, []))

  const addPress = (action: OrderAction, act: (work: Work, id: string, revision: number) => Promise<string>) =>
    addDeed(app, web, `/orders/:orderId/${action}`, {
      guard: (seen) => toDo(seen, action),
      show: (seen, _answers, findings) => showOrder(seen, findings),
      schema: answerForm,
      async act(work, { revision }, { params }) {
        const id = params.orderId ?? ''
        return `/orders/${id}?done=${await act(work, id, revision)}`
      },
    })
  addPress('queue', async (work, id, revision) => {
    await queueOrder(work, id, revision)
    return 'queued'
  })
  addPress('take', takeOrder)
  addPress('withdraw', async (work, id, revision) => {
    await withdrawOrder(work, id, revision)
    return 'withdrawn'
  })

  addForm(app, web, '/orders/:orderId/decline', {
    guard: (seen) => toDo(seen, 'decline'),
    async show(seen, answers, findings) {
      const found = await toDo(seen, 'decline')
      const side =
        sideFor(seen.look, found.order, 'decline') ?? sidesOf(seen.look, found.order, 'decline')[0] ?? 'school'
      return <DeclineOrderPage {...found} {...{ frame: seen.frame, answers, findings, side }} />
    },
    schema: declineForm,
    async act(work, { revision, because }, { params }) {
      await declineOrder(work, params.orderId ?? '', revision, because)
      return `/orders/${params.orderId}?done=declined`
    },
  })

  addForm(app, web, '/orders/:orderId/price', {
    guard: (seen) => toDo(seen, 'price'),
    show: async (seen, answers, findings) => (
      <PriceOrderPage {...await toDo(seen, 'price')} {...{ frame: seen.frame, answers, findings }} />
    ),
    schema: priceForm,
    async act(work, value, { params }) {
      await priceOrder(work, params.orderId ?? '', value)
      return `/orders/${params.orderId}?done=offered`
    },
  })

  addForm(app, web, '/orders/:orderId/end', {
    guard: (seen) => toDo(seen, 'end'),
    show: async (seen, answers, findings) => (
      <EndOrderPage {...await toDo(seen, 'end')} {...{ frame: seen.frame, answers, findings }} />
    ),
    schema: endForm,
    async act(work, value, { params }) {
      await endOrder(work, params.orderId ?? '', value)
      return `/orders/${params.orderId}?done=ended`
    },
  })
}
