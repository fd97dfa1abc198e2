import type { FastifyInstance } from 'fastify'
import type { Finding } from '#shared/finding.ts'
import { showShortDate } from '#shared/show-date.ts'
import { findVisit, maySeeVisits, visitName } from '#visits/index.ts'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { isWithin } from '#work/reach.ts'
import { requireThat, type Look } from '#work/work.ts'
import { acceptOrder, declineOrder, endOrder, priceOrder, takeOrder, withdrawOrder } from './answer-order.ts'
import { getOrder, type OrderInModel } from './get-order.ts'
import { DeclineOrderPage, EndOrderPage, PriceOrderPage } from './order-change-pages.tsx'
import { answerForm, declineForm, endForm, priceForm } from './order-form.ts'
import { OrderPage } from './order-page.tsx'
import { mayDoWith, sideFor, sidesOf } from './order-policy.ts'
import { priceOf } from './order-rules.ts'
import { listOrderWords } from './order-store.ts'
import { ORDER_ACTIONS, type OrderAction } from './order.ts'
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
}

/** An order's own page, and what can be done with it. */
export function orderRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/orders/:orderId', (seen) => showOrder(seen, []))

  const addPress = (
    action: OrderAction,
    act: (work: Parameters<typeof acceptOrder>[0], id: string, revision: number) => Promise<string>,
  ) =>
    addDeed(app, web, `/orders/:orderId/${action}`, {
      guard: (seen) => toDo(seen, action),
      show: (seen, _answers, findings) => showOrder(seen, findings),
      schema: answerForm,
      async act(work, { revision }, { params }) {
        const id = params.orderId ?? ''
        return `/orders/${id}?done=${await act(work, id, revision)}`
      },
    })
  addPress('accept', async (work, id, revision) => {
    await acceptOrder(work, id, revision)
    return 'accepted'
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

async function toDo({ look, params }: Seen, action: OrderAction): Promise<OrderInModel> {
  const found = await getOrder(look, params.orderId ?? '')
  requireThat(mayDoWith(look, found.order, action), look, `${action} this order`)
  return found
}

async function showOrder({ look, frame, params, query }: Seen, findings: readonly Finding[]) {
  const found = await getOrder(look, params.orderId ?? '')
  const { order, offer, model } = found
  const actions = (Object.keys(ORDER_ACTIONS) as OrderAction[])
    .filter((action) => action !== 'price' || order.pricedPer === 'agreed')
    .filter((action) => sideFor(look, order, action))
  const words = order.mayHoldContent ? await listOrderWords(look, order.id) : []
  const facts = actions.includes('take')
    ? await (await getSchoolOfOrder(look, order.schoolId)).factsIn(model)
    : undefined
  const priceToday =
    order.status === 'offered' ? order.pricePence : facts && priceOf(offer, facts, order.halfDays).pricePence
  return (
    <OrderPage
      {...found}
      {...{ frame, findings, words, actions }}
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
