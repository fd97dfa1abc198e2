import type { ServiceModel, VisitType } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'

/**
 * How far the hypotheses for a school have come: none, drawn up and not with it, with it, tested at the visit; or the visit was held, with none of
 * those that the school had tested, or without any.
 */
export const HYPOTHESIS_STANDS = ['none', 'drawn-up', 'with-school', 'not-tested', 'held-without', 'tested'] as const
export type HypothesisStands = (typeof HYPOTHESIS_STANDS)[number]

export const STANDS_SAY: Readonly<Record<HypothesisStands, string>> = {
  none: 'None yet',
  'drawn-up': 'Drawn up, not with the school',
  'with-school': 'With the school',
  'not-tested': 'Held, none tested',
  'held-without': 'Held without any',
  tested: 'Tested',
}

/** The visit before which each school has them: its kind, and in which stretches of a year it is made. */
export type Window = { type: VisitType; periods: readonly { from: PlainDate; until: PlainDate }[] }

/** The kind of visit at which the model tests hypotheses; the one before which they are issued, where there are several. */
export function typeWithHypotheses({ visitTypes }: ServiceModel): VisitType | undefined {
  const those = visitTypes.filter(({ hypotheses }) => hypotheses)
  return those.find(({ hypotheses }) => hypotheses?.issued) ?? those[0]
}
