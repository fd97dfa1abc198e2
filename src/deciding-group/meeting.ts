import type { PlainDate } from '#shared/plain-date.ts'
import type { About } from './decidable.ts'
import type { Seated } from './composition.ts'

export const VOTES = ['for', 'against', 'abstained', 'absent'] as const
export type Vote = (typeof VOTES)[number]
export const VOTE_SAYS: Readonly<Record<Vote, string>> = {
  for: 'For',
  against: 'Against',
  abstained: 'Abstained',
  absent: 'Not there',
}

export type Outcome = 'carried' | 'lost'
export const OUTCOME_SAYS: Readonly<Record<Outcome, string>> = { carried: 'Agreed', lost: 'Not agreed' }

/** What was considered before it was decided, each in its words. */
export type Considered = readonly { what: string; says: string }[]

export type Meeting = { id: string; heldOn: PlainDate; items: number; undecided: number }

/** Something on the agenda of a meeting, with what was decided. */
export type Item = {
  id: string
  meetingId: string
  heldOn: PlainDate
  modelVersionId: string
  title: string
  remit: string
  /** What only the body decides, by the model's id; null for all else. */
  matter: string | null
  /** The title of the paper on it. */
  paper: string | null
  schools: readonly { id: string; name: string }[]
  /** What it is about, where another room holds it. */
  about: About | null
  outcome: Outcome | null
  decision: string | null
  considered: Considered
  votesFor: number | null
  votesAgainst: number | null
  votesNotCounted: number | null
  decidedOn: PlainDate | null
  decidedByName: string | null
}

/** Why a member does not vote: in their own words, or because their school gains. */
export type Interest = { memberId: string; name: string; says: string }

/** A vote as it was recorded. */
export type Cast = {
  memberId: string
  name: string
  isHead: boolean
  vote: Vote
  counts: boolean
  interest: string | null
  recordedByName: string
}

/** Somebody who could vote at a meeting. */
export type Voter = Pick<Seated, 'seat'> & { id: string; name: string; leads: readonly string[] }

/** What the votes come to. */
export type Count = { for: number; against: number; heads: number; others: number; notCounted: number }
