import { logEvent } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { refuseIf, type Work } from '#work/work.ts'
import { giveMoneyBack } from './funds-of-plan.ts'
import { getPlanToDo } from './get-plan.ts'
import { planEvent, planName } from './plan-events.ts'
import { leadsDrafting } from './plan-policy.ts'
import { listPlansOfSchool } from './plan-store.ts'
import { changePlan } from './plan-writes.ts'
import { findBefore, giveTimeBack } from './time-of-plan.ts'
import type { Plan } from './plan.ts'

/** A plan that is over, or a draft that comes to nothing, with the reason. Throws NotFound, NotAllowed, Refused. */
export async function endPlan(
  work: Work,
  id: string,
  { revision, because, isDraft }: { revision: number; because: string; isDraft: boolean },
): Promise<void> {
  const { plan } = await getPlanToDo(work, id, isDraft ? 'withdraw' : 'end', {
    may: ({ rule, plan: { schoolId } }) => leadsDrafting(work, rule, schoolId),
    shown: revision,
  })
  refuseIf(
    work,
    await askAboutNamesIn(work, plan.schoolId, [{ where: 'why it ends', field: 'because', text: because }]),
  )
  await endIt(work, plan, { on: work.today, because })
}

/** The plans of a school end with its case, as a part of the deed that ends it and asked leave. */
export async function endPlansOf(work: Work, schoolId: string, on: PlainDate, because: string): Promise<void> {
  const plans = await listPlansOfSchool(work, schoolId)
  for (const plan of plans)
    if (['draft', 'offered', 'agreed'].includes(plan.status))
      await endIt(work, plan, { on, because, isWithCase: plan.caseId !== null })
}

type Ending = { on: PlainDate; because: string; isWithCase?: boolean }

async function endIt(work: Work, plan: Plan, { on, because, isWithCase = false }: Ending): Promise<void> {
  const isDraft = plan.agreedOn === null
  const model = await work.modelOf(plan.modelVersionId)
  await logEvent(
    work,
    planEvent(isDraft ? 'withdrawn' : 'ended', plan, planName(model), { because: { after: because } }),
  )
  work.kept.length = 0
  if (isDraft) {
    const other = (await findBefore(work, plan))?.drawn
    await giveTimeBack(work, plan.drawn, other, because)
    await giveMoneyBack(work, plan.drawn, other, because)
  }
  const nobody = { service_agreed_on: null, service_agreed_by: null, school_agreed_on: null, school_agreed_by: null }
  await changePlan(work, plan.id, {
    ...(isDraft && { ...nobody, drawn: JSON.stringify({}) }),
    ...{ status: isDraft ? 'withdrawn' : 'ended', ended_on: on, ended_because: because },
    ended_with_case: isWithCase,
  })
}

/**
 * What ended with a case goes on with it, as a part of the deed that takes the case up again and asked leave: what was agreed is in force as it was
 * agreed, a draft is a draft. Where another has taken its place, it stays over.
 */
export async function takePlansUp(work: Work, plans: readonly Plan[], caseId: string): Promise<void> {
  const ended = plans.filter((plan) => plan.caseId === caseId && plan.endedWithCase)
  const before = [
    { isIn: ['agreed'], status: 'agreed' as const, plan: ended.find(({ status }) => status === 'ended') },
    { isIn: ['draft', 'offered'], status: 'draft' as const, plan: ended.find(({ status }) => status === 'withdrawn') },
  ]
  for (const { isIn, status, plan } of before) {
    if (!plan || plans.some((each) => isIn.includes(each.status))) continue
    await changePlan(work, plan.id, { status, ended_on: null, ended_because: null, ended_with_case: false })
    await logEvent(work, planEvent('goes-on', plan, planName(await work.modelOf(plan.modelVersionId))))
  }
}
