import type { Generated, JSONColumnType } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Agreement, RequestStatus } from './request.ts'

export type RequestTables = {
  support_requests: {
    authority_id: string
    id: string
    school_id: string
    model_version_id: string
    asks: string
    tried: string | null
    reason: string
    reason_words: string | null
    focus: string | null
    flag_trigger: string | null
    flag_year: number | null
    status: Generated<RequestStatus>
    asked_by: string
    asked_on: PlainDate
    visit_id: string | null
    discussed_on: PlainDate | null
    discussed_by: string | null
    agreements: JSONColumnType<Agreement[], string | undefined, string>
    forward_on: PlainDate | null
    answered_by: string | null
    answered_on: PlainDate | null
    answer: string | null
    lead_id: string | null
    lead_kind: string | null
    case_id: string | null
    revision: Generated<number>
    disposed_at: Date | null
  }
}
