import type { Generated, JSONColumnType } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { DecisionStanding, Evidence, NamedPurpose } from './need.ts'

export type NeedTables = {
  need_decisions: {
    authority_id: string
    id: string
    school_id: string
    model_version_id: string
    category: string
    level: number | null
    standing: DecisionStanding
    starts_on: PlainDate
    decided_on: PlainDate
    decided_by: string
    reason: string | null
    made_by: string | null
    made_on: PlainDate | null
    says: string | null
    purposes: JSONColumnType<NamedPurpose[]>
    evidence: JSONColumnType<Evidence[]>
    lowered_by: string | null
    lowers_to: string | null
    next_look_on: PlainDate | null
    round_id: string | null
    document_id: string | null
    sent_on: PlainDate | null
    struck_out_because: string | null
    struck_out_at: Date | null
    struck_out_by: string | null
    struck_out_from: DecisionStanding | null
    revision: Generated<number>
    disposed_at: Date | null
  }
  need_declined: {
    authority_id: string
    id: string
    decision_id: string
    school_id: string
    limit_id: string
    declined_on: PlainDate
    declined_by: string
    because: string
  }
  need_replies: {
    authority_id: string
    id: string
    decision_id: string
    answer: 'taken-note' | 'disagrees'
    says: string | null
    replied_on: PlainDate
    replied_by: string
  }
  need_reconsiderations: {
    authority_id: string
    id: string
    decision_id: string
    asked_because: string
    asked_on: PlainDate
    asked_by: string
    outcome: 'stands' | 'changes' | null
    answer: string | null
    answered_on: PlainDate | null
    answered_by: string | null
    revision: Generated<number>
  }
  need_rounds: {
    authority_id: string
    id: string
    school_year: number
    status: 'open' | 'sending' | 'sent' | 'withdrawn'
    starts_on: PlainDate
    proposals_by: PlainDate
    lines_by: PlainDate
    opened_on: PlainDate
    opened_by: string
    met_on: PlainDate | null
    minutes: string | null
    minuted_by: string | null
    pressed_by: string | null
    pressed_on: PlainDate | null
    withdrawn_on: PlainDate | null
    withdrawn_by: string | null
    withdrawn_because: string | null
    revision: Generated<number>
  }
  need_proposals: {
    authority_id: string
    id: string
    round_id: string
    school_id: string
    visit_id: string | null
    category: string
    level: number | null
    says: string
    proposed_on: PlainDate
    proposed_by: string
    revision: Generated<number>
  }
  need_lines: {
    authority_id: string
    id: string
    round_id: string
    school_id: string
    team: string
    colour: 'green' | 'amber' | 'red'
    says: string
    said_on: PlainDate
    said_by: string
  }
}
