import type { Generated, JSONColumnType } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { KeptFinding } from '#work/work.ts'
import type { StepKind } from './complaint.ts'

export type ComplaintTables = {
  safeguarding_complaints: {
    authority_id: string
    id: string
    school_id: string
    model_version_id: string
    received_on: PlainDate
    came: string
    says: string
    opened_on: PlainDate
    opened_by: string
    closed_on: PlainDate | null
    closed_by: string | null
    outcome: string | null
    came_of: string | null
    revision: Generated<number>
  }
  safeguarding_officers: {
    authority_id: string
    id: string
    complaint_id: string
    person_id: string
    named_on: PlainDate
    removed_on: PlainDate | null
  }
  safeguarding_steps: {
    authority_id: string
    id: string
    complaint_id: string
    happened_at: Date
    by_person: string
    kind: StepKind
    says: string | null
    of_person: string | null
    overrides: JSONColumnType<KeptFinding[]>
  }
  safeguarding_times: {
    authority_id: string
    id: string
    complaint_id: string
    person_id: string
    worked_on: PlainDate
    minutes: number
    logged_at: Date
    struck_out_at: Date | null
  }
}
