import type { EntryContent, EntryKind } from './record.ts'
import type { SaveOutcome, SectionSave } from './save-rules.ts'

/** A save as a page sends it: what changed, over which revisions, by whom, on which page. Sent twice, it is kept once. */
export type TypedSave = {
  id: string
  /** The page on which it was typed. */
  sitting: string
  /** Who typed it: another person who has signed in since does not send it in their own name. */
  writer: string
  sections: SectionSave[]
  entries: (EntryContent & {
    id: string
    kind: EntryKind
    place: number
    fromRevision: number
    isRemoved?: boolean | undefined
  })[]
}

/** The answer to a save, for the page on which it was typed; `at` is the service's time of day. */
export type TypedSaved = SaveOutcome & { at: string; asides: { id: string; section: string }[] }

/** What a page asks for when its token has gone out of date, as after signing in again. */
export type Standing = { token: string; writer: string; at: string }
