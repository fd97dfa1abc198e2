import type { Generated } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'

export type ConcernTables = {
  concerns: {
    authority_id: string
    id: string
    school_id: string
    model_version_id: string
    title: string
    about_the_head: boolean
    first_talked_on: PlainDate
    raised_on: PlainDate
    raised_by: string
    kind: string | null
    recorded_on: PlainDate | null
    recorded_by: string | null
    closed_on: PlainDate | null
    closed_by: string | null
    came_of: string | null
    struck_out_because: string | null
    struck_out_at: Date | null
    struck_out_by: string | null
    revision: Generated<number>
    disposed_at: Date | null
  }
  concern_talks: {
    authority_id: string
    id: string
    concern_id: string
    talked_on: PlainDate
    with_person: string | null
    with_name: string
    with_role: string
    acting_for: string | null
    said: string
    added_on: PlainDate
    added_by: string
  }
  confidences: {
    authority_id: string
    id: string
    school_id: string
    model_version_id: string
    says: string
    written_on: PlainDate
    written_by: string
    promised_on: PlainDate
    opens_on: PlainDate
    revision: Generated<number>
    disposed_at: Date | null
  }
  confidence_readers: {
    authority_id: string
    id: string
    confidence_id: string
    person_id: string
  }
}
