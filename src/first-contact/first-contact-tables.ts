import type { Generated } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { HowItCame } from './first-contact.ts'

export type FirstContactTables = {
  contact_queries: {
    authority_id: string
    id: string
    school_id: string
    asked_on: PlainDate
    came: HowItCame
    says: string
    entered_by: string
    answered_on: PlainDate | null
    answered_by: string | null
    answer: string | null
    document_id: string | null
    signposted_to: string | null
    revision: Generated<number>
    disposed_at: Date | null
  }
  contact_occasions: {
    authority_id: string
    id: string
    school_id: string
    model_version_id: string
    kind: string
    starts_on: PlainDate
    ends_on: PlainDate
    supported_by: string
    opened_by: string
    opened_on: PlainDate
    closed_by: string | null
    closed_on: PlainDate | null
    revision: Generated<number>
  }
  contact_steps: {
    authority_id: string
    id: string
    occasion_id: string
    step: string
    done_on: PlainDate
    done_by: string
  }
}
