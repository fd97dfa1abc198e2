import type { PlainDate } from '#shared/plain-date.ts'

export const COMMISSION_STATUSES = ['planned', 'begun', 'ended', 'withdrawn'] as const
export type CommissionStatus = (typeof COMMISSION_STATUSES)[number]
export const COMMISSION_SAYS: Readonly<Record<CommissionStatus, string>> = {
  planned: 'Planned',
  begun: 'Begun',
  ended: 'Ended',
  withdrawn: 'Withdrawn',
}

/** What was said to each of some questions, in their order. */
export type Said = readonly { what: string; says: string }[]

/** What is planned under a priority. */
export type CommissionSaid = {
  kind: string
  title: string
  about: string
  whom: string
  focus: readonly string[]
  /** Each gain of the model by its id, with what is to be gained; empty where nothing is said yet. */
  gains: Said
  capacity: string | null
  startsOn: PlainDate
  endsOn: PlainDate
}

/** A commission, with what is committed to schools under it and paid, in pence. */
export type Commission = CommissionSaid & {
  id: string
  priorityId: string
  priorityTitle: string
  schoolYear: number
  fundId: string | null
  fundName: string | null
  status: CommissionStatus
  plannedByName: string
  begunOn: PlainDate | null
  endedOn: PlainDate | null
  endedSays: string | null
  agreedOn: PlainDate | null
  notAgreedOn: PlainDate | null
  revision: number
  schools: readonly { id: string; name: string }[]
  promisedPence: number
  paidPence: number
}

/** A school that is paid under a commission, or employs somebody under it. */
export type Payee = {
  id: string
  commissionId: string
  schoolId: string
  schoolName: string
  pence: number
  paidPence: number
  post: string | null
  appointedOn: PlainDate | null
  /** The day on which it is to be paid, where somebody says so. */
  payOn: PlainDate | null
}

export type Payment = {
  id: string
  payeeId: string
  schoolId: string
  schoolName: string
  pence: number
  paidOn: PlainDate
  takenBackOn: PlainDate | null
  lineId: string
}

export type CommissionReview = { id: string; kind: string; reviewedOn: PlainDate; answers: Said; writtenByName: string }
