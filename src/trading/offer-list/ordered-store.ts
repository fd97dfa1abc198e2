import { sql } from 'kysely'
import type { SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'

/** How many orders of a thing there are, and of how many half-days. */
export type OrdersOfOffer = { orders: number; halfDays: number }

/** What was ordered of each thing of a year's list: orders that stand, by the offer's id. */
export async function countOrdersByOffer(
  look: Look,
  schoolYear: SchoolYear,
): Promise<ReadonlyMap<string, OrdersOfOffer>> {
  const { rows } = await sql<OrdersOfOffer & { offer: string }>`
    select offer, count(*)::integer as orders, coalesce(sum(half_days), 0)::integer as "halfDays" from orders
    where school_year = ${schoolYear} and status in ('placed', 'queued', 'accepted', 'ended') group by offer`.execute(
    look.db,
  )
  return new Map(rows.map(({ offer, ...rest }) => [offer, rest]))
}
