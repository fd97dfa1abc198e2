import type { Generated } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { BidStatus } from './bids/bid.ts'

export type DesignationTables = {
  designation_bids: {
    authority_id: string
    id: string
    group_id: string
    model_version_id: string
    is_connected: boolean
    phases: string[]
    status: BidStatus
    status_on: PlainDate
    expected_on: PlainDate | null
    opened_by: string
    opened_on: PlainDate
    revision: Generated<number>
  }
  designation_bid_steps: {
    authority_id: string
    id: string
    bid_id: string
    status: BidStatus
    taken_on: PlainDate
    recorded_by: string
  }
  school_designations: {
    authority_id: string
    id: string
    school_id: string
    model_version_id: string
    phase: string
    bid_id: string | null
    designated_on: PlainDate
    ended_on: PlainDate | null
    ended_because: string | null
    recorded_by: string
    revision: Generated<number>
  }
  designation_works: {
    authority_id: string
    id: string
    designation_id: string
    element: string
    title: string
    about: string | null
    started_on: PlainDate
    finished_on: PlainDate | null
    for_school_id: string | null
    recorded_by: string
    recorded_on: PlainDate
    disposed_at: Date | null
  }
  specialist_designations: {
    authority_id: string
    id: string
    designation_id: string
    person_id: string
    field: string
    designated_on: PlainDate
    ended_on: PlainDate | null
    training_held_id: string
    recorded_by: string
  }
  innovation_licences: {
    authority_id: string
    id: string
    person_id: string
    school_id: string
    model_version_id: string
    scope: string
    for_school_ids: string[]
    started_on: PlainDate
    finished_on: PlainDate
    granted_by: string
    granted_on: PlainDate
    ended_on: PlainDate | null
    outcome: string | null
    disposed_at: Date | null
    revision: Generated<number>
  }
}
