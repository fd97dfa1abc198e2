import type { Generated } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { PointSort, PointStatus } from './strength.ts'

export type StrengthTables = {
  strength_points: {
    authority_id: string
    id: string
    school_id: string | null
    partner: string | null
    model_version_id: string
    sort: PointSort
    aspect: string
    title: string
    about: string
    evidence: string | null
    marks: string[]
    status: PointStatus
    said_by: string
    said_on: PlainDate
    before_id: string | null
    confirmed_on: PlainDate | null
    is_open: Generated<boolean>
    withdrawn_by: string | null
    withdrawn_on: PlainDate | null
    withdrawn_because: string | null
    revision: Generated<number>
    disposed_at: Date | null
    offered_on: PlainDate | null
    offered_by: string | null
    offered_for: string | null
    half_days: number | null
    half_days_taken: Generated<number>
    half_days_matched: Generated<number>
    stems: Generated<string | null>
  }
  giving_pauses: {
    authority_id: string
    id: string
    school_id: string
    by_service: boolean
    because: string
    said_by: string
    said_on: PlainDate
    until_on: PlainDate | null
    ended_by: string | null
    ended_on: PlainDate | null
    disposed_at: Date | null
  }
  strength_checks: {
    authority_id: string
    id: string
    point_id: string
    checked_on: PlainDate
    head_id: string
    with_id: string
    looked_at: string
    recorded_by: string
  }
}
