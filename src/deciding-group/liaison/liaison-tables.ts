import type { PlainDate } from '#shared/plain-date.ts'
import type { LiaisonSort } from './liaison.ts'

export type LiaisonTables = {
  liaison_requests: {
    authority_id: string
    id: string
    model_version_id: string
    sort: LiaisonSort
    title: string
    says: string | null
    through: string
    asked_on: PlainDate
    logged_by: string
    logged_on: PlainDate
    answer: string | null
    answered_through: string | null
    answered_on: PlainDate | null
    answer_logged_by: string | null
    disposed_at: Date | null
  }
}
