import type { Generated, JSONColumnType } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { SupportStatus } from './support-item.ts'
import type { SaidOf } from './term-review.ts'

export type PartnershipTables = {
  support_items: {
    authority_id: string
    id: string
    case_id: string
    school_id: string
    area_id: string
    area: string
    says: string
    person_id: string
    role: string
    half_days: number
    by_on: PlainDate
    status: Generated<SupportStatus>
    proposed_by: string
    proposed_on: PlainDate
    approved_half_days: number | null
    allocation_id: string | null
    approved_by: string | null
    approved_on: PlainDate | null
    because: string | null
    ended_by: string | null
    ended_on: PlainDate | null
    done_on: PlainDate | null
    standing: string | null
    judged_says: string | null
    judged_by: string | null
    judged_on: PlainDate | null
    revision: Generated<number>
    disposed_at: Date | null
  }
  term_reviews: {
    authority_id: string
    id: string
    case_id: string
    plan_id: string
    school_year: number
    period: string
    due_on: PlainDate
    held_on: PlainDate
    led_by: string
    led_with: string
    done: JSONColumnType<string[]>
    impact: JSONColumnType<SaidOf[]>
    evidence: JSONColumnType<SaidOf[]>
    progress: string
    is_below: boolean
    progress_says: string | null
    written_by: string
    written_on: PlainDate
    disposed_at: Date | null
  }
  term_review_views: {
    authority_id: string
    id: string
    review_id: string
    side: string
    says: string
    said_by: string
    said_on: PlainDate
  }
}
