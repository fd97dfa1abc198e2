import type { VisitType } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Work } from '#work/work.ts'
import type { Made, OwnRow } from '../bringing-in.ts'
import type { KnownSchool } from '../known-store.ts'
import type { Known } from '../known.ts'

/** A row of the old tracker, read. */
export type TrackerRow = {
  row: OwnRow
  school: KnownSchool
  /** Undefined where the row names no kind of visit. */
  type: VisitType | undefined
  lastOn: PlainDate | undefined
  nextOn: PlainDate | undefined
  action: string
  dueOn: PlainDate | null
}

/** What one part of a row comes to; nothing made where it stands here already. */
export type Part = { key: string; says: string; made?: Made; spoke: readonly string[] }

/** Takes one part of a row: a visit that was, one that is to be, or something agreed. Throws Refused. */
export type TakePart = (work: Work, tracker: TrackerRow, known: Known, importId: string) => Promise<Part | undefined>
