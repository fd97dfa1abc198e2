import type { Generated } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { StrikingReason } from '#shared/struck-out.ts'

export type CoreWorkTables = {
  core_supports: {
    authority_id: string
    id: string
    model_version_id: string
    support: string
    kind: string
    done_on: PlainDate
    minutes: number
    says: string
    person_id: string
    logged_at: Date
    struck_out_because: StrikingReason | null
    struck_out_at: Date | null
    struck_out_by: string | null
    revision: Generated<number>
  }
  core_support_schools: {
    authority_id: string
    id: string
    support_id: string
    school_id: string
  }
}
