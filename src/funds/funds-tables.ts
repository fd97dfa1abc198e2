import type { Generated } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { LineKind } from './ledger/line.ts'
import type { PeriodKind } from './periods/period.ts'

export type FundsTables = {
  funds: {
    authority_id: string
    id: string
    model_version_id: string
    source: string
    name: string
    year: number
    starts_on: PlainDate
    ends_on: PlainDate
    added_by: string
    added_on: PlainDate
    revision: Generated<number>
  }
  closed_periods: {
    authority_id: string
    id: string
    kind: PeriodKind
    name: string
    starts_on: PlainDate
    ends_on: PlainDate
    closed_by: string
    closed_at: Date
    opened_by: string | null
    opened_at: Date | null
    opened_because: string | null
  }
  ledger_lines: {
    authority_id: string
    id: string
    kind: LineKind
    counts_on: PlainDate
    happened_on: PlainDate
    school_year: number
    financial_year: number
    fund_id: string | null
    school_id: string | null
    group_id: string | null
    phase: string | null
    person_id: string | null
    visit_id: string | null
    entry_id: string | null
    allocation_id: string | null
    day_kind: string | null
    part: string | null
    function: string | null
    is_in_school: boolean | null
    minutes: Generated<number>
    pence: Generated<number>
    purpose: string | null
    says: string | null
    per_pupil_pence: number | null
    pupils: number | null
    unfunded_fund: string | null
    unfunded_because: string | null
    corrects_id: string | null
    because: string | null
    written_by: string
    written_at: Date
  }
}
