import { roadOf } from '#cases/index.ts'
import { logEvent } from '#history/index.ts'
import { getSchool, type School } from '#schools/index.ts'
import type { PlansRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { holdSchool } from '#visits/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { caseToPlanIn } from './case-of-plan.ts'
import { getPlanToDo } from './get-plan.ts'
import { planEvent, planName } from './plan-events.ts'
import type { Plan } from './plan.ts'
import { leadsDrafting, maySeePlansOf, plansRuleOf } from './plan-policy.ts'
import { whyCannotBegin } from './plan-rules.ts'
import { listPlansOfSchool } from './plan-store.ts'
import { addPlan } from './plan-writes.ts'

/** A school of which somebody may know the plans. Throws NotFound. */
export async function getSchoolToPlan(look: Look, schoolId: string): Promise<{ school: School; rule: PlansRule }> {
  const rule = plansRuleOf(look.model)
  if (!maySeePlansOf(look, schoolId)) throw new NotFound('plans of a school', schoolId)
  return { school: await getSchool(look, schoolId), rule }
}

/** SH-45. The same for whoever leads the drafting there. Throws NotFound, NotAllowed. */
export async function getSchoolToBegin(look: Look, schoolId: string) {
  const found = await getSchoolToPlan(look, schoolId)
  requireThat(leadsDrafting(look, found.rule, schoolId), look, `draft a plan of ${schoolId}`)
  return found
}

/** SH-32, XX-05. Why none can be begun at a school, and in which case it would be. */
export async function whyNoneCanBegin(
  look: Look,
  { school, rule }: { school: School; rule: PlansRule },
): Promise<{ caseId: string | null; against: Finding[] }> {
  const plans = await listPlansOfSchool(look, school.id)
  const has = (...statuses: string[]) => plans.some(({ status }) => statuses.includes(status))
  const { caseId, against } = await caseToPlanIn(look, rule, school.id)
  const at = { name: school.name, isOpen: school.status !== 'closed' }
  const own = whyCannotBegin(at, { written: has('draft', 'offered'), inForce: has('agreed') })
  return { caseId, against: own.length > 0 ? own : against }
}

/**
 * SH-32, SH-45. Whoever leads the drafting begins it; in a case that a category opened in the place of another (WI-72) it begins with what the last
 * plan of that one said, so that nothing is typed again. Gives its id. Throws NotFound, NotAllowed, Refused.
 */
export async function beginPlan(work: Work, schoolId: string): Promise<string> {
  const found = await getSchoolToPlan(work, schoolId)
  requireThat(leadsDrafting(work, found.rule, schoolId), work, `draft a plan of ${schoolId}`)
  await holdSchool(work, schoolId)
  const { caseId, against } = await whyNoneCanBegin(work, found)
  refuseIf(work, against)
  const startsFrom = await findPlanBefore(work, schoolId, caseId)
  const id = await addPlan(work, { schoolId, caseId, modelVersionId: work.modelVersionId, startsFrom })
  await logEvent(work, planEvent('begun', { id, schoolId, version: 1 }, planName(work.model)))
  return id
}

/** WI-72. The last plan that was in force in the cases in whose place one was opened; undefined where there was none. */
async function findPlanBefore(work: Work, schoolId: string, caseId: string | null): Promise<Plan | undefined> {
  if (!caseId) return undefined
  const [, ...before] = await roadOf(work, caseId)
  return (await listPlansOfSchool(work, schoolId)).find(
    (plan) => plan.agreedOn !== null && plan.caseId !== null && before.includes(plan.caseId),
  )
}

/** A plan in force is to be changed: a further version is drafted from it, and agreed again; the old one stays. Gives its id. */
export async function renewPlan(
  work: Work,
  id: string,
  { revision, because }: { revision: number; because: string },
): Promise<string> {
  const { plan, model } = await getPlanToDo(work, id, 'renew', {
    may: ({ rule, plan: { schoolId } }) => leadsDrafting(work, rule, schoolId),
    shown: revision,
  })
  const { schoolId, caseId, modelVersionId } = plan
  await holdSchool(work, schoolId)
  const written = (await listPlansOfSchool(work, schoolId)).some(({ status }) => ['draft', 'offered'].includes(status))
  refuseIf(work, [
    ...whyCannotBegin({ name: plan.schoolName, isOpen: true }, { written, inForce: false }),
    ...(await askAboutNamesIn(work, schoolId, [{ where: 'why it changes', field: 'because', text: because }])),
  ])
  const next = await addPlan(work, { schoolId, caseId, modelVersionId, follows: plan, changedBecause: because })
  const begun = { id: next, schoolId, version: plan.version + 1 }
  await logEvent(work, planEvent('begun', begun, planName(model), { because: { after: because } }))
  return next
}
