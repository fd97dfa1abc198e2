import type { Generated, JSONColumnType } from 'kysely'
import type { Against, DeploymentStatus } from './deployment.ts'

export type DeploymentTables = {
  deployments: {
    authority_id: string
    id: string
    school_year: number
    role: string
    model_version_id: string
    status: Generated<DeploymentStatus>
    change_worth: number
    misfit_worth: number
    unfair_worth: number
    cost: number | null
    greedy_cost: number | null
    bound: number | null
    took_seconds: number | null
    asked_by: string
    asked_at: Date
    adopted_by: string | null
    adopted_at: Date | null
    because: string | null
    revision: Generated<number>
  }
  deployment_lines: {
    authority_id: string
    id: string
    deployment_id: string
    school_id: string | null
    group_id: string | null
    due_by_term: number[]
    served_by: string | null
    person_id: string | null
    is_pinned: Generated<boolean>
    why_nobody: string | null
    against: JSONColumnType<Against[], string | undefined, string>
    adopted_at: Date | null
  }
}
