import type { ServiceModel, VisitType } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'

/** How far the hypotheses for a school have come: none, drawn up and not with it, with it, tested at the visit. */
export const HYPOTHESIS_STANDS = ['none', 'drawn-up', 'with-school', 'tested'] as const
export type HypothesisStands = (typeof HYPOTHESIS_STANDS)[number]

export const STANDS_SAY: Readonly<Record<HypothesisStands, string>> = {
  none: 'None yet',
  'drawn-up': 'Drawn up, not with the school',
  'with-school': 'With the school',
  tested: 'Tested',
}

/** The visit before which each school has them: its kind, and in which stretches of a year it is made. */
export type Window = { type: VisitType; periods: readonly { from: PlainDate; until: PlainDate }[] }

/** The kind of visit at which the model tests hypotheses; the one before which they are issued, where there are several. */
export function typeWithHypotheses({ visitTypes }: ServiceModel): VisitType | undefined {
  const those = visitTypes.filter(({ hypotheses }) => hypotheses)
  return those.find(({ hypotheses }) => hypotheses?.issued) ?? those[0]
}
