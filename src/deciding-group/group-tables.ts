import type { PlainDate } from '#shared/plain-date.ts'

export type DecidingGroupTables = {
  deciding_groups: {
    authority_id: string
    id: string
    model_version_id: string
    formed_on: PlainDate
    formed_by: string
  }
  deciding_members: {
    authority_id: string
    id: string
    person_id: string
    seat: string
    phase: string | null
    school_id: string | null
    meets_standard: boolean
    added_by: string
    added_on: PlainDate
    joined_on: PlainDate | null
    left_on: PlainDate | null
    left_because: string | null
  }
}
