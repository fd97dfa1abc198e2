import type { Generated, JSONColumnType } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Attended } from './case-team.ts'
import type { RequestStatus } from './specialist-request.ts'

export type CaseSupportTables = {
  case_team_members: {
    authority_id: string
    id: string
    case_id: string
    name: string
    comes_from: string
    does: string
    started_on: PlainDate
    finished_on: PlainDate | null
    added_by: string
  }
  case_meetings: {
    authority_id: string
    id: string
    case_id: string
    meets_on: PlainDate
    added_by: string
    held_on: PlainDate | null
    attendance: JSONColumnType<Attended[]>
    settled: string | null
    closed_on: PlainDate | null
    closed_by: string | null
    taken_off_on: PlainDate | null
    taken_off_by: string | null
    taken_off_because: string | null
    revision: Generated<number>
    disposed_at: Date | null
  }
  case_log: {
    authority_id: string
    id: string
    case_id: string
    says: string
    written_by: string
    written_at: Date
  }
  specialist_requests: {
    authority_id: string
    id: string
    case_id: string
    asks: string
    asked_by: string
    asked_on: PlainDate
    status: Generated<RequestStatus>
    specialist_id: string | null
    half_days: number | null
    comes_on: PlainDate | null
    allocation_id: string | null
    declined_because: string | null
    answered_by: string | null
    answered_on: PlainDate | null
    revision: Generated<number>
    disposed_at: Date | null
  }
}
