import { planName } from './plan-events.ts'
import type { PlanInModel } from './get-plan.ts'

/** The way to a plan: its school, then the plan. */
export const crumbsOfPlan = ({ plan, model }: Pick<PlanInModel, 'plan' | 'model'>) => [
  { text: plan.schoolName, href: `/schools/${plan.schoolId}` },
  { text: planName(model), href: `/plans/${plan.id}` },
]
