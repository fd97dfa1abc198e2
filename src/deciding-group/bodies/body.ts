import type { PlainDate } from '#shared/plain-date.ts'

/** Somebody who liaises with another body, from one day and until another, on which they do so no longer. */
export type BodyLiaison = {
  id: string
  body: string
  personName: string
  about: string | null
  fromOn: PlainDate
  untilOn: PlainDate | null
}

/** Who is to liaise with another body, as it was typed: a whole name or an email address. */
export type LiaisonNamed = { name: string; about: string | null; fromOn: PlainDate }

export const EXECUTIVE_OUTCOMES = ['set-up', 'not-set-up'] as const
/** What became of the form of a wider body. */
export type ExecutiveOutcome = (typeof EXECUTIVE_OUTCOMES)[number]

/** The form of a wider body as others were consulted on it, and what came of it. */
export type ExecutiveForm = {
  id: string
  modelVersionId: string
  says: string
  /** What it connects, by the model's ids. */
  connects: readonly string[]
  consultationId: string
  consultationTitle: string
  opensOn: PlainDate
  closesOn: PlainDate
  /** How many things were said in the consultation. */
  feedback: number
  writtenByName: string
  writtenOn: PlainDate
  heard: string | null
  outcome: ExecutiveOutcome | null
  settledOn: PlainDate | null
}
