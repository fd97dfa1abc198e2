import { showMoney } from '#shared/money.ts'
import type { Order } from './order.ts'

/** The heading of an order's page: how it stands, as an answer. */
export function headingOf({ status, pricePence }: Pick<Order, 'status' | 'pricePence'>, name: string): string {
  const price = pricePence === null ? '' : ` for ${showMoney(pricePence)}`
  const says: Readonly<Record<Order['status'], string>> = {
    recommended: `${name} is recommended, and not ordered`,
    asked: `${name} is asked for, and not ordered`,
    offered: `${name} is offered${price}, and not ordered`,
    placed: `${name} is ordered${price}, and not accepted yet`,
    queued: `${name} is ordered${price}, and waits for free days`,
    accepted: `${name} is ordered${price} and accepted`,
    declined: `${name} was declined`,
    withdrawn: `${name} was withdrawn`,
    ended: `${name} was ordered${price} and has ended`,
  }
  return says[status]
}
