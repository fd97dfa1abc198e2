import type { JSONColumnType } from 'kysely'
import type { PrintedDocument } from '#print/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'

export type AuditSummaryTables = {
  audit_summaries: {
    authority_id: string
    id: string
    model_version_id: string
    school_year: number
    title: string
    says: string
    written_by: string
    written_on: PlainDate
    meeting_id: string | null
    presented_by: string | null
    presented_on: PlainDate | null
    document: JSONColumnType<PrintedDocument> | null
    disposed_at: Date | null
  }
  audit_summary_presenters: { authority_id: string; id: string; summary_id: string; person_id: string }
  audit_investments: {
    authority_id: string
    id: string
    summary_id: string
    aspect: string
    says: string
    priority_id: string | null
    pence: number | null
    fund_id: string | null
    added_by: string
    added_on: PlainDate
    taken_out_on: PlainDate | null
  }
}
