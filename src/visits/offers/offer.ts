import type { PlainDate } from '#shared/plain-date.ts'
import type { VisitLength } from '../visit.ts'

/** How many times are offered by one form, and by one offer in all. */
export const TIMES_AT_ONCE = 6
export const MOST_TIMES = 60

/** One time that is offered. */
export type Slot = {
  id: string
  on: PlainDate
  at: number
  /** How many schools can take it, and how many have and still come then. */
  places: number
  taken: number
  /** Offered in spite of something else in that person's time. */
  isDespiteClash: boolean
  isWithdrawn: boolean
}

/** A school to which times are offered, and what it chose. */
export type OfferedSchool = {
  schoolId: string
  schoolName: string
  /** The visit that was booked by choosing, until it is cancelled. */
  visitId: string | null
  visitOn: PlainDate | null
}

/** Times that one person offers to many schools at once, for a visit of one kind. */
export type Offer = {
  id: string
  modelVersionId: string
  visitType: string
  adviserId: string
  adviserName: string
  length: VisitLength
  purposes: readonly string[]
  offeredBy: string
  offeredOn: PlainDate
  closesOn: PlainDate
  closedOn: PlainDate | null
}

/** Whether a school can still choose. */
export const isOpenOn = ({ closesOn, closedOn }: Pick<Offer, 'closesOn' | 'closedOn'>, today: PlainDate): boolean =>
  closedOn === null && today <= closesOn

/** Whether a school can take a time: it lies ahead, was not withdrawn, and has a place. */
export const isFree = (slot: Slot, today: PlainDate): boolean =>
  !slot.isWithdrawn && slot.on > today && slot.taken < slot.places
