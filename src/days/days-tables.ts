import type { Generated, JSONColumnType } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Told } from './statement/statement.ts'

export type DaysTables = {
  capacities: {
    authority_id: string
    id: string
    person_id: string
    school_year: number
    started_on: PlainDate
    finished_on: PlainDate
    half_days: number
    percent: number
    set_by: string
    set_on: PlainDate
    revision: Generated<number>
  }
  allocations: {
    authority_id: string
    id: string
    model_version_id: string
    school_year: number
    school_id: string | null
    group_id: string | null
    workplan: string | null
    person_id: string | null
    role: string
    kind: string
    half_days: number
    term: string | null
    function: string | null
    fund: string | null
    need: string | null
    need_seen_by: string | null
    added_by: string
    added_on: PlainDate
    withdrawn_because: string | null
    withdrawn_by: string | null
    withdrawn_on: PlainDate | null
    revision: Generated<number>
  }
  raised_dues: {
    authority_id: string
    id: string
    school_id: string
    school_year: number
    due: string
    half_days: number
    because: string
    raised_by: string
    raised_on: PlainDate
  }
  statement_rounds: {
    authority_id: string
    id: string
    school_year: number
    asked_by: string
    asked_at: Date
    schools: number | null
    done: Generated<number>
    finished_at: Date | null
    failed_at: Date | null
  }
  statements: {
    authority_id: string
    id: string
    school_id: string
    school_year: number
    version: number
    model_version_id: string
    content: JSONColumnType<Told>
    document_id: string
    round_id: string | null
    issued_by: string
    issued_on: PlainDate
  }
  statement_receipts: {
    authority_id: string
    id: string
    statement_id: string
    person_id: string
    role: string
    sent_at: Date
    opened_at: Date | null
  }
}
