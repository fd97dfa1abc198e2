import { isId } from '#shared/id.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { ORDER_STATUSES, type OrderStatus } from '../order.ts'
import type { OrderFilter } from './order-list-store.ts'

/** What the list of orders is asked for in its address; what makes no sense there is as if it were not. */
export type OrderList = {
  /** Undefined for all years. */
  schoolYear: SchoolYear | undefined
  status: OrderStatus | undefined
  offer: string | undefined
  schoolId: string | undefined
  after: string | undefined
}

export function readOrderList(query: Readonly<Record<string, string>>): OrderList {
  const year = /^20\d\d$/.test(query.schoolYear ?? '') ? Number(query.schoolYear) : undefined
  return {
    schoolYear: year,
    status: ORDER_STATUSES.find((each) => each === query.status),
    offer: /^[a-z][a-z0-9-]{0,99}$/.test(query.offer ?? '') ? query.offer : undefined,
    schoolId: query.school && isId(query.school) ? query.school : undefined,
    after: query.after && isId(query.after) ? query.after : undefined,
  }
}

/** The orders for which a list asks. */
export function ordersAskedFor({ schoolYear, status, offer, schoolId }: OrderList): OrderFilter {
  return { schoolYear, offer, schoolId, statuses: status && [status] }
}

/** What a list asks for, as its address says it: all of it, from its first order. */
export function askOfOrders({ schoolYear, status, offer, schoolId }: OrderList): Record<string, string> {
  return {
    ...(schoolYear && { schoolYear: String(schoolYear) }),
    ...(status && { status }),
    ...(offer && { offer }),
    ...(schoolId && { school: schoolId }),
  }
}

/** The address of a list. */
export function addressOfOrders(list: OrderList): string {
  const query = new URLSearchParams({ ...askOfOrders(list), ...(list.after && { after: list.after }) }).toString()
  return `/orders${query ? `?${query}` : ''}`
}
