import type { PlainDate } from '#shared/plain-date.ts'

/** Headteachers who met to say what should be done. */
export type WorkingParty = {
  id: string
  name: string
  about: string
  formedOn: PlainDate
  endedOn: PlainDate | null
  /** What came of its work as a whole. */
  outcome: string | null
}

/** A headteacher in it, with the school and its place in the register. */
export type PartyMember = {
  personId: string
  name: string
  schoolId: string
  schoolName: string
  phaseName: string | null
  typeName: string | null
  typeGroupName: string | null
  resourcedProvision: string | null
}

export const RECOMMENDATION_OUTCOMES = ['taken-up', 'not-taken-up'] as const
export type RecommendationOutcome = (typeof RECOMMENDATION_OUTCOMES)[number]

export const RECOMMENDATION_SAYS: Readonly<Record<RecommendationOutcome, string>> = {
  'taken-up': 'Taken up',
  'not-taken-up': 'Not taken up',
}

/** What a working party recommends, with what became of it. */
export type Recommendation = {
  id: string
  workingPartyId: string
  says: string
  madeOn: PlainDate
  outcome: RecommendationOutcome | null
  because: string | null
  settledOn: PlainDate | null
  settledByName: string | null
}
