import { logEvent } from '#history/index.ts'
import { fociOf, focusOf, type ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { schoolYearOf, type SchoolYear } from '#shared/school-year.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, type Look, type Work } from '#work/work.ts'
import { getPlanToDo, type PlanInModel } from './get-plan.ts'
import { planEvent, planName } from './plan-events.ts'
import { mayWrite, sideOf } from './plan-policy.ts'
import { changePlan } from './plan-writes.ts'

/** WI-03. Who tags a plan: whoever writes it, and the sides that agree it. */
export const mayTag = (look: Look, { rule, plan }: Pick<PlanInModel, 'rule' | 'plan'>): boolean =>
  mayWrite(look, rule, plan) || sideOf(look, rule, plan.schoolId) !== undefined

/** WI-02, WI-03. A plan is tagged to a focus that stands in the year, or to none; what it was tagged to before, it may keep. */
export function whyPlanIsNotTagged(
  model: ServiceModel,
  year: SchoolYear,
  { focus, before }: { focus: string | null; before: string | null },
): Finding[] {
  const known = fociOf(model, year)?.of.some(({ id }) => id === focus) ?? false
  if (focus === null || focus === before || known) return []
  const says = 'Choose a focus of the year from the list.'
  return [{ kind: 'plan-focus', id: 'plan-focus', source: 'WI-03', says, weight: 'firm', field: 'focus' }]
}

/** WI-03. A plan is tagged to a focus of the year, as it is written or once it is in force. Throws NotFound, NotAllowed, Refused. */
export async function tagPlan(work: Work, id: string, focus: string | null): Promise<void> {
  const found = await getPlanToDo(work, id, 'tag', { may: (each) => mayTag(work, each) })
  const { plan, model } = found
  const year = schoolYearOf(work.today)
  if (!fociOf(work.model, year)) throw new NotFound('focus of the year', id)
  refuseIf(work, whyPlanIsNotTagged(work.model, year, { focus, before: plan.focus }))
  await changePlan(work, id, { focus })
  const name = (of: string | null) => focusOf(work.model, of)?.name ?? of
  await logEvent(
    work,
    planEvent('tagged', plan, planName(model), { focus: { before: name(plan.focus), after: name(focus) } }),
  )
}
