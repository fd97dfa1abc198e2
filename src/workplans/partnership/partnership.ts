import type { PlainDate } from '#shared/plain-date.ts'
import type { LedBy } from '../workplan.ts'

/** What a partnership uses some of its days for, as its headteachers say. */
export type Use = {
  id: string
  groupId: string
  halfDays: number
  usedFor: string
  ledBy: LedBy
  addedOn: PlainDate
  addedByName: string
}

/** A use as it stood when it was agreed. */
export type AgreedUse = Pick<Use, 'halfDays' | 'usedFor' | 'ledBy'>

/** A headteacher who agreed, and of which school. */
export type AgreeingHead = { personId: string; name: string; schoolId: string; schoolName: string }

/** ES-32. What headteachers agreed on a day, of how much that was allocated then. */
export type Agreement = {
  id: string
  groupId: string
  agreedOn: PlainDate
  /** In half-days. */
  agreed: number
  allocated: number
  uses: readonly AgreedUse[]
  heads: readonly AgreeingHead[]
  enteredByName: string
}

/** Something of what is not negotiable that was done: for one school, or for all together where no school is named. */
export type Doing = {
  id: string
  item: string
  schoolId: string | null
  doneOn: PlainDate
  ledBy: LedBy
  /** How many headteachers took part. */
  heads: number
}

/** ES-24. What is decided when a partnership's size changes. */
export const SIZE_DECISIONS = ['kept', 'recalculated'] as const
export type SizeDecision = (typeof SIZE_DECISIONS)[number]

/** A decision, with the size and the days that it was made for, in half-days. */
export type DecidedSize = {
  groupId: string
  schools: number
  due: number
  allocated: number
  decision: SizeDecision
  because: string
  decidedOn: PlainDate
  decidedByName: string
}

/** ES-30. A headteacher who is newly appointed, by the school that they lead. */
export type NewHead = { schoolId: string; schoolName: string; name: string; startedOn: PlainDate }
