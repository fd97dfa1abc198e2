import { getVisit, getVisitToChange, type VisitInModel } from '#visits/index.ts'
import { NotFound } from '#work/failures.ts'
import type { Look, Work } from '#work/work.ts'

/** NF-87. A visit that can be prepared: one of which nothing may be written has no place for any of it. Throws NotFound. */
export async function getVisitToPrepare(look: Look, visitId: string): Promise<VisitInModel> {
  return withPreparation(await getVisit(look, visitId))
}

/** The same for a deed: held until it ends. */
export async function getVisitToPrepareNow(work: Work, visitId: string): Promise<VisitInModel> {
  return withPreparation(await getVisitToChange(work, visitId))
}

function withPreparation(found: VisitInModel): VisitInModel {
  if (!found.visit.mayHaveRecord) throw new NotFound('preparation of the visit', found.visit.id)
  return found
}
