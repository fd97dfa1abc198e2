import type { Generated } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { TailoringChange } from '#visits/index.ts'
import type { TailoringReason, TailoringStatus } from './tailor/tailoring.ts'

export type ProgrammeTables = {
  programme_followings: {
    authority_id: string
    id: string
    school_id: string
    school_year: number
    model_version_id: string
    programme: string
    started_on: PlainDate
    finished_on: PlainDate | null
    revision: Generated<number>
  }
  tailorings: {
    authority_id: string
    id: string
    school_id: string
    school_year: number
    model_version_id: string
    programme: string
    change: TailoringChange
    visit_type: string
    from_term: string | null
    to_term: string | null
    because: TailoringReason
    proposed_by: string
    proposed_on: PlainDate
    status: Generated<TailoringStatus>
    decided_on: PlainDate | null
    revision: Generated<number>
  }
  tailoring_answers: {
    authority_id: string
    id: string
    tailoring_id: string
    role: string
    person_id: string
    answer: 'agreed' | 'refused'
    answered_on: PlainDate
  }
}
