import type { PlainDate } from '#shared/plain-date.ts'

export type ChargeKind = 'charge' | 'credit'

/** How a school pays: a maintained one by an internal transfer, every other by an invoice. */
export type PaidBy = 'transfer' | 'invoice'

export const PAID_BY_SAYS: Readonly<Record<PaidBy, string>> = { transfer: 'Internal transfer', invoice: 'Invoice' }

/** Why something is given back: chosen from a list, so that nothing is written of what may not be held. */
export const CREDIT_REASONS = {
  'not-delivered': 'It was not delivered',
  'charged-in-error': 'It was charged in error',
  cancelled: 'It was cancelled',
  'not-satisfied': 'The school was not satisfied',
} as const
export type CreditReason = keyof typeof CREDIT_REASONS

/** A line of what a school is charged, or, below nothing, credited. It is never changed. */
export type Charge = {
  id: string
  number: number
  kind: ChargeKind
  ofChargeId: string | null
  ofNumber: number | null
  schoolId: string
  schoolName: string
  urn: string
  orderId: string
  offer: string
  modelVersionId: string
  visitId: string | null
  halfDays: number | null
  pence: number
  happenedOn: PlainDate
  countsOn: PlainDate
  madeOn: PlainDate
  madeByName: string
  paidBy: PaidBy
  orderNumber: string
  costCode: string
  vatCode: string
  because: CreditReason | null
  /** What was given back of it so far, in pence above nothing. */
  creditedPence: number
  fileNumber: number | null
}

/** A charge with the name of what is charged, under the model of its order. */
export type ChargeLine = Charge & { name: string }
