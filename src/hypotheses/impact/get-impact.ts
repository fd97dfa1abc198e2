import { listActions } from '#actions/index.ts'
import { listInterventions } from '#interventions/index.ts'
import { getVisitToPrepare, getVisitToPrepareNow } from '#preparation/index.ts'
import { listBought } from '#trading/index.ts'
import type { VisitType } from '#model/index.ts'
import type { VisitInModel } from '#visits/index.ts'
import { NotFound } from '#work/failures.ts'
import type { Look, Work } from '#work/work.ts'
import { behindResults, linesOfImpact, yearBehind } from './impact-rules.ts'
import { listImpact } from './impact-store.ts'

type WithImpact = VisitInModel & { rule: NonNullable<VisitType['impact']> }

/** A visit at which the model reviews impact. Throws NotFound for any other. */
export const getWithImpact = async (look: Look, visitId: string): Promise<WithImpact> =>
  withRule(await getVisitToPrepare(look, visitId))

/** The same for a deed: held until it ends. */
export const getWithImpactNow = async (work: Work, visitId: string): Promise<WithImpact> =>
  withRule(await getVisitToPrepareNow(work, visitId))

function withRule(found: VisitInModel): WithImpact {
  const rule = found.type.impact
  if (!rule) throw new NotFound('review of impact', found.visit.id)
  return { ...found, rule }
}

/** NF-45. What was behind the latest results of a visit's school, each with what was written of it. */
export async function listLinesOfImpact(look: Look, { visit, model }: Pick<VisitInModel, 'visit' | 'model'>) {
  const behind = yearBehind(visit)
  const { schoolId } = visit
  const found = {
    actions: await listActions(look, schoolId),
    interventions: await listInterventions(look, { schoolId, limit: 50 }),
    programmes: await listBought(look, [schoolId], behind.year),
  }
  return linesOfImpact(behindResults(model, behind, found), await listImpact(look, visit.id))
}
