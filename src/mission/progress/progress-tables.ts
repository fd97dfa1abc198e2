import type { JSONColumnType } from 'kysely'
import type { PrintedDocument } from '#print/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'

export type MissionProgressTables = {
  mission_reports: {
    authority_id: string
    id: string
    model_version_id: string
    title: string
    document: JSONColumnType<PrintedDocument>
    written_on: PlainDate
    written_by: string
    disposed_at: Date | null
  }
  mission_presentations: {
    authority_id: string
    id: string
    report_id: string
    body: string
    called: string | null
    presented_on: PlainDate
    presented_by: string
  }
}
