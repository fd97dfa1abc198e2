import { getModelOf } from '#calendar/index.ts'
import type { OrderInstead, ToOrder } from '#visits/index.ts'
import type { Look } from '#work/work.ts'
import { mayOrderFor, mayRecommendTo } from './order-policy.ts'

/** ES-20, ES-33. Where what is refused as core is ordered, or recommended to the school, for the year and the days that were wanted. */
export async function whereToOrder(look: Look, toOrder: ToOrder): Promise<OrderInstead | undefined> {
  const { schoolId, offerId, schoolYear, halfDays } = toOrder
  const { model } = await getModelOf(look, schoolYear)
  const offer = model.offers.find(({ id }) => id === offerId)
  if (!offer) return undefined
  const days: Record<string, string> = offer.price.per === 'day' ? { days: String(halfDays / 2) } : {}
  const query = new URLSearchParams({ schoolYear: String(schoolYear), ...days }).toString()
  const isTheirs = mayOrderFor(look, schoolId)
  const mayRecommend = offer.origins.includes('service') && mayRecommendTo(look, schoolId)
  const page = `/schools/${schoolId}/catalogue/${offer.id}/${isTheirs ? 'order' : 'recommend'}?${query}`
  if (isTheirs) return { text: `Order it instead: ${offer.name}`, href: page }
  if (mayRecommend) return { text: `Recommend that the school orders it instead: ${offer.name}`, href: page }
  return { text: `The school can order it instead: ${offer.name}.`, href: undefined }
}
