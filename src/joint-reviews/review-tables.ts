import type { Generated, JSONColumnType } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { PieceStanding, ReviewStatus } from './review.ts'

export type ReviewTables = {
  reviews: {
    authority_id: string
    id: string
    school_id: string
    model_version_id: string
    kind: string
    status: ReviewStatus
    opened_on: PlainDate
    opened_by: string
    explored_on: PlainDate | null
    explored_with: string | null
    explored_says: string | null
    met_on: PlainDate | null
    met_with: string | null
    met_says: string | null
    agreed_on: PlainDate | null
    agreed_with: string | null
    concern_id: string | null
    met_jointly: boolean | null
    case_id: string | null
    issued_on: PlainDate | null
    issued_by: string | null
    document_id: string | null
    disposed_at: Date | null
    struck_out_because: string | null
    struck_out_at: Date | null
    struck_out_by: string | null
    struck_out_from: ReviewStatus | null
    revision: Generated<number>
  }
  review_members: {
    authority_id: string
    id: string
    review_id: string
    person_id: string
    role: string
    joined_on: PlainDate
    left_on: PlainDate | null
  }
  review_pieces: {
    authority_id: string
    id: string
    review_id: string
    item: string
    standing: PieceStanding
    says: string
    place: string | null
    file_id: string | null
    file_name: string | null
    added_on: PlainDate
    added_by: string
  }
  review_questions: {
    authority_id: string
    id: string
    review_id: string
    place: number
    asks: string
    is_focus: Generated<boolean>
  }
  review_evidence: {
    authority_id: string
    id: string
    review_id: string
    question_id: string
    kind: string
    seen_on: PlainDate
    says: string
    of_class: string | null
    is_joint: boolean | null
    joint_with: string | null
    subject: string | null
    standard: string | null
    gathered_by: string
    gathered_at: Date
    struck_out_because: string | null
    struck_out_at: Date | null
  }
  review_judgements: {
    authority_id: string
    id: string
    review_id: string
    judged: string
    value: number
  }
  review_parts: {
    authority_id: string
    id: string
    review_id: string
    part: string
    body: string
    written_by: string
  }
  review_drafts: {
    authority_id: string
    id: string
    review_id: string
    person_id: string
    step: string
    answers: JSONColumnType<Readonly<Record<string, string>>>
    kept_at: Date
  }
}
