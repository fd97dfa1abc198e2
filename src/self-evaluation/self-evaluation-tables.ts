import type { Generated } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { ToolJudgement } from './at-visits/at-visit.ts'
import type { SelfEvaluationStatus } from './self-evaluation.ts'

export type SelfEvaluationTables = {
  self_evaluations: {
    authority_id: string
    id: string
    school_id: string
    model_version_id: string
    school_year: number
    number: number
    framework: string
    own_tool: string | null
    file_id: string | null
    file_name: string | null
    document_id: string | null
    protocol: string | null
    status: Generated<SelfEvaluationStatus>
    begun_by: string
    begun_at: Date
    shared_by: string | null
    shared_at: Date | null
    read_by: string | null
    read_at: Date | null
    in_force_by: string | null
    in_force_on: PlainDate | null
    disposed_at: Date | null
    revision: Generated<number>
  }
  self_evaluation_areas: {
    authority_id: string
    id: string
    self_evaluation_id: string
    area: string
    body: Generated<string>
    grade: number | null
    saved_by: string
    saved_at: Date
    revision: Generated<number>
  }
  self_evaluation_earlier_words: {
    authority_id: string
    id: string
    self_evaluation_id: string
    area: string
    body: string
    grade: number | null
    saved_by: string
    saved_at: Date
  }
  self_evaluation_comments: {
    authority_id: string
    id: string
    self_evaluation_id: string
    area: string | null
    says: string
    said_by: string
    said_at: Date
  }
  agreed_grades: {
    authority_id: string
    id: string
    visit_id: string
    may_have_record: Generated<boolean>
    self_evaluation_id: string
    area: string
    school_grade: number | null
    agreed_grade: number
    says: Generated<string>
    agreed_by: string
    agreed_at: Date
    revision: Generated<number>
  }
  established_at_visits: {
    authority_id: string
    id: string
    visit_id: string
    may_have_record: Generated<boolean>
    ask: string
    is_so: boolean | null
    held_on: PlainDate | null
    says: Generated<string>
    saved_by: string
    saved_at: Date
    revision: Generated<number>
  }
  validated_evidence: {
    authority_id: string
    id: string
    visit_id: string
    may_have_record: Generated<boolean>
    area: string
    kind: string
    seen_on: PlainDate
    about: string
    school_judgement: number
    adviser_judgement: number
    says: Generated<string>
    added_by: string
    added_at: Date
    struck_out_because: string | null
  }
  tool_judgements: {
    authority_id: string
    id: string
    visit_id: string
    may_have_record: Generated<boolean>
    self_evaluation_id: string
    judgement: ToolJudgement
    says: string
    judged_by: string
    judged_at: Date
  }
  improvement_keys: {
    authority_id: string
    id: string
    title: string
    asks: string | null
    added_by: string
    added_on: PlainDate
    withdrawn_on: PlainDate | null
  }
  key_marks: {
    authority_id: string
    id: string
    self_evaluation_id: string
    key: string
    needs_development: Generated<boolean>
    school_says: Generated<string>
    adviser_says: Generated<string>
    marked_by: string
    marked_at: Date
    revision: Generated<number>
  }
  cycle_steps: {
    authority_id: string
    id: string
    school_id: string
    step: string
    started_on: PlainDate
    says: Generated<string>
    noted_by: string
    noted_at: Date
  }
  external_challenges: {
    authority_id: string
    id: string
    school_id: string
    school_year: number
    challenged: string
    given_by: string
    given_on: PlainDate
    says: string
    entered_by: string
    entered_at: Date
    struck_out_because: string | null
  }
  readiness_list: {
    authority_id: string
    id: string
    school_id: string
    school_year: number
    because: string
    listed_by: string
    listed_on: PlainDate
    taken_off_on: PlainDate | null
    taken_off_because: string | null
    revision: Generated<number>
  }
  readiness_evaluations: {
    authority_id: string
    id: string
    readiness_id: string
    outcome: string
    says: Generated<string>
    evaluated_on: PlainDate
    evaluated_by: string
    entered_at: Date
  }
}
