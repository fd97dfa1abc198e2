import type { Generated } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Ground, InterventionStatus, Way } from './intervention.ts'

export type InterventionTables = {
  interventions: {
    authority_id: string
    id: string
    school_id: string
    model_version_id: string
    kind: string
    way: Way
    status: InterventionStatus
    says: string
    started_on: PlainDate
    added_on: PlainDate
    added_by: string
    written_to: string | null
    document_id: string | null
    disposed_at: Date | null
    came_of: string | null
    ended_on: PlainDate | null
    ended_by: string | null
    struck_out_because: string | null
    struck_out_at: Date | null
    struck_out_by: string | null
    struck_out_from: InterventionStatus | null
    revision: Generated<number>
  }
  intervention_grounds: {
    authority_id: string
    id: string
    intervention_id: string
    ground: Ground
    held_on: PlainDate
  }
}
