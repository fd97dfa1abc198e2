import type { Generated } from 'kysely'
import type { FileKindId } from '#files/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Audience, LibraryKind, VersionStatus } from './library-document.ts'

export type LibraryTables = {
  library_documents: {
    authority_id: string
    id: string
    model_version_id: string | null
    item: string | null
    title: string
    title_sorted: string
    search_text: string
    kind: LibraryKind
    about: string
    audience: Audience
    school_id: string | null
    review_on: PlainDate | null
    withdrawn_at: Date | null
    withdrawn_because: string | null
    revision: Generated<number>
  }
  library_versions: {
    authority_id: string
    id: string
    document_id: string
    version: number
    status: VersionStatus
    says: string
    file_id: string
    file_name: string
    file_kind: FileKindId
    bytes: number
    words: Generated<string>
    added_at: Date
    added_by: string
    published_at: Date | null
  }
  library_comments: {
    authority_id: string
    id: string
    version_id: string
    says: string
    file_id: string | null
    file_name: string | null
    said_at: Date
    said_by: string
  }
}
