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
    free_half_days: Generated<number>
    recruitment_id: string | null
    group_id: string | null
    number: number | null
    given_by: string | null
    allocation_id: string | null
    free_allocation_id: string | null
    price_pence: number | null
    may_hold_content: boolean
    visit_id: string | null
    may_have_record: Generated<boolean>
    agenda_item: string | null
    action_id: string | null
    revision: Generated<number>
  }
  /** The list of a school year that was made final, under one model (ES-38). */
  offer_lists: {
    authority_id: string
    id: string
    school_year: number
    model_version_id: string
    finalised_on: PlainDate
    finalised_by: string
  }
  /** A headteacher whom a school recruits, by the day on which that began: whose it is, nobody is named (ES-63). */
  headteacher_recruitments: {
    authority_id: string
    id: string
    school_id: string
    began_on: PlainDate
    recorded_on: PlainDate
    recorded_by: string
  }
  /** What a school would order: of the list, or in words where the list has it not (ES-36). */
  stated_demands: {
    authority_id: string
    id: string
    school_id: string
    school_year: number
    offer: string | null
    says: string | null
    stated_on: PlainDate
    stated_by: string
    withdrawn_on: PlainDate | null
  }
  /** The visits on which an order is delivered. */
  order_visits: {
    authority_id: string
    id: string
    order_id: string
    visit_id: string
    half_days: number
    free_half_days: number
    allocation_id: string | null
    booked_on: PlainDate
    booked_by: string
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
