import type { Generated, JSONColumnType } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { CommissionStatus, Said } from './commission.ts'

export type CommissionTables = {
  commissions: {
    authority_id: string
    id: string
    model_version_id: string
    priority_id: string
    kind: string
    title: string
    about: string
    whom: string
    focus: string[]
    gains: JSONColumnType<Said>
    capacity: string | null
    starts_on: PlainDate
    ends_on: PlainDate
    status: CommissionStatus
    planned_by: string
    planned_on: PlainDate
    begun_on: PlainDate | null
    ended_on: PlainDate | null
    ended_says: string | null
    agreed_on: PlainDate | null
    not_agreed_on: PlainDate | null
    revision: Generated<number>
    disposed_at: Date | null
  }
  commission_payees: {
    authority_id: string
    id: string
    commission_id: string
    school_id: string
    pence: number
    post: string | null
    appointed_on: PlainDate | null
    added_by: string
    added_on: PlainDate
    taken_out_on: PlainDate | null
    pay_on: PlainDate | null
  }
  commission_payments: {
    authority_id: string
    id: string
    payee_id: string
    line_id: string
    pence: number
    paid_on: PlainDate
    paid_by: string
    taken_back_on: PlainDate | null
  }
  commission_reviews: {
    authority_id: string
    id: string
    commission_id: string
    kind: string
    reviewed_on: PlainDate
    answers: JSONColumnType<Said>
    written_by: string
  }
}
