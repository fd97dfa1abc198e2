import type { Offer } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'

/** How far an order has come; a recommendation, and what a school asks the price of, are no orders yet (NF-17). */
export const ORDER_STATUSES = [
  'recommended',
  'asked',
  'offered',
  'placed',
  'queued',
  'accepted',
  'declined',
  'withdrawn',
  'ended',
] as const
export type OrderStatus = (typeof ORDER_STATUSES)[number]

/** Who began: the school that asked, or the service that recommended. */
export type OrderOrigin = Offer['origins'][number]

/** On whose side somebody stands with an order: the school's, or the service's. */
export type Side = OrderOrigin

/** What can be done with an order, from which statuses each side may, and where it leads. */
export const ORDER_ACTIONS = {
  accept: { to: 'accepted', service: ['placed', 'queued'], school: [] },
  queue: { to: 'queued', service: ['placed'], school: [] },
  take: { to: undefined, service: [], school: ['recommended', 'offered'] },
  price: { to: 'offered', service: ['asked', 'recommended', 'offered'], school: [] },
  decline: { to: 'declined', service: ['asked', 'placed', 'queued'], school: ['recommended', 'offered'] },
  withdraw: { to: 'withdrawn', service: ['recommended', 'offered'], school: ['asked', 'placed', 'queued'] },
  end: { to: 'ended', service: ['accepted'], school: [] },
} as const satisfies Record<
  string,
  { to: OrderStatus | undefined; service: readonly OrderStatus[]; school: readonly OrderStatus[] }
>
export type OrderAction = keyof typeof ORDER_ACTIONS

/** Those statuses in which it is an order: placed, and what became of that. */
export const ORDERED: readonly OrderStatus[] = ['placed', 'queued', 'accepted', 'ended']

/** Those in which somebody is to answer: of the school, or of the service. */
export const WAITS_FOR: Readonly<Partial<Record<OrderStatus, Side>>> = {
  recommended: 'school',
  offered: 'school',
  asked: 'service',
  placed: 'service',
}

/** Why a school or the service says no: chosen from a list, so that nothing is written of what may not be held. */
export const DECLINING = {
  school: {
    'not-needed': 'It is not needed',
    'costs-too-much': 'It costs too much',
    'met-otherwise': 'The need is met in another way',
    'not-now': 'It is not the time for it',
  },
  service: {
    'no-capacity': 'There is nobody free to do it',
    'not-suitable': 'It does not suit what is needed',
    'met-otherwise': 'The need is met in another way',
  },
} as const

/** Why an accepted order ends before its time. */
export const ENDING = {
  'school-asks': 'The school asks for it',
  'school-closed': 'The school has closed',
  'met-otherwise': 'The need is met in another way',
  'service-cannot': 'The service cannot go on with it',
} as const

export type ClosingReason = keyof typeof DECLINING.school | keyof typeof DECLINING.service | keyof typeof ENDING

/** A reason in words. */
export const CLOSING_SAYS: Readonly<Record<ClosingReason, string>> = {
  ...DECLINING.school,
  ...DECLINING.service,
  ...ENDING,
}

/** From where an order came: a visit, an item of its agenda, an action (NF-47). */
export type OrderSource = { visitId: string | null; agendaItem: string | null; actionId: string | null }

/** What a school orders of the service, or was asked whether it would. Prices are whole pence, days are half-days. */
export type Order = OrderSource & {
  id: string
  schoolId: string
  schoolName: string
  schoolYear: SchoolYear
  modelVersionId: string
  offer: string
  programme: string | null
  origin: OrderOrigin
  status: OrderStatus
  statusOn: PlainDate
  begunOn: PlainDate
  begunBy: string
  begunByName: string
  orderedOn: PlainDate | null
  orderedByName: string | null
  /** The model's type of school that it was on the day of its order (NF-30). */
  schoolType: string | null
  acceptedOn: PlainDate | null
  acceptedByName: string | null
  closedOn: PlainDate | null
  closedByName: string | null
  closedBecause: ClosingReason | null
  endedOn: PlainDate | null
  pricedPer: Offer['price']['per']
  ratePence: number | null
  halfDays: number | null
  pricePence: number | null
  /** Of those, how many are free of charge: the rest is priced (ES-63). */
  freeHalfDays: number
  recruitmentId: string | null
  /** The group with the whole of which the work is, where it is (ES-35). */
  groupId: string | null
  groupName: string | null
  /** Its number among the service's orders, from the day on which it is one; null before. */
  number: number | null
  /** Who delivers it, once it was accepted, and from which allocations of their days. */
  givenBy: string | null
  givenByName: string | null
  allocationId: string | null
  freeAllocationId: string | null
  /** False where nothing of what it is about may be held (ES-39). */
  mayHoldContent: boolean
  revision: number
}

/** What was written of an order that may hold content: what is needed, or what was agreed, with its price (NF-31). */
export type OrderWords = {
  id: string
  kind: 'need' | 'content'
  says: string
  pricePence: number | null
  writtenOn: PlainDate
  writtenByName: string
}

/** '1 day', '1½ days', '½ day'. */
export function showDays(halfDays: number): string {
  const whole = Math.floor(halfDays / 2)
  const half = halfDays % 2 === 1 ? '½' : ''
  return `${whole || (half ? '' : 0)}${half} ${halfDays <= 2 ? 'day' : 'days'}`
}

/** The status as people read it. */
export const STATUS_SAYS: Readonly<Record<OrderStatus, string>> = {
  recommended: 'Recommended',
  asked: 'Asked for',
  offered: 'Offered',
  placed: 'Ordered',
  queued: 'Waits for free days',
  accepted: 'Accepted',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
  ended: 'Ended',
}
