import type { Generated } from 'kysely'
import type { StageKind } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'

export type CaseTables = {
  improvement_cases: {
    authority_id: string
    id: string
    school_id: string
    model_version_id: string
    pathway: string
    opened_on: PlainDate
    opened_by: string
    ended_on: PlainDate | null
    outcome: string | null
    follows: string | null
    revision: Generated<number>
  }
  case_stages: {
    authority_id: string
    id: string
    case_id: string
    stage: string
    kind: StageKind
    began_on: PlainDate
    lead_id: string | null
    finished_on: PlainDate | null
  }
}
