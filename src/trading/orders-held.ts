import type { HeldOfSchool } from '#work/held.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { listOrders } from './lists/order-list-store.ts'
import { orderLines } from './lists/orders-to-keep.ts'
import { listOrderWords } from './order-words-store.ts'
import { CLOSING_SAYS, STATUS_SAYS } from './order.ts'

const MOST = 5000

/** What a school ordered, asked for or was recommended, with what was agreed; ES-39: of what nothing may be held, no word is there. */
export const ordersHeldOf: HeldOfSchool = async (look, schoolId) => {
  const orders = await orderLines(look, await listOrders(look, { schoolId, limit: MOST }))
  const words = []
  for (const { id, name, schoolYear, mayHoldContent } of orders)
    for (const each of mayHoldContent ? await listOrderWords(look, id) : [])
      words.push([showSchoolYear(schoolYear), name, each.kind, each.says, each.writtenOn, each.writtenByName])
  return {
    tables: [
      {
        name: 'Orders',
        head: [
          'School year',
          'What',
          'Begun by',
          'Begun',
          'How far',
          'Ordered',
          'Accepted',
          'Last day',
          'Days',
          'Pounds',
          'Why',
        ],
        rows: orders.map((order) => [
          ...[showSchoolYear(order.schoolYear), order.name, order.origin, order.begunOn, STATUS_SAYS[order.status]],
          ...[order.orderedOn, order.acceptedOn, order.endedOn, order.halfDays && order.halfDays / 2],
          ...[order.pricePence === null ? null : order.pricePence / 100],
          order.closedBecause && CLOSING_SAYS[order.closedBecause],
        ]),
      },
      { name: 'What was said of orders', head: ['School year', 'What', 'Kind', 'Says', 'On', 'By'], rows: words },
    ],
    files: [],
  }
}
