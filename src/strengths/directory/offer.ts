import type { PlainDate } from '#shared/plain-date.ts'

/** What is offered of a strength: for whom beside the school, how many half-days, and how many of them are taken. */
export type Offer = { forGroup: string | null; halfDays: number; taken: number }

/** How an offer stands on a point; null where there is none. */
export type Offered = {
  on: PlainDate
  forGroup: string | null
  forGroupName: string | null
  halfDays: number
  /** What its head says is taken, and what is promised through brokering. */
  taken: number
  matched: number
} | null

/** Half-days in days, as a page says them. */
export const showDays = (halfDays: number) => `${halfDays / 2} ${halfDays === 2 ? 'day' : 'days'}`
