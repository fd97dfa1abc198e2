import type { Generated } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { TargetStep } from './target.ts'

export type TargetTables = {
  target_sets: {
    authority_id: string
    id: string
    school_id: string
    target_year: number
    status: Generated<TargetStep>
    model_version_id: string
    round: Generated<number>
    set_before: Generated<boolean>
    final_on: PlainDate | null
    revision: Generated<number>
  }
  targets: {
    authority_id: string
    id: string
    set_id: string
    measure: string
    pupils: string
    proposed: number
    value: number | null
    comment: Generated<string>
  }
  target_steps: {
    authority_id: string
    id: string
    set_id: string
    round: number
    step: TargetStep
    role: string
    person_id: string | null
    recorded_by: string
    taken_on: PlainDate
    recorded_at: Date
    not_because: string | null
  }
}
