import type { Generated } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { PriorityStatus } from './priority.ts'

export type PriorityTables = {
  priorities: {
    authority_id: string
    id: string
    model_version_id: string
    school_year: number
    horizon: string
    title: string
    about: string
    kind: string
    focus: string[]
    cost_pence: number | null
    starts_on: PlainDate | null
    ends_on: PlainDate | null
    fund_id: string | null
    rolled_from: string | null
    status: PriorityStatus
    recommended_by: string
    recommended_on: PlainDate
    decided_item_id: string | null
    decided_on: PlainDate | null
    withdrawn_because: string | null
    revision: Generated<number>
    disposed_at: Date | null
  }
  priority_criteria: {
    authority_id: string
    id: string
    priority_id: string
    says: string
    measures: string[]
    added_by: string
    added_on: PlainDate
    taken_out_on: PlainDate | null
  }
  criterion_judgements: {
    authority_id: string
    id: string
    criterion_id: string
    judgement: string
    evidence: string
    judged_by: string
    judged_on: PlainDate
  }
}
