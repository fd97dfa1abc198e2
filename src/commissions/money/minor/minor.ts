import type { PlainDate } from '#shared/plain-date.ts'

export const MINOR_STATUSES = ['stands', 'asked', 'not-agreed', 'withdrawn'] as const
/** stands: within the limit, or agreed · asked: beyond it, and waits for the body that decides. */
export type MinorStatus = (typeof MINOR_STATUSES)[number]
export const MINOR_SAYS: Readonly<Record<MinorStatus, string>> = {
  stands: 'Stands',
  asked: 'Waits for a decision',
  'not-agreed': 'Not agreed',
  withdrawn: 'Not carried out',
}

/** Something outside the priorities that is paid to a school, in pence. */
export type MinorSpending = {
  id: string
  schoolYear: number
  fundId: string
  fundName: string
  schoolId: string
  schoolName: string
  title: string
  about: string
  pence: number
  payBy: PlainDate | null
  status: MinorStatus
  brokeredByName: string
  brokeredOn: PlainDate
  decidedOn: PlainDate | null
  withdrawnBecause: string | null
  /** The line of the ledger by which it is paid, where that was not taken back. */
  lineId: string | null
  paidOn: PlainDate | null
  revision: number
}
