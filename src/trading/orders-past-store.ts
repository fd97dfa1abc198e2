import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'

/** An order that is over and of which something is still said. */
export type OrderWithWords = { id: string; schoolId: string; schoolName: string; offer: string; begunOn: PlainDate }

/** XX-06. Orders begun up to a day that wait for nobody and of which something is still said, the oldest first. */
export async function listOrdersWithWordsUpTo(look: Look, day: PlainDate, atMost: number): Promise<OrderWithWords[]> {
  const { rows } = await sql<OrderWithWords>`
    select o.id, o.school_id as "schoolId", s.name as "schoolName", o.offer, o.begun_on as "begunOn" from orders o
    join schools s on s.authority_id = o.authority_id and s.id = o.school_id
    where o.begun_on <= ${day} and o.status in ('accepted', 'declined', 'withdrawn', 'ended')
      and exists (select from order_words w where w.authority_id = o.authority_id and w.order_id = o.id)
    order by o.begun_on, o.id limit ${atMost}`.execute(look.db)
  return rows
}

/** What was said of an order goes for good; what was ordered, when and for how much stays. The deed asks leave and leaves the trace. */
export async function removeWordsOfOrder({ db }: Work, orderId: string): Promise<void> {
  await db.deleteFrom('order_words').where('order_id', '=', orderId).execute()
}
