import type { VisitType } from '#model/index.ts'
import { getVisitToPrepare, getVisitToPrepareNow } from '#preparation/index.ts'
import type { VisitInModel } from '#visits/index.ts'
import { NotFound } from '#work/failures.ts'
import type { Look, Work } from '#work/work.ts'

/** What the model says of hypotheses at a kind of visit. */
export type HypothesesRule = NonNullable<VisitType['hypotheses']>

type WithHypotheses = VisitInModel & { rule: HypothesesRule }

/** A visit at which the model tests hypotheses. Throws NotFound for any other. */
export async function getWithHypotheses(look: Look, visitId: string): Promise<WithHypotheses> {
  return withRule(await getVisitToPrepare(look, visitId))
}

/** The same for a deed: held until it ends. */
export async function getWithHypothesesNow(work: Work, visitId: string): Promise<WithHypotheses> {
  return withRule(await getVisitToPrepareNow(work, visitId))
}

function withRule(found: VisitInModel): WithHypotheses {
  const rule = found.type.hypotheses
  if (!rule) throw new NotFound('hypotheses of the visit', found.visit.id)
  return { ...found, rule }
}
