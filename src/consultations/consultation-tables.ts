import type { Generated } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Audience, FeedbackKind, Outcome } from './consultation.ts'
import type { PublicationKind } from './publication.ts'

export type ConsultationTables = {
  consultations: {
    authority_id: string
    id: string
    model_version_id: string | null
    audience: Audience
    title: string
    says: string
    others_asked: string | null
    opens_on: PlainDate
    closes_on: PlainDate
    opened_by: string
    revision: Generated<number>
  }
  consultation_invitations: {
    authority_id: string
    id: string
    consultation_id: string
    person_id: string
    school_id: string | null
    role: string
    invited_on: PlainDate
    reminded_on: PlainDate | null
    answered_on: PlainDate | null
  }
  consultation_feedback: {
    authority_id: string
    id: string
    consultation_id: string
    school_id: string | null
    given_by: string
    from_whom: string | null
    given_on: PlainDate
    kind: FeedbackKind
    theme: string | null
    says: string
    outcome: Outcome | null
    because: string | null
    settled_on: PlainDate | null
    settled_by: string | null
    revision: Generated<number>
  }
  model_publications: {
    authority_id: string
    id: string
    model_version_id: string
    kind: PublicationKind
    title: string
    says: string
    asked_by: string | null
    asked_for: string | null
    asked_on: PlainDate | null
    published_on: PlainDate
    published_by: string
    term_ends_on: PlainDate | null
  }
  publication_schools: {
    authority_id: string
    id: string
    publication_id: string
    school_id: string
    reached: number
  }
}
