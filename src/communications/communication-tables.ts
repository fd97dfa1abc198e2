import type { PlainDate } from '#shared/plain-date.ts'

export type CommunicationTables = {
  communications: {
    authority_id: string
    id: string
    model_version_id: string
    type: string
    audience: string
    title: string
    says: string
    sent_on: PlainDate
    sent_at: Date
    sent_by: string
  }
  communication_readers: {
    authority_id: string
    id: string
    communication_id: string
    school_id: string
    person_id: string | null
    once: string | null
  }
}
