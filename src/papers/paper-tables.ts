import type { Generated, JSONColumnType } from 'kysely'
import type { PrintedDocument } from '#print/index.ts'

export type PaperTables = {
  crests: {
    authority_id: string
    id: string
    png: Buffer
    width: number
    height: number
    says: string
    added_at: Date
    added_by: string
    taken_down_at: Date | null
  }
  issued_documents: {
    authority_id: string
    id: string
    kind: string
    school_id: string
    visit_id: string | null
    may_have_record: Generated<boolean>
    record_id: string | null
    version: number
    title: string
    model_version_id: string
    issued_at: Date
    issued_by: string
    content: JSONColumnType<PrintedDocument>
    checksum: string
    crest_id: string | null
  }
}
