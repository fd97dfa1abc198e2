import type { PlainDate } from '#shared/plain-date.ts'

export const INCOME_STATUSES = ['considered', 'agreed', 'not-agreed', 'withdrawn'] as const
/** considered: it waits for the body that decides · agreed: income may come in. */
export type IncomeStatus = (typeof INCOME_STATUSES)[number]
export const INCOME_SAYS: Readonly<Record<IncomeStatus, string>> = {
  considered: 'Considered',
  agreed: 'Agreed',
  'not-agreed': 'Not agreed',
  withdrawn: 'Not considered any more',
}

/** Work for a school or partner elsewhere that could bring income in, with what came in, in pence. */
export type Opportunity = {
  id: string
  schoolYear: number
  partner: string
  about: string
  expectedPence: number | null
  status: IncomeStatus
  enteredByName: string
  enteredOn: PlainDate
  decidedOn: PlainDate | null
  withdrawnBecause: string | null
  receivedPence: number
  lastReceivedOn: PlainDate | null
  revision: number
}

/** What came in. */
export type Receipt = {
  id: string
  pence: number
  receivedOn: PlainDate
  says: string | null
  recordedByName: string
  lineId: string
  takenBackOn: PlainDate | null
}

/** RO-102. What somebody found out of another source of money. */
export type Research = {
  id: string
  source: string
  says: string
  expectedPence: number | null
  closesOn: PlainDate | null
  researchedByName: string
  researchedOn: PlainDate
  cameOf: string | null
  cameOfOn: PlainDate | null
}
