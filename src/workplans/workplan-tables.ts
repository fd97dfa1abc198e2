import type { Generated, JSONColumnType } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { AgreedUse, AgreeingHead, SizeDecision } from './partnership/partnership.ts'
import type { ByKind, LedBy, WorkplanStatus } from './workplan.ts'

export type WorkplanTables = {
  workplans: {
    authority_id: string
    id: string
    school_year: number
    workplan: string
    model_version_id: string
    half_days: number
    status: Generated<WorkplanStatus>
    content: JSONColumnType<ByKind> | null
    ready_by: string | null
    ready_on: PlainDate | null
    sent_by: string | null
    sent_on: PlainDate | null
    set_by: string
    set_on: PlainDate
    revision: Generated<number>
  }
  partnership_days_before: {
    authority_id: string
    id: string
    school_year: number
    half_days: number
    said_by: string
    said_on: PlainDate
  }
  partnership_uses: {
    authority_id: string
    id: string
    group_id: string
    school_year: number
    half_days: number
    used_for: string
    led_by: LedBy
    added_by: string
    added_on: PlainDate
    removed_by: string | null
    removed_on: PlainDate | null
  }
  partnership_agreements: {
    authority_id: string
    id: string
    group_id: string
    school_year: number
    agreed_on: PlainDate
    agreed: number
    allocated: number
    uses: JSONColumnType<AgreedUse[]>
    heads: JSONColumnType<AgreeingHead[]>
    entered_by: string
    entered_on: PlainDate
  }
  partnership_doings: {
    authority_id: string
    id: string
    group_id: string
    school_year: number
    item: string
    school_id: string | null
    done_on: PlainDate
    led_by: LedBy
    heads: number
    entered_by: string
    entered_on: PlainDate
  }
  partnership_sizes: {
    authority_id: string
    id: string
    group_id: string
    school_year: number
    schools: number
    due: number
    allocated: number
    decision: SizeDecision
    because: string
    decided_by: string
    decided_on: PlainDate
  }
}
