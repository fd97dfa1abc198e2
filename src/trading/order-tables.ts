import type { Generated } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { ClosingReason, Order, OrderOrigin, OrderStatus, OrderWords } from './order.ts'

export type OrderTables = {
  orders: {
    authority_id: string
    id: string
    school_id: string
    school_year: number
    model_version_id: string
    offer: string
    programme: string | null
    origin: OrderOrigin
    status: OrderStatus
    status_on: PlainDate
    begun_on: PlainDate
    begun_by: string
    ordered_on: PlainDate | null
    ordered_by: string | null
    school_type: string | null
    accepted_on: PlainDate | null
    accepted_by: string | null
    closed_on: PlainDate | null
    closed_by: string | null
    closed_because: ClosingReason | null
    ended_on: PlainDate | null
    priced_per: Order['pricedPer']
    rate_pence: number | null
    half_days: number | null
    price_pence: number | null
    may_hold_content: boolean
    visit_id: string | null
    may_have_record: Generated<boolean>
    agenda_item: string | null
    action_id: string | null
    revision: Generated<number>
  }
  order_words: {
    authority_id: string
    id: string
    order_id: string
    may_hold_content: Generated<boolean>
    kind: OrderWords['kind']
    says: string
    price_pence: number | null
    written_on: PlainDate
    written_by: string
  }
}
