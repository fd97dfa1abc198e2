import { findNewestRecord } from '#records/index.ts'
import { getVisit, getVisitToChange, mayWriteOf, type VisitInModel } from '#visits/index.ts'
import { NotFound } from '#work/failures.ts'
import type { Look, Work } from '#work/work.ts'
import { mayReadAtVisit } from '../at-visits/get-at-visit.ts'
import type { AgreedPointsRule, PointAtVisit } from './agreed-point.ts'
import { listPointsAt } from './agreed-points-store.ts'

/** A visit at which strengths and areas for improvement are agreed, and those that were named. */
export type AgreedPoints = VisitInModel & {
  rule: AgreedPointsRule
  points: readonly PointAtVisit[]
  /** Whether the record has left its author, so that nothing is named any more. */
  isClosed: boolean
}

/** What was named at a visit. Throws NotFound for a visit of another kind, and for whoever neither names nor agrees nor reads it. */
export async function getAgreedPoints(look: Look, visitId: string): Promise<AgreedPoints> {
  return agreedPoints(look, await getVisit(look, visitId))
}

/** The same for a deed: held until it ends. */
export async function getAgreedPointsToChange(work: Work, visitId: string): Promise<AgreedPoints> {
  return agreedPoints(work, await getVisitToChange(work, visitId))
}

async function agreedPoints(look: Look, found: VisitInModel): Promise<AgreedPoints> {
  const rule = agreedPointsOf(found)
  if (!rule || !mayReadPoints(look, found)) throw new NotFound('strengths named at the visit', found.visit.id)
  const record = await findNewestRecord(look, found.visit.id)
  const isClosed = record !== undefined && record.status !== 'draft'
  return { ...found, rule, points: await listPointsAt(look, found.visit.id), isClosed }
}

/** The model's rule where it agrees such at this kind of visit; nothing where it may leave no record (NF-86). */
export function agreedPointsOf({ visit, model }: Pick<VisitInModel, 'visit' | 'model'>): AgreedPointsRule | undefined {
  const rule = model.selfEvaluation?.agreedPoints
  return rule?.visit === visit.visitType && visit.mayHaveRecord ? rule : undefined
}

/** The two sides, and with whom they are agreed: a chair of governors too. */
export const mayReadPoints = (look: Look, found: VisitInModel) =>
  mayReadAtVisit(look, found.visit) || rolesToAgree(look, found).length > 0

/** Who names them, and writes down who agreed: the person who makes the visit. */
export const mayNamePoints = (look: Look, { visit }: Pick<VisitInModel, 'visit'>) => mayWriteOf(look, visit)

/** In which of the model's roles somebody agrees for the school of a visit. */
export function rolesToAgree({ actor }: Look, found: Pick<VisitInModel, 'visit' | 'model'>): string[] {
  const { schoolId } = found.visit
  return (agreedPointsOf(found)?.agreedBy ?? []).filter((role) =>
    actor.roles.some(
      (held) => held.role === role && (held.schoolId === schoolId || (held.schoolIds ?? []).includes(schoolId)),
    ),
  )
}
