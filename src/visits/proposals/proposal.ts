import type { PlainDate } from '#shared/plain-date.ts'

/** Who proposes: the school, by its head; or the service, by whoever makes the visit. */
export type Side = 'school' | 'service'
export const otherSide = (side: Side): Side => (side === 'school' ? 'service' : 'school')

export type ProposalStatus = 'waiting' | 'accepted' | 'answered' | 'withdrawn'

/** How many dates one side may propose at once. */
export const MOST_DATES = 3

export type ProposedDate = { id: string; on: PlainDate; at: number | null }

/** WI-18. One to three dates for a visit and its focus, waiting for the other side. */
export type DateProposal = {
  id: string
  schoolId: string
  schoolName: string
  /** The booked visit that is to be moved. */
  visitId: string | null
  modelVersionId: string
  visitType: string
  mayHaveRecord: boolean
  adviserId: string
  adviserName: string
  side: Side
  focus: string | null
  proposedBy: string
  proposedByName: string
  proposedOn: PlainDate
  status: ProposalStatus
  answeredOn: PlainDate | null
  bookedVisitId: string | null
  dates: readonly ProposedDate[]
}
