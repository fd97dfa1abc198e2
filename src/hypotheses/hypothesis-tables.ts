import type { Generated } from 'kysely'

export type HypothesisTables = {
  dropped_drafts: {
    authority_id: string
    id: string
    visit_id: string
    may_have_record: Generated<boolean>
    draft: string
    dropped_at: Date
    dropped_by: string
  }
  hypothesis_results: {
    authority_id: string
    id: string
    visit_id: string
    may_have_record: Generated<boolean>
    question_id: string
    result: string
    says: string
    said_at: Date
    said_by: string
  }
  impact_entries: {
    authority_id: string
    id: string
    visit_id: string
    may_have_record: Generated<boolean>
    of_what: string
    title: string
    says: string
    said_at: Date
    said_by: string
  }
}
