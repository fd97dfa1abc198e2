import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from './work.ts'

/** Something that somebody has to do by a date. Never stored: worked out from the facts and the model each time it is asked for. */
export type Due = {
  /** What kind of thing it is, so that a list can be narrowed: 'record', 'visit', 'check'. */
  kind: string
  /** What it is by its kind alone, as a message may say it: 'Record of visit to write'. Never what was found or agreed. */
  plainly: string
  /** What to do, as a link says it. */
  what: string
  /** Why it is there. */
  because: string
  /** Where its owner does it. */
  href: string
  /** Where everyone else who may know of it reads how it stands. */
  page: string
  /** Whose it is; undefined where any of several may do it. */
  ownerId: string | undefined
  ownerName: string
  /** Others who do it with the owner, and are reminded as the owner is; a list tells it once. */
  withOwner?: readonly string[]
  schoolId: string
  schoolName: string
  dueOn: PlainDate
  /** What is said in place of the date, where the date alone would say too much. */
  when?: string
}

/** Whose dues are asked for: some people's, or a school's; with neither, everyone's within sight. */
export type DueReach = { people?: readonly string[] | undefined; schoolId?: string | undefined }

/**
 * What one room knows to be due: one bounded query of facts, and a pure reckoning by the model. `src/app.ts` gathers them.
 */
export type DueSource = { name: string; list: (look: Look, reach: DueReach) => Promise<Due[]> }

/** Late from the day after the due date (XX-08). */
export const isLate = (due: Due, today: PlainDate) => today > due.dueOn

/** The longest overdue first. */
export const inOrder = <Each extends Due>(dues: readonly Each[]): Each[] =>
  [...dues].sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0))
