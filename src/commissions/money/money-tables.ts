import type { Generated } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { IncomeStatus } from './income/income.ts'
import type { MinorStatus } from './minor/minor.ts'

export type MoneyTables = {
  contributions: {
    authority_id: string
    id: string
    model_version_id: string
    school_year: number
    school_id: string | null
    personnel: string | null
    what: string
    who: string | null
    pence: Generated<number>
    minutes: Generated<number>
    value_pence: number | null
    value_rests_on: string | null
    line_id: string | null
    given_on: PlainDate
    recorded_by: string
    recorded_on: PlainDate
    taken_back_on: PlainDate | null
    taken_back_because: string | null
    disposed_at: Date | null
  }
  minor_spendings: {
    authority_id: string
    id: string
    model_version_id: string
    school_year: number
    fund_id: string
    school_id: string
    title: string
    about: string
    pence: number
    pay_by: PlainDate | null
    status: MinorStatus
    brokered_by: string
    brokered_on: PlainDate
    decided_item_id: string | null
    decided_on: PlainDate | null
    withdrawn_because: string | null
    line_id: string | null
    paid_on: PlainDate | null
    revision: Generated<number>
    disposed_at: Date | null
  }
  income_opportunities: {
    authority_id: string
    id: string
    model_version_id: string
    school_year: number
    partner: string
    about: string
    expected_pence: number | null
    status: IncomeStatus
    entered_by: string
    entered_on: PlainDate
    decided_item_id: string | null
    decided_on: PlainDate | null
    withdrawn_because: string | null
    revision: Generated<number>
    disposed_at: Date | null
  }
  income_receipts: {
    authority_id: string
    id: string
    opportunity_id: string
    line_id: string
    pence: number
    received_on: PlainDate
    says: string | null
    recorded_by: string
  }
  funding_research: {
    authority_id: string
    id: string
    source: string
    says: string
    expected_pence: number | null
    closes_on: PlainDate | null
    researched_by: string
    researched_on: PlainDate
    came_of: string | null
    came_of_on: PlainDate | null
    disposed_at: Date | null
  }
}
