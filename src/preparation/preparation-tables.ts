import type { Generated } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { ActivityAnswer } from './activities/activity.ts'
import type { AnswerKind } from './requests/asked.ts'

export type PreparationTables = {
  preparation_requests: {
    authority_id: string
    id: string
    visit_id: string
    may_have_record: Generated<boolean>
    says: string
    days_before: number
    asked_at: Date
    asked_by: string
    withdrawn_at: Date | null
  }
  preparation_answers: {
    authority_id: string
    id: string
    visit_id: string
    may_have_record: Generated<boolean>
    item: string | null
    request_id: string | null
    kind: AnswerKind
    says: string | null
    file_id: string | null
    file_name: string | null
    came_on: PlainDate
    came_at_visit: Generated<boolean>
    answered_at: Date
    answered_by: string
    struck_out_because: string | null
  }
  key_questions: {
    authority_id: string
    id: string
    visit_id: string
    may_have_record: Generated<boolean>
    place: number
    asks: string
    is_shared: boolean
    asked_at: Date
    asked_by: string
    withdrawn_at: Date | null
    issued_at: Date | null
    drawn_from: string | null
    because: string | null
    revision: Generated<number>
  }
  school_agenda_items: {
    authority_id: string
    id: string
    visit_id: string
    may_have_record: Generated<boolean>
    item: string
    says: string
    is_support_need: boolean
    added_at: Date
    added_by: string
    withdrawn_at: Date | null
  }
  monitoring_activities: {
    authority_id: string
    id: string
    visit_id: string
    may_have_record: Generated<boolean>
    item: string
    says: string
    proposed_at: Date
    proposed_by: string
    answer: ActivityAnswer | null
    answer_says: string | null
    answered_at: Date | null
    answered_by: string | null
    withdrawn_at: Date | null
    revision: Generated<number>
  }
  ready_visits: {
    authority_id: string
    id: string
    visit_id: string
    may_have_record: Generated<boolean>
    marked_at: Date
    marked_by: string
    taken_back_at: Date | null
  }
}
