import type { Generated, JSONColumnType } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Drawn, PlanContent, PlanStatus } from './plan.ts'

export type PlanTables = {
  plans: {
    authority_id: string
    id: string
    school_id: string
    case_id: string | null
    model_version_id: string
    version: Generated<number>
    follows_id: string | null
    changed_because: string | null
    status: Generated<PlanStatus>
    begun_on: PlainDate
    begun_by: string
    writers: Generated<string[]>
    content: JSONColumnType<PlanContent>
    fits: string | null
    fits_title: string | null
    fits_dated_on: PlainDate | null
    mid_point_on: PlainDate | null
    service_agreed_on: PlainDate | null
    service_agreed_by: string | null
    school_agreed_on: PlainDate | null
    school_agreed_by: string | null
    agreed_on: PlainDate | null
    focus: string | null
    drawn: JSONColumnType<Drawn>
    document_id: string | null
    ended_on: PlainDate | null
    ended_because: string | null
    ended_with_case: Generated<boolean>
    revision: Generated<number>
    disposed_at: Date | null
  }
  plan_comments: {
    authority_id: string
    id: string
    plan_id: string
    part: string
    says: string
    said_by: string
    said_at: Date
    answer: string | null
    settled_by: string | null
    settled_at: Date | null
  }
  plan_checks: {
    authority_id: string
    id: string
    plan_id: string
    kind: string
    held_on: PlainDate
    says: string | null
    held_by: string
  }
  plan_judgements: {
    authority_id: string
    id: string
    check_id: string
    criterion_id: string
    counted_as: string
    standing: string
    says: string | null
  }
}
