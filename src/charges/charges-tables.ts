import type { PlainDate } from '#shared/plain-date.ts'
import type { ChargeKind, CreditReason, PaidBy } from './charge/charge.ts'

export type ChargesTables = {
  charges: {
    authority_id: string
    id: string
    number: number
    kind: ChargeKind
    of_charge_id: string | null
    school_id: string
    order_id: string
    offer: string
    visit_id: string | null
    half_days: number | null
    pence: number
    happened_on: PlainDate
    counts_on: PlainDate
    made_on: PlainDate
    made_by: string
    paid_by: PaidBy
    order_number: string
    cost_code: string
    vat_code: string
    because: CreditReason | null
  }
  owed_claims: {
    authority_id: string
    id: string
    visit_id: string
    person_id: string
    to_school_id: string | null
    half_days: number
    miles: number
    cover_half_days: number
    days_pence: number
    miles_pence: number
    cover_pence: number
    pence: number
    cost_code: string
    claimed_on: PlainDate
    claimed_by: string
    approved_on: PlainDate | null
    approved_by: string | null
  }
  finance_files: {
    authority_id: string
    id: string
    kind: 'charges' | 'owed'
    number: number
    lines: number
    pence: number
    body: string
    drawn_on: PlainDate
    drawn_by: string
  }
  finance_file_lines: {
    authority_id: string
    id: string
    file_id: string
    charge_id: string | null
    owed_id: string | null
  }
}
