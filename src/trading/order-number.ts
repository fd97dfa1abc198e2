import type { ServiceModel } from '#model/index.ts'
import type { Order } from './order.ts'

/** The number by which an order is known to a finance system: 'TR-14'; empty while it is no order. */
export function orderNumber({ trading }: Pick<ServiceModel, 'trading'>, { number }: Pick<Order, 'number'>): string {
  if (number === null) return ''
  const prefix = trading?.finance?.orderPrefix
  return prefix ? `${prefix}-${number}` : String(number)
}
