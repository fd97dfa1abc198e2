import type { PlainDate } from '#shared/plain-date.ts'

export const ARRANGEMENT_STATUSES = ['proposed', 'decided', 'not-agreed', 'ended'] as const
export type ArrangementStatus = (typeof ARRANGEMENT_STATUSES)[number]
export const ARRANGEMENT_SAYS: Readonly<Record<ArrangementStatus, string>> = {
  proposed: 'Proposed',
  decided: 'Decided',
  'not-agreed': 'Not agreed',
  ended: 'Ended',
}

/** What is proposed for the medium term. */
export type ArrangementSaid = {
  /** What of the model it is. */
  kind: string
  title: string
  about: string
  startsOn: PlainDate
  /** The school at which it is placed; null where it is placed nowhere. */
  schoolId: string | null
  /** Whether that school is of the model's standard. */
  meetsStandard: boolean
}

/** Something for the medium term, where it is placed, and on which decision it rests. */
export type Arrangement = ArrangementSaid & {
  id: string
  modelVersionId: string
  schoolName: string | null
  status: ArrangementStatus
  proposedByName: string
  proposedOn: PlainDate
  decidedItemId: string | null
  decidedOn: PlainDate | null
  endedOn: PlainDate | null
  endedBecause: string | null
}
