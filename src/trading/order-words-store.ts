import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'
import type { OrderWords } from './order.ts'

/** What was written of an order, in its order. */
export async function listOrderWords(look: Look, orderId: string): Promise<OrderWords[]> {
  return look.db
    .selectFrom('order_words as w')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'w.authority_id').onRef('p.id', '=', 'w.written_by'),
    )
    .select(['w.id', 'w.kind', 'w.says', 'w.price_pence as pricePence', 'w.written_on as writtenOn'])
    .select('p.name as writtenByName')
    .where('w.order_id', '=', orderId)
    .orderBy('w.id')
    .limit(200)
    .execute()
}

type NewWords = { kind: OrderWords['kind']; says: string; pricePence: number | null }

/** Writes what is needed, or what was agreed with its price. */
export async function addOrderWords(work: Work, orderId: string, { kind, says, pricePence }: NewWords): Promise<void> {
  await work.db
    .insertInto('order_words')
    .values({
      authority_id: work.actor.authorityId,
      id: newId(),
      order_id: orderId,
      kind,
      says,
      price_pence: pricePence,
      written_on: work.today,
      written_by: work.actor.personId,
    })
    .execute()
}
