import type { Generated } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { WhyStruckOut } from './contact.ts'

export type ContactTables = {
  contacts: {
    authority_id: string
    id: string
    school_id: string
    person_id: string
    model_version_id: string
    kind: string
    topic: string
    held_on: PlainDate
    minutes: number
    logged_at: Date
    struck_out_at: Date | null
    struck_out_by: string | null
    struck_out_because: WhyStruckOut | null
    revision: Generated<number>
  }
}
