import type { PlainDate } from '#shared/plain-date.ts'
import type { ArrangementStatus } from './arrangement.ts'

export type ArrangementTables = {
  medium_term_arrangements: {
    authority_id: string
    id: string
    model_version_id: string
    kind: string
    title: string
    about: string
    starts_on: PlainDate
    school_id: string | null
    meets_standard: boolean
    status: ArrangementStatus
    proposed_by: string
    proposed_on: PlainDate
    decided_item_id: string | null
    decided_on: PlainDate | null
    ended_on: PlainDate | null
    ended_because: string | null
    ended_by: string | null
    disposed_at: Date | null
  }
}
