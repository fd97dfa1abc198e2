import type { PlainDate } from '#shared/plain-date.ts'

/** Waiting with the adviser, then before those who answer, then answered in one of three ways; withdrawn while nobody has answered. */
export const REQUEST_STATUSES = ['waiting', 'forward', 'accepted', 'signposted', 'declined', 'withdrawn'] as const
export type RequestStatus = (typeof REQUEST_STATUSES)[number]

/** That somebody agreed that it is needed, and on what day. */
export type Agreement = { id: string; who: string; on: PlainDate }

/** What a school asks for in its own words. */
export type RequestSaid = {
  asks: string
  tried: string | null
  reason: string
  reasonWords: string | null
  /** A focus of the service's year to which it belongs (WI-03). */
  focus: string | null
  /** What figures showed that led to it, by the trigger's id (RO-91): null for nothing, left out where it stays as it is. */
  flag?: string | null | undefined
}

/** What a school asks of the service beyond what is due to it, and what came of it (WI-37, WI-61). */
export type SupportRequest = Omit<RequestSaid, 'flag'> & {
  id: string
  schoolId: string
  schoolName: string
  modelVersionId: string
  /** What figures showed that led to it, and in the figures of which year (RO-91). */
  flagTrigger: string | null
  flagYear: number | null
  status: RequestStatus
  askedByName: string
  askedOn: PlainDate
  /** The visit on whose record the discussion stands. */
  visitId: string | null
  discussedOn: PlainDate | null
  discussedByName: string | null
  agreements: readonly Agreement[]
  /** From when those who answer have it: its clock runs from then. */
  forwardOn: PlainDate | null
  answeredByName: string | null
  answeredOn: PlainDate | null
  answer: string | null
  leadId: string | null
  leadName: string | null
  /** In which role of the model whoever leads was named. */
  leadKind: string | null
  caseId: string | null
  revision: number
}

/** In which states a deed is open. */
const OPEN_FOR = {
  change: ['waiting'],
  discuss: ['waiting'],
  answer: ['forward'],
  withdraw: ['waiting', 'forward'],
} as const satisfies Record<string, readonly RequestStatus[]>

export type RequestAction = keyof typeof OPEN_FOR

/** Whether a request stands so that something can be done with it. */
export const isOpenFor = ({ status }: Pick<SupportRequest, 'status'>, action: RequestAction): boolean =>
  (OPEN_FOR[action] as readonly RequestStatus[]).includes(status)

/** Whether it has no answer yet, and was not taken back: a school has one such at a time. */
export const isOpenRequest = ({ status }: Pick<SupportRequest, 'status'>) =>
  status === 'waiting' || status === 'forward'
