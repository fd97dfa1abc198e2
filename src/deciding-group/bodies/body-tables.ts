import type { PlainDate } from '#shared/plain-date.ts'
import type { ExecutiveOutcome } from './body.ts'

export type BesideBodyTables = {
  body_liaisons: {
    authority_id: string
    id: string
    body: string
    person_id: string
    about: string | null
    from_on: PlainDate
    until_on: PlainDate | null
    named_by: string
  }
  executive_forms: {
    authority_id: string
    id: string
    model_version_id: string
    says: string
    connects: string[]
    consultation_id: string
    written_by: string
    written_on: PlainDate
    heard: string | null
    outcome: ExecutiveOutcome | null
    settled_on: PlainDate | null
    settled_by: string | null
  }
}
