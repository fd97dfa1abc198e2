import { followBought, giveUpBought } from '#programmes/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Work } from '#work/work.ts'
import type { Order } from './order.ts'

type Buys = Pick<Order, 'schoolId' | 'schoolYear' | 'programme' | 'modelVersionId'>

/** NF-90. A school follows the programme that it has bought, from the day on which its order was accepted. */
export async function beginFollowing(work: Work, { programme, ...order }: Buys): Promise<void> {
  if (programme) await followBought(work, { ...order, programme })
}

/** NF-90. It follows it no longer after the last day of its order. */
export async function endFollowingOf(work: Work, { programme, ...order }: Buys, on: PlainDate): Promise<void> {
  if (programme) await giveUpBought(work, { ...order, programme }, on)
}
