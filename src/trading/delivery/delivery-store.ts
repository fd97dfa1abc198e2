import { sql } from 'kysely'
import { anyOf } from '#db/sets.ts'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { Booked } from './delivery-rules.ts'

/** A visit on which an order is delivered, as it stands. */
export type OrderVisit = Booked & {
  orderId: string
  visitId: string
  visitType: string
  status: 'booked' | 'held'
  on: PlainDate
  adviserName: string
}

/** The visits of some orders that stand: neither called off nor struck out, the earliest first. */
export async function listOrderVisits(look: Look, orderIds: readonly string[]): Promise<OrderVisit[]> {
  const { rows } = await sql<OrderVisit>`
    select ov.order_id as "orderId", ov.visit_id as "visitId", v.visit_type as "visitType", v.status,
      coalesce(v.held_on, v.booked_for) as "on", p.name as "adviserName", ov.half_days as "halfDays",
      ov.free_half_days as "freeHalfDays"
    from order_visits ov
    join visits v on v.authority_id = ov.authority_id and v.id = ov.visit_id
    join people p on p.authority_id = v.authority_id and p.id = v.adviser_id
    where ov.order_id = any (${[...orderIds]}::uuid[]) and v.status in ('booked', 'held')
    order by coalesce(v.held_on, v.booked_for), ov.id limit 5000`.execute(look.db)
  return rows
}

/** Links a visit that was booked to the order which it delivers. */
export async function addOrderVisit(
  work: Work,
  link: Booked & { orderId: string; visitId: string; allocationId: string | null },
): Promise<void> {
  await work.db
    .insertInto('order_visits')
    .values({
      ...{ authority_id: work.actor.authorityId, id: newId(), order_id: link.orderId, visit_id: link.visitId },
      ...{ half_days: link.halfDays, free_half_days: link.freeHalfDays, allocation_id: link.allocationId },
      ...{ booked_on: work.today, booked_by: work.actor.personId },
    })
    .execute()
}

/** From which allocation some visits draw by their orders: what an order gives is not drawn by another visit. */
export async function allocationsOfVisits(
  look: Look,
  visitIds: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  if (visitIds.length === 0) return new Map()
  const rows = await look.db
    .selectFrom('order_visits')
    .select(['visit_id as visitId', 'allocation_id as allocationId'])
    .where('visit_id', '=', anyOf(visitIds))
    .execute()
  return new Map(rows.map(({ visitId, allocationId }) => [visitId, allocationId]))
}
