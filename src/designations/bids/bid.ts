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
  openedOn: PlainDate
  revision: number
}

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
  submitted: 'Submitted, and not decided',
  successful: 'Successful',
  unsuccessful: 'Unsuccessful',
  withdrawn: 'Withdrawn',
}

/** Whether a bid may still come to something. */
export const isLive = ({ status }: Pick<Bid, 'status'>) => NEXT[status].length > 0
