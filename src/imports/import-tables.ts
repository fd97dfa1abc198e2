import type { Generated, JSONColumnType } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { ChangeKind, Held, ImportCounts, ImportKind, ImportStatus } from './import.ts'

export type ImportTables = {
  imports: {
    authority_id: string
    id: string
    kind: ImportKind
    status: ImportStatus
    file_id: string | null
    file_name: string
    says: string
    unknown_columns: Generated<string[]>
    missing_columns: Generated<string[]>
    counts: JSONColumnType<ImportCounts>
    fingerprint: string
    columns: JSONColumnType<Record<string, string>> | null
    previewed_at: Date
    previewed_by: string
    applied_at: Date | null
    applied_by: string | null
    applied_order: number | null
    undone_at: Date | null
    undone_by: string | null
  }
  import_faults: {
    authority_id: string
    id: string
    import_id: string
    place: number
    line: number
    row_name: string | null
    column_name: string | null
    reason: string
  }
  import_changes: {
    authority_id: string
    id: string
    import_id: string
    kind: ChangeKind
    urn: string
    name: string
    school_id: string | null
    fields: Generated<string[]>
    before: JSONColumnType<Held> | null
    after: JSONColumnType<Held> | null
    undoing: 'left' | 'kept' | null
  }
  import_memberships: {
    authority_id: string
    id: string
    import_id: string
    what: 'opened' | 'ended' | 'removed'
    membership_id: string
    group_id: string
    school_id: string
    started_on: PlainDate | null
  }
}
