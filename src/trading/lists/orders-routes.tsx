import type { FastifyInstance } from 'fastify'
import { anyOf } from '#db/sets.ts'
import { addListFiles } from '#web/list-file.ts'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { isAnywhere } from '#work/reach.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { maySeeLists, maySeeOrders } from '../order-policy.ts'
import { addressOfOrders, ordersAskedFor, readOrderList } from './order-list.ts'
import { listOrders, totalOrders } from './order-list-store.ts'
import { sumOrders } from './order-totals.ts'
import { OrdersPage } from './orders-page.tsx'
import { orderLines, ordersToKeep } from './orders-to-keep.ts'

const ROWS = 50

/** The list of orders, with what they come to, a page at a time or all of them as a file. */
export function ordersRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/orders', async ({ look, frame, query }) => {
    requireSight(look)
    const list = readOrderList(query)
    const asked = ordersAskedFor(list)
    const [found, totals, schools] = await Promise.all([
      listOrders(look, { ...asked, after: list.after, limit: ROWS + 1 }),
      totalOrders(look, asked),
      listSchoolsToOrderFor(look),
    ])
    const orders = await orderLines(look, found.slice(0, ROWS))
    const last = found.length > ROWS ? orders.at(-1) : undefined
    const next = last && addressOfOrders({ ...list, after: last.id })
    return (
      <OrdersPage
        {...{ frame, model: look.model, orders, list, next, schools, ways: waysFrom(look) }}
        sums={sumOrders(totals)}
      />
    )
  })

  addListFiles(app, web, '/orders', ({ look, query }) => {
    requireSight(look)
    return ordersToKeep(readOrderList(query))
  })
}

/** A model without anything to order has no orders; nor has anybody who can know of none. */
function requireSight(look: Look): void {
  if (look.model.offers.length === 0 || !maySeeOrders(look)) throw new NotFound('page', 'the orders')
}

/** The schools for which somebody orders. */
async function listSchoolsToOrderFor(look: Look): Promise<{ id: string; name: string }[]> {
  const ids = [...look.reach('order').schoolIds]
  if (ids.length === 0) return []
  return look.db
    .selectFrom('schools')
    .select(['id', 'name'])
    .where('id', '=', anyOf(ids))
    .orderBy('name_sorted')
    .execute()
}

/** The list and the charges, for those who may read them. */
function waysFrom(look: Look): { text: string; href: string }[] {
  const seesCharges = look.model.trading?.finance !== undefined && isAnywhere(look.reach('see-charges'))
  return [
    ...(maySeeLists(look) ? [{ text: 'The list and what schools would order', href: '/catalogue' }] : []),
    ...(seesCharges ? [{ text: 'Charges', href: '/charges' }] : []),
    ...(look.model.trading?.owed && isAnywhere(look.reach('keep-orders'))
      ? [{ text: 'Owed to associates and releasing schools', href: '/owed' }]
      : []),
  ]
}
