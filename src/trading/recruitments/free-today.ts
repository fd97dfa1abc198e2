import type { Look } from '#work/work.ts'
import type { OrderInModel } from '../get-order.ts'
import { freeHalfDaysOf } from './recruitment-rules.ts'
import { listRecruitments } from './recruitment-store.ts'

/** ES-63. How many half-days of a recommendation would be free if the school accepted it today. */
export async function freeToday(look: Look, { order, offer }: OrderInModel): Promise<number> {
  if (!order.recruitmentId) return 0
  const recruitment = (await listRecruitments(look, order.schoolId)).find(({ id }) => id === order.recruitmentId)
  return freeHalfDaysOf(offer, recruitment, order.halfDays)
}
