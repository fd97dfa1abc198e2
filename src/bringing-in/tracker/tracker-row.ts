import type { ActionsAtOnce } from '#actions/index.ts'
import type { VisitType } from '#model/index.ts'
import type { HeldRole } from '#people/index.ts'
import type { VisitsAtOnce } from '#visits/index.ts'
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

/** What the rows of a file have in hand: what they may name, and what they make. */
export type Hand = {
  known: Known
  importId: string
  visits: VisitsAtOnce
  actions: ActionsAtOnce
  /** Whoever holds a role in a school that is named, or is named, with what they hold. */
  roles: readonly HeldRole[]
}

/** Takes one part of a row: a visit that was, one that is to be, or something agreed. Throws Refused. */
export type TakePart = (work: Work, tracker: TrackerRow, hand: Hand) => Promise<Part | undefined>
