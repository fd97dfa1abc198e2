import type { ComponentChildren } from 'preact'
import type { Look } from '#work/work.ts'
import type { VisitRecord } from './record.ts'
import type { VisitWithRecord } from './visit-with-record.ts'

/** What a room has to say of a record to this person. */
export type RecordPart = {
  /** Where the record is on its way, under its heading. */
  says?: ComponentChildren
  /** What this person can do with it next, the most likely first. */
  next?: readonly { href: string; text: string }[]
  /** What stands beside a line of it: after the paragraph in which the line is found. */
  notes?: readonly RecordNote[]
  below?: ComponentChildren
  /** What is noted once the page was read, such as that it was opened. */
  afterwards?: (reader: Look) => Promise<void>
}

export type RecordNote = { section: string; quoted: string; note: ComponentChildren }

/**
 * What a later room adds to the page of a record. Called inside the page's transaction, all of them at once; gives nothing
 * where there is nothing to say.
 */
export type RecordPanel = (look: Look, found: VisitWithRecord, record: VisitRecord) => Promise<RecordPart | undefined>
