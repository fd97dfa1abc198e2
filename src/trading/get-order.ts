import type { Offer, ServiceModel } from '#model/index.ts'
import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import type { Look, Work } from '#work/work.ts'
import type { Order } from './order.ts'
import { findOrder, findOrderToChange } from './order-store.ts'

/** An order with the model of its birth and what is ordered in it. */
export type OrderInModel = { order: Order; model: ServiceModel; offer: Offer }

/** The order, for somebody who may know of it. Throws NotFound: of others nobody can know. */
export async function getOrder(look: Look, id: string): Promise<OrderInModel> {
  return inModel(look, id, isId(id) ? await findOrder(look, id) : undefined)
}

/** The same for a deed: held until it ends. */
export async function getOrderToChange(work: Work, id: string): Promise<OrderInModel> {
  return inModel(work, id, isId(id) ? await findOrderToChange(work, id) : undefined)
}

async function inModel(look: Look, id: string, order: Order | undefined): Promise<OrderInModel> {
  if (!order) throw new NotFound('order', id)
  const model = await look.modelOf(order.modelVersionId)
  return { order, model, offer: offerIn(model, order.offer) }
}

/** What a model offers, by its id. Throws NotFound. */
export function offerIn(model: ServiceModel, id: string): Offer {
  const offer = model.offers.find((each) => each.id === id)
  if (!offer) throw new NotFound('offer', id)
  return offer
}
