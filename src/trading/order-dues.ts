import { dueOn, getCalendar } from '#calendar/index.ts'
import { clockFor, type ServiceModel } from '#model/index.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { THE_SERVICE } from '#work/actor.ts'
import type { Due, DueSource } from '#work/due.ts'
import { isAnywhere } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { listOrders } from './lists/order-list-store.ts'
import { orderLines, type OrderLine } from './lists/orders-to-keep.ts'
import { mayKeepOrdersOf, mayOrderFor } from './order-policy.ts'
import { WAITS_FOR, type OrderStatus, type Side } from './order.ts'
import { listPeopleToTell } from './people-to-tell-store.ts'

const MOST = 500
const WAITING = Object.keys(WAITS_FOR) as OrderStatus[]

/** XX-10. Orders that wait for an answer: of the school to what was recommended or offered, of the service to what was ordered or asked for. */
export const orderDues: DueSource = {
  name: 'orders',
  async list(look, { people, schoolId }) {
    if (look.model.offers.length === 0) return []
    const isService = look.actor.personId === THE_SERVICE
    const keeps = isAnywhere(look.reach('keep-orders'))
    if (people && !keeps && !isAnywhere(look.reach('order'))) return []
    const waiting = await orderLines(look, await listOrders(look, { schoolId, statuses: WAITING, limit: MOST }))
    const dues = await duesOf(look, waiting)
    if (!people) return isService ? withOwners(look, dues) : dues.map(({ due }) => due)
    return dues
      .filter(({ order, side }) =>
        side === 'school' ? mayOrderFor(look, order.schoolId) : mayKeepOrdersOf(look, order.schoolId),
      )
      .map(({ due, side }) => (side === 'school' ? { ...due, ownerId: look.actor.personId } : due))
  },
}

type OfOrder = { order: OrderLine; side: Side; due: Due }

/** The service, which reminds people, needs to know whose each is: the heads'; what it answers itself is anybody's who keeps orders. */
async function withOwners(look: Look, dues: readonly OfOrder[]): Promise<Due[]> {
  const all: Due[] = []
  for (const { due, side, order } of dues) {
    const heads = side === 'school' ? await listPeopleToTell(look, 'heads', order.schoolId) : []
    if (heads.length === 0) all.push(due)
    all.push(...heads.map(({ id, name }) => ({ ...due, ownerId: id, ownerName: name })))
  }
  return all
}

async function duesOf(look: Look, orders: readonly OrderLine[]): Promise<OfOrder[]> {
  if (orders.length === 0) return []
  const years = new Set(orders.map(({ statusOn }) => schoolYearOf(statusOn)).flatMap((year) => [year, year + 1]))
  const calendar = await getCalendar(look, [...years])
  const models = new Map<string, ServiceModel>()
  for (const id of new Set(orders.map(({ modelVersionId }) => modelVersionId))) models.set(id, await look.modelOf(id))
  return orders.flatMap((order) => {
    const side = WAITS_FOR[order.status]
    const says = SAYS[order.status]
    const clock = clockFor(models.get(order.modelVersionId) ?? look.model, 'answer-order')
    if (!side || !says) return []
    const due: Due = {
      kind: 'order',
      plainly: says.plainly,
      what: `${says.what}: ${order.name}`,
      because: says.because,
      href: `/orders/${order.id}`,
      page: `/orders/${order.id}`,
      ownerId: undefined,
      ownerName: side === 'school' ? 'The school' : 'Whoever keeps the orders',
      schoolId: order.schoolId,
      schoolName: order.schoolName,
      dueOn: clock ? dueOn(clock, order.statusOn, calendar) : order.statusOn,
    }
    return [{ order, side, due }]
  })
}

const SAYS: Readonly<Partial<Record<OrderStatus, { plainly: string; what: string; because: string }>>> = {
  recommended: {
    plainly: 'A recommendation to answer',
    what: 'Answer what is recommended',
    because: 'It is no order until the school accepts it.',
  },
  offered: { plainly: 'A price to answer', what: 'Answer the price', because: 'Content and price are offered.' },
  asked: { plainly: 'A price to agree', what: 'Say what it holds and costs', because: 'The school asks for it.' },
  placed: { plainly: 'An order to accept', what: 'Accept the order', because: 'The school has ordered it.' },
}
