import type { PlainDate } from '#shared/plain-date.ts'

/** Asked for; let through by the lead; turned down; given up; judged once it was given. */
export const SUPPORT_STATUSES = ['proposed', 'approved', 'declined', 'withdrawn', 'judged'] as const
export type SupportStatus = (typeof SUPPORT_STATUSES)[number]

/** What can be done with a piece of support, from which statuses, and where it leads. */
export const SUPPORT_ACTIONS = {
  approve: { from: ['proposed'], to: 'approved' },
  decline: { from: ['proposed'], to: 'declined' },
  withdraw: { from: ['proposed', 'approved'], to: 'withdrawn' },
  judge: { from: ['approved'], to: 'judged' },
} as const satisfies Record<string, { from: readonly SupportStatus[]; to: SupportStatus }>
export type SupportAction = keyof typeof SUPPORT_ACTIONS

/** Whether its status lets something be done with it. */
export const isOpenFor = ({ status }: Pick<SupportItem, 'status'>, action: SupportAction) =>
  (SUPPORT_ACTIONS[action].from as readonly SupportStatus[]).includes(status)

/** WI-42, WI-43. A piece of support: who gives what, towards which area of the plan, in how many half-days, and what it was worth. */
export type SupportItem = {
  id: string
  caseId: string
  schoolId: string
  areaId: string
  area: string
  says: string
  personId: string
  personName: string
  role: string
  halfDays: number
  /** By when it is to be given. */
  byOn: PlainDate
  status: SupportStatus
  proposedById: string
  proposedByName: string
  proposedOn: PlainDate
  approvedHalfDays: number | null
  allocationId: string | null
  approvedByName: string | null
  approvedOn: PlainDate | null
  because: string | null
  endedByName: string | null
  endedOn: PlainDate | null
  doneOn: PlainDate | null
  standing: string | null
  judgedSays: string | null
  judgedByName: string | null
  judgedOn: PlainDate | null
  revision: number
}

/** What somebody of the service proposes. */
export type Proposed = Pick<SupportItem, 'areaId' | 'says' | 'personId' | 'role' | 'halfDays' | 'byOn'>
