import type { Generated } from 'kysely'
import type { ReportStatus } from './annual-report.ts'

export type AnnualReportTables = {
  annual_reports: {
    authority_id: string
    id: string
    school_id: string
    school_year: number
    version: number
    status: Generated<ReportStatus>
    model_version_id: string
    author_id: string
    begun_at: Date
    saved_at: Date | null
    handed_in_at: Date | null
    checker_id: string | null
    checked_at: Date | null
    outcome: 'passed' | 'returned' | null
    says: Generated<string>
    met: Generated<string[]>
    issued_at: Date | null
    corrects_because: string | null
    document_id: string | null
    disposed_at: Date | null
    revision: Generated<number>
  }
  annual_report_sections: {
    authority_id: string
    id: string
    report_id: string
    section: string
    body: Generated<string>
    revision: Generated<number>
    saved_by: string | null
    saved_at: Date | null
  }
  annual_report_asides: {
    authority_id: string
    id: string
    report_id: string
    section: string
    sitting: string | null
    body: string
    written_by: string
    written_at: Date
    settled: 'taken' | 'left' | 'joined' | null
    settled_at: Date | null
  }
  annual_report_states: {
    authority_id: string
    id: string
    report_id: string
    section: string
    revision: number
    body: string
    written_by: string | null
    written_at: Date | null
    kept_by: string
    kept_at: Date
    five_minutes: number
  }
  annual_report_receipts: {
    authority_id: string
    id: string
    report_id: string
    person_id: string
    role: string
    sent_at: Date
    opened_at: Date | null
  }
}
