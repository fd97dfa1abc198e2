import { getModelOf } from '#calendar/index.ts'
import type { ServiceModel } from '#model/index.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import { countOrdersByOffer, type OrdersOfOffer } from './ordered-store.ts'
import { countDemands, listOtherDemands, type Demand } from './demand-store.ts'
import { findFinalList, type FinalList } from './offer-list-store.ts'

/** One thing of the list, by how many schools would order it and how many did. */
export type OfferLine = { offer: ServiceModel['offers'][number]; schools: number } & OrdersOfOffer

/** The list of a year: how it stands, what it holds in the order of demand, and what schools would order beside it. */
export type OfferList = {
  model: ServiceModel
  schoolYear: SchoolYear
  final: FinalList | undefined
  lines: readonly OfferLine[]
  others: readonly Demand[]
}

/** ES-36, ES-38. The list of a school year, what most schools would order first. */
export async function getOfferList(look: Look, schoolYear: SchoolYear): Promise<OfferList> {
  const { model, modelVersionId } = await getModelOf(look, schoolYear)
  const [final, wanted, ordered, others] = [
    await findFinalList(look, { schoolYear, modelVersionId }),
    await countDemands(look, schoolYear),
    await countOrdersByOffer(look, schoolYear),
    await listOtherDemands(look, schoolYear),
  ]
  const none: OrdersOfOffer = { orders: 0, halfDays: 0 }
  const lines = model.offers.map((offer) => ({
    ...{ offer, schools: wanted.get(offer.id) ?? 0 },
    ...(ordered.get(offer.id) ?? none),
  }))
  // What as many schools would order stays in the order of the model.
  return { model, schoolYear, final, lines: lines.toSorted((one, other) => other.schools - one.schools), others }
}
