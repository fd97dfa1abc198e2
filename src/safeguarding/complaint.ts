import type { PlainDate } from '#shared/plain-date.ts'
import type { KeptFinding } from '#work/work.ts'

/** A complaint about safeguarding: it is there for its named officers alone. */
export type Complaint = {
  id: string
  schoolId: string
  schoolName: string
  modelVersionId: string
  receivedOn: PlainDate
  /** By an id of the model's list. */
  came: string
  says: string
  openedOn: PlainDate
  closedOn: PlainDate | null
  closedByName: string | null
  /** By an id of the model's list; null as long as it is open. */
  outcome: string | null
  cameOf: string | null
  revision: number
}

/** Somebody who is or was named for a complaint. */
export type Officer = { personId: string; name: string; namedOn: PlainDate; removedOn: PlainDate | null }

/** What can happen to a complaint. */
export type StepKind =
  | 'opened'
  | 'named'
  | 'removed'
  | 'noted'
  | 'time-logged'
  | 'time-struck-out'
  | 'closed'
  | 'opened-again'

/** What happened to a complaint, when and by whom: its trace stands with it and nowhere else. */
export type Step = {
  id: string
  at: Date
  byName: string
  kind: StepKind
  says: string | null
  ofName: string | null
  overrides: readonly KeptFinding[]
}

/** Time that somebody gave to a complaint on a day, in minutes. */
export type ComplaintTime = {
  id: string
  personId: string
  personName: string
  workedOn: PlainDate
  minutes: number
  isStruckOut: boolean
}

/** Whether it is being investigated. */
export const isOpen = ({ closedOn }: Pick<Complaint, 'closedOn'>): boolean => closedOn === null

/** Who is named today. */
export const standing = (officers: readonly Officer[]): Officer[] =>
  officers.filter(({ removedOn }) => removedOn === null)
