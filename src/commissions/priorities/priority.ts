import type { PlainDate } from '#shared/plain-date.ts'

export const PRIORITY_STATUSES = ['recommended', 'approved', 'not-agreed', 'withdrawn'] as const
export type PriorityStatus = (typeof PRIORITY_STATUSES)[number]
export const PRIORITY_SAYS: Readonly<Record<PriorityStatus, string>> = {
  recommended: 'Recommended',
  approved: 'Approved',
  'not-agreed': 'Not agreed',
  withdrawn: 'Withdrawn',
}

/** What is recommended: for a school year, with what is known of it so far. Money is whole pence. */
export type PrioritySaid = {
  schoolYear: number
  horizon: string
  title: string
  about: string
  /** Which side of the balance of the model it is on. */
  kind: string
  focus: readonly string[]
  costPence: number | null
  startsOn: PlainDate | null
  endsOn: PlainDate | null
  fundId: string | null
  /** The activity that goes on already, where it is rolled forward. */
  rolledFrom: string | null
}

/** A priority, with what was committed to schools under it and paid to them, in pence. */
export type Priority = PrioritySaid & {
  id: string
  fundName: string | null
  status: PriorityStatus
  recommendedByName: string
  recommendedOn: PlainDate
  decidedItemId: string | null
  decidedOn: PlainDate | null
  withdrawnBecause: string | null
  revision: number
  commissions: number
  promisedPence: number
  paidPence: number
}

/** A success criterion of a priority, with its judgements, the latest first. */
export type Criterion = {
  id: string
  priorityId: string
  says: string
  /** Measures of the mission, by their ids. */
  measures: readonly string[]
  judgements: readonly Judgement[]
}

export type Judgement = { judgement: string; evidence: string; judgedByName: string; judgedOn: PlainDate }
