import type { ServiceModel } from '#model/index.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import type { Look } from '#work/work.ts'
import { STATUS_SAYS, type Order } from '../order.ts'
import { ordersAskedFor, type OrderList } from './order-list.ts'
import { listOrders } from './order-list-store.ts'

/** An order as a list shows it: by what name. */
export type OrderLine = Order & { name: string }

/** Some orders with the names of what is ordered, each under the model of its birth. */
export async function orderLines(look: Look, orders: readonly Order[]): Promise<OrderLine[]> {
  const models = new Map<string, ServiceModel>()
  for (const id of new Set(orders.map(({ modelVersionId }) => modelVersionId))) models.set(id, await look.modelOf(id))
  return orders.map((order) => ({
    ...order,
    name: models.get(order.modelVersionId)?.offers.find(({ id }) => id === order.offer)?.name ?? order.offer,
  }))
}

/** The list of orders as a file, in pounds that a sheet can add up; what is no order has no price in it. */
export function ordersToKeep(list: OrderList): ListFile<OrderLine> {
  return {
    name: 'Orders',
    columns: [
      { head: 'School', cell: ({ schoolName }) => schoolName },
      { head: 'What', cell: ({ name }) => name },
      { head: 'School year', cell: ({ schoolYear }) => showSchoolYear(schoolYear) },
      { head: 'Begun by', cell: ({ origin }) => (origin === 'school' ? 'The school' : 'The service') },
      { head: 'Begun', isDay: true, cell: ({ begunOn }) => begunOn },
      { head: 'How far', cell: ({ status }) => STATUS_SAYS[status] },
      { head: 'Ordered', isDay: true, cell: ({ orderedOn }) => orderedOn },
      { head: 'Accepted', isDay: true, cell: ({ acceptedOn }) => acceptedOn },
      { head: 'Last day', isDay: true, cell: ({ endedOn }) => endedOn },
      { head: 'Days', cell: ({ halfDays }) => (halfDays === null ? null : halfDays / 2) },
      {
        head: 'Price in pounds',
        cell: ({ pricePence, orderedOn, status }) =>
          pricePence === null || orderedOn === null || status === 'withdrawn' || status === 'declined'
            ? null
            : pricePence / 100,
      },
    ],
    async read(look, after) {
      return orderLines(
        look,
        await listOrders(look, { ...ordersAskedFor(list), after: after?.id, limit: ROWS_OF_A_PART }),
      )
    },
  }
}
