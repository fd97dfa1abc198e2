import { showMoney } from '#shared/money.ts'
import { ORDERED, type OrderStatus } from '../order.ts'
import type { OrderTotal } from './order-list-store.ts'

/** How many orders there are and what they come to; what was only recommended, asked for or offered is no order (NF-17). */
export type OrderSums = {
  orders: number
  pence: number
  /** The parts that add up to it. */
  accepted: { count: number; pence: number }
  waiting: { count: number; pence: number }
  /** What waits for a school or for a price, and what came to nothing. */
  open: number
  closed: number
}

/** The totals of a list, so that the parts add up to the whole. */
export function sumOrders(totals: readonly OrderTotal[]): OrderSums {
  const of = (...statuses: OrderStatus[]) => {
    const found = totals.filter(({ status }) => statuses.includes(status))
    return {
      count: found.reduce((sum, { count }) => sum + count, 0),
      pence: found.reduce((sum, { pence }) => sum + pence, 0),
    }
  }
  const all = of(...ORDERED)
  return {
    orders: all.count,
    pence: all.pence,
    accepted: of('accepted', 'ended'),
    waiting: of('placed', 'queued'),
    open: of('recommended', 'asked', 'offered').count,
    closed: of('declined', 'withdrawn').count,
  }
}

/** '2 orders come to £5,470'. */
export function sumsSay({ orders, pence }: OrderSums): string {
  if (orders === 0) return 'Nothing is ordered'
  return `${orders === 1 ? '1 order comes' : `${orders} orders come`} to ${showMoney(pence)}`
}
