import { andList, capital, namesOf, type DesignationsRule, type ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'

export const BID_STATUSES = ['discussed', 'submitted', 'successful', 'unsuccessful', 'withdrawn'] as const
/** A bid is discussed, then submitted, then it succeeds or not; until then it may be withdrawn. */
export type BidStatus = (typeof BID_STATUSES)[number]

/** RO-69. A bid of a group of schools: one across all phases, or one of some. */
export type Bid = {
  id: string
  groupId: string
  groupName: string
  modelVersionId: string
  isConnected: boolean
  phases: readonly string[]
  status: BidStatus
  statusOn: PlainDate
  /** The day by which its next step is expected, where there is one. */
  expectedOn: PlainDate | null
  openedOn: PlainDate
  revision: number
}

/** One step of a bid: what it came to, when, and who recorded it. */
export type BidStep = { status: BidStatus; takenOn: PlainDate; recordedByName: string }

/** Where each status leads. */
export const NEXT: Readonly<Record<BidStatus, readonly BidStatus[]>> = {
  discussed: ['submitted', 'withdrawn'],
  submitted: ['successful', 'unsuccessful', 'withdrawn'],
  successful: [],
  unsuccessful: [],
  withdrawn: [],
}

export const BID_WORDS: Readonly<Record<BidStatus, string>> = {
  discussed: 'Discussed',
  submitted: 'Submitted',
  successful: 'Successful',
  unsuccessful: 'Unsuccessful',
  withdrawn: 'Withdrawn',
}

/** Whether a bid may still come to something. */
export const isLive = ({ status }: Pick<Bid, 'status'>) => NEXT[status].length > 0

/** What a bid is: one across all phases, or of which. */
export const formOf = (
  { bids }: DesignationsRule,
  { phases: known }: Pick<ServiceModel, 'phases'>,
  { isConnected, phases }: Pick<Bid, 'isConnected' | 'phases'>,
) => (isConnected ? capital(bids.connected) : `${capital(bids.ofPhase)}: ${andList(namesOf(known, phases))}`)
