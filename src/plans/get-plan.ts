import { isOfTeam } from '#cases/index.ts'
import { whyChangedMeanwhile } from '#history/index.ts'
import type { PlansRule, ServiceModel } from '#model/index.ts'
import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import type { Plan, PlanAction } from './plan.ts'
import { maySeeDraft, maySeePlansOf, plansRuleOf } from './plan-policy.ts'
import { whyNotOpenFor } from './plan-rules.ts'
import { findPlan, findPlanToChange } from './plan-store.ts'
import { rulesFor } from './rule-for.ts'

/** A plan under the model of its birth. */
export type PlanInModel = { plan: Plan; model: ServiceModel; rule: PlansRule }

/** SH-103. A plan, for somebody who may know of it: a draft for fewer than one that was agreed, which the team of its case reads too. Throws NotFound. */
export async function getPlan(look: Look, id: string): Promise<PlanInModel> {
  return inModel(look, id, isId(id) ? await findPlan(look, id) : undefined)
}

/**
 * A plan, held, for a deed of somebody who may, as it stands and as they saw it. Throws NotFound, NotAllowed, Refused.
 */
export async function getPlanToDo(
  work: Work,
  id: string,
  action: PlanAction,
  { may, shown }: { may: (found: PlanInModel) => boolean; shown?: number },
): Promise<PlanInModel> {
  const found = await inModel(work, id, isId(id) ? await findPlanToChange(work, id) : undefined)
  requireThat(may(found), work, `${action} the plan ${id}`)
  const { revision } = found.plan
  const closed = whyNotOpenFor(found.plan, action)
  const stale = await whyChangedMeanwhile(work, { kind: 'plan', id, revision, shown: shown ?? revision })
  refuseIf(work, closed.length > 0 ? closed : stale)
  return found
}

async function inModel(look: Look, id: string, plan: Plan | undefined): Promise<PlanInModel> {
  if (!plan) throw new NotFound('plan', id)
  const model = await look.modelOf(plan.modelVersionId)
  const rule = (await rulesFor(look, plansRuleOf(model), [plan.schoolId]))(plan.schoolId)
  const isDraft = plan.agreedOn === null
  const may = isDraft ? maySeeDraft(look, rule, plan.schoolId) : maySeePlansOf(look, plan.schoolId)
  if (!may && (isDraft || !plan.caseId || !(await isOfTeam(look, plan.caseId)))) throw new NotFound('plan', id)
  return { plan, model, rule }
}
