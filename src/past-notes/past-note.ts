import type { FileKindId } from '#files/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'

/** On its way into the service; there; and gone again, by undoing or because it was past its date. */
export const NOTE_STATES = ['ready', 'doubtful', 'left-out', 'taken', 'taken-back', 'disposed'] as const
export type NoteState = (typeof NOTE_STATES)[number]

/** What a past note may be. */
export const NOTE_KINDS = ['word', 'old-word', 'pdf'] as const satisfies readonly FileKindId[]

/** Something that was written of a school before this service began. */
export type PastNote = {
  id: string
  batchId: string
  place: number
  state: NoteState
  /** The way to it within what was chosen: 'Hollin Bank/2010/Autumn visit.docx'. */
  path: string
  title: string
  /** What could not be told of it, or why it is left out. */
  why: string
  schoolId: string | null
  schoolName: string | null
  laidBy: 'urn' | 'name' | 'person' | null
  /** The schools that it may be of. */
  candidates: readonly string[]
  writtenOn: PlainDate | null
  fileId: string | null
  kind: FileKindId | null
  bytes: number | null
}

/** A folder of past notes that somebody chose, from its preview to its undoing. */
export type Batch = {
  id: string
  status: 'previewed' | 'taken' | 'undone' | 'discarded'
  says: string
  addedAt: Date
  addedBy: string
  takenAt: Date | null
  undoneAt: Date | null
}

/** From which statuses each action starts, and where it leads. */
export const BATCH_ACTIONS = {
  take: { from: 'previewed', to: 'taken' },
  discard: { from: 'previewed', to: 'discarded' },
  undo: { from: 'taken', to: 'undone' },
} as const satisfies Record<string, { from: Batch['status']; to: Batch['status'] }>

/** A note that stands with a school. */
export type TakenNote = Pick<PastNote, 'id' | 'title' | 'kind'> & {
  schoolId: string
  writtenOn: PlainDate
  fileId: string
  bytes: number
}
