import type { PlainDate } from '#shared/plain-date.ts'
import type { Part } from './evaluation.ts'

export type MissionEvaluationTables = {
  mission_evaluations: {
    authority_id: string
    id: string
    model_version_id: string
    level: string
    activity: string | null
    commission_id: string | null
    opened_on: PlainDate
    opened_by: string
    conclusion: string | null
    concluded_on: PlainDate | null
    concluded_by: string | null
    disposed_at: Date | null
  }
  mission_judgements: {
    authority_id: string
    id: string
    evaluation_id: string
    person_id: string
    part: Part
    phases: string[]
    value: number
    says: string
    evidence: string | null
    judged_on: PlainDate
  }
  mission_followings: {
    authority_id: string
    id: string
    evaluation_id: string
    says: string
    followed_on: PlainDate
    written_by: string
    written_on: PlainDate
  }
}
