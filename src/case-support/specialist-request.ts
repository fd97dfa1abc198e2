import type { PlainDate } from '#shared/plain-date.ts'

/** Asked, then answered with somebody's days or declined with a reason. */
export const REQUEST_STATUSES = ['asked', 'answered', 'declined'] as const
export type RequestStatus = (typeof REQUEST_STATUSES)[number]

/** What a head asks of specialists, and what came of it. */
export type SpecialistRequest = {
  id: string
  caseId: string
  asks: string
  askedByName: string
  askedOn: PlainDate
  status: RequestStatus
  specialistName: string | null
  halfDays: number | null
  comesOn: PlainDate | null
  declinedBecause: string | null
  answeredByName: string | null
  answeredOn: PlainDate | null
  revision: number
}

/** What is set aside for a request: who comes in which role, with how many days, from when, and who saw the need. */
export type SetAside = {
  personId: string
  role: string
  halfDays: number
  comesOn: PlainDate
  needSeenById: string | null
}
