import type { Generated } from 'kysely'
import type { FileKindId } from '#files/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Batch, NoteState } from './past-note.ts'

export type PastNoteTables = {
  past_note_batches: {
    authority_id: string
    id: string
    status: Generated<Batch['status']>
    says: string
    added_at: Date
    added_by: string
    taken_at: Date | null
    undone_at: Date | null
  }
  past_notes: {
    authority_id: string
    id: string
    batch_id: string
    place: number
    state: NoteState
    path: string
    title: string
    why: Generated<string>
    school_id: string | null
    laid_by: 'urn' | 'name' | 'person' | null
    candidates: Generated<string[]>
    written_on: PlainDate | null
    file_id: string | null
    file_kind: FileKindId | null
    bytes: number | null
    sha256: string | null
    disposed_at: Date | null
    disposed_because: string | null
  }
}
