import type { ReadyReview } from '#joint-reviews/both-sides/index.ts'
import type { Writing } from '#records/wire/index.ts'

/** Something to have at hand in the school, under a heading of its own. */
export type AtHand = { heading: string; lines: readonly string[] }

/** A visit with all that is needed to make it and to write of it where there is no connection. It is data, never a page. */
export type ReadyVisit = {
  visitId: string
  /** NF-86, NF-87. There is no place here for any other kind. */
  mayHaveRecord: true
  schoolName: string
  /** 'Visit 1, Data Analysis', as the model names it. */
  name: string
  /** The day, to sort by; and as it is said, with the time where one is agreed. */
  on: string
  when: string
  /** The days on which it may have taken place instead, as they are said; on a device that was made ready before, none. */
  otherDays?: readonly { value: string; label: string }[]
  /** Whether somebody has said that it took place: until then nothing of it is taken. */
  isHeld: boolean
  atHand: readonly AtHand[]
  writing: Writing
}

/** What a device is given when it asks: everything anew, visits in the order of their days. */
export type Ready = {
  /** For how many days ahead, and for how long, by the service's model of today. */
  days: number
  /** When, as the service says it. */
  at: string
  words: Readonly<Record<'visit' | 'visits' | 'record' | 'records' | 'review' | 'reviews', string>>
  visits: readonly ReadyVisit[]
  /** Of whose team one is, and of which one writes down what one sees. */
  reviews: readonly ReadyReview[]
}

/** Who is signed in, for a device that wants to know whether its words may go; the token with which they do. */
export type WhoIsThere = { owner: string; token: string; at: string }
