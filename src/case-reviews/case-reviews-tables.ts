import type { Generated, JSONColumnType } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { ReviewKind, SubjectProgress } from './case-review.ts'

export type CaseReviewsTables = {
  case_reviews: {
    authority_id: string
    id: string
    case_id: string
    kind: ReviewKind
    due_on: PlainDate
    because: string | null
    added_by: string
    added_on: PlainDate
    held_on: PlainDate | null
    led_by: string | null
    celebration: string | null
    celebration_note: string | null
    progress: JSONColumnType<SubjectProgress[]>
    check_id: string | null
    written_on: PlainDate | null
    revision: Generated<number>
    disposed_at: Date | null
  }
  case_evaluations: {
    authority_id: string
    id: string
    case_id: string
    is_external: boolean
    due_on: PlainDate
    agreed_with: string
    agreed_on: PlainDate
    agreed_by: string
    added_on: PlainDate
    because: string | null
    evaluator: string | null
    called_off_on: PlainDate | null
    called_off_by: string | null
    called_off_because: string | null
    held_on: PlainDate | null
    written_by: string | null
    written_on: PlainDate | null
    parts: JSONColumnType<Record<string, string>>
    standing: string | null
    document_id: string | null
    revision: Generated<number>
    disposed_at: Date | null
  }
  progress_reports: {
    authority_id: string
    id: string
    case_id: string
    school_year: number
    term: string
    due_on: PlainDate
    celebration: string | null
    celebration_note: string | null
    parts: JSONColumnType<Record<string, string>>
    written_by: string
    issued_on: PlainDate | null
    issued_by: string | null
    document_id: string | null
    revision: Generated<number>
    disposed_at: Date | null
  }
}
