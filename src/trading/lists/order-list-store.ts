import { sql } from 'kysely'
import { afterPlace, inOrder, type OrderBy } from '#db/turning.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import type { Order, OrderStatus } from '../order.ts'
import { ordersWithinSight } from '../orders-within-sight.ts'
import { ORDER_COLUMNS, ORDERS } from '../order-store.ts'

/** What a list of orders is asked for. */
export type OrderFilter = {
  schoolId?: string | undefined
  schoolYear?: SchoolYear | undefined
  statuses?: readonly OrderStatus[] | undefined
  offer?: string | undefined
}

const NEWEST: readonly OrderBy[] = [
  { of: sql`o.begun_on`, type: 'date' },
  { of: sql`o.id`, type: 'uuid' },
]

const asked = (look: Look, { schoolId, schoolYear, statuses, offer }: OrderFilter) => sql`${ordersWithinSight(look)}
  and ${schoolId ? sql`o.school_id = ${schoolId}` : sql`true`}
  and ${schoolYear ? sql`o.school_year = ${schoolYear}` : sql`true`}
  and ${statuses ? sql`o.status = any (${[...statuses]}::text[])` : sql`true`}
  and ${offer ? sql`o.offer = ${offer}` : sql`true`}`

/** Orders within sight, the newest first; `after` is the last one of the page before. */
export async function listOrders(
  look: Look,
  { after, limit, ...filter }: OrderFilter & { after?: string | undefined; limit: number },
): Promise<Order[]> {
  return look.ifAny(sql`from orders o where ${asked(look, filter)}`, async () => {
    const place = after ? await findPlace(look, after) : undefined
    const { rows } = await sql<Order>`
      select ${ORDER_COLUMNS} from ${ORDERS} where ${asked(look, filter)}
        and ${place ? afterPlace(NEWEST, true, place) : sql`true`}
      order by ${inOrder(NEWEST, true)} limit ${limit}`.execute(look.db)
    return rows
  })
}

async function findPlace(look: Look, id: string): Promise<string[] | undefined> {
  const { rows } = await sql<{ place: string[] }>`
    select array[${sql.join(NEWEST.map(({ of }) => sql`${of}::text`))}] as place from orders o
    where o.id = ${id}`.execute(look.db)
  return rows[0]?.place
}

/** How many orders a list has of a status, and what they come to in pence. */
export type OrderTotal = { status: OrderStatus; count: number; pence: number }

/** What the orders of a list come to, status by status. */
export async function totalOrders(look: Look, filter: OrderFilter): Promise<OrderTotal[]> {
  const { rows } = await sql<OrderTotal>`
    select o.status, count(*)::integer as count, coalesce(sum(o.price_pence), 0)::float8 as pence
    from orders o where ${asked(look, filter)} group by o.status`.execute(look.db)
  return rows
}
