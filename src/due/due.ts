import type { PlainDate } from '#shared/plain-date.ts'

/** Something that somebody has to do by a date. Never stored: worked out from the facts and the model each time it is asked for. */
export type Due = {
  kind: 'record' | 'visit'
  /** What to do, as a link says it. */
  what: string
  /** Why it is there. */
  because: string
  /** Where its owner does it. */
  href: string
  /** Where everyone else who may know of it reads how it stands. */
  page: string
  ownerId: string
  ownerName: string
  schoolId: string
  schoolName: string
  dueOn: PlainDate
}

/** Late from the day after the due date (XX-08). */
export const isLate = (due: Due, today: PlainDate) => today > due.dueOn

/** The longest overdue first. */
export const inOrder = (dues: readonly Due[]): Due[] =>
  [...dues].sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0))
