import type { PlansRule } from '#model/index.ts'
import { holdsOver, peopleActedFor } from '#work/actor.ts'
import { NotFound } from '#work/failures.ts'
import { isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import type { Plan } from './plan.ts'

/** SH-103. Who knows of the plans of a school: its head, leaders and governors, and who works with it; nobody else. */
export const maySeePlansOf = (look: Look, schoolId: string) => isWithin(look.reach('see-need'), schoolId)

/** A draft is read by the service, and at the school by those whom the model lets comment on it. */
export function maySeeDraft(look: Look, rule: PlansRule, schoolId: string): boolean {
  return (
    maySeePlansOf(look, schoolId) &&
    (isWithin(look.reach('recommend'), schoolId) ||
      holdsOver(look.actor, [rule.drafting.lead, ...rule.drafting.comments, ...agreeing(rule)], schoolId))
  )
}

/** Who says something of a draft: whoever reads it. */
export const mayComment = maySeeDraft

/** SH-45. Who leads the drafting: whoever holds that role at the school today, or acts for them. */
export const leadsDrafting = (look: Look, rule: PlansRule, schoolId: string) =>
  maySeePlansOf(look, schoolId) && holdsOver(look.actor, [rule.drafting.lead], schoolId)

/** SH-45. Who writes it: whoever leads, and those whom they named, as long as they hold such a role at the school. */
export function mayWrite(
  look: Look,
  rule: PlansRule,
  { schoolId, writers }: Pick<Plan, 'schoolId' | 'writers'>,
): boolean {
  if (leadsDrafting(look, rule, schoolId)) return true
  const isNamed = peopleActedFor(look.actor).some((id) => writers.includes(id))
  return isNamed && maySeePlansOf(look, schoolId) && holdsOver(look.actor, rule.drafting.with, schoolId)
}

/** SH-46. The side for which somebody agrees a plan of a school; undefined where they agree for none. */
export const sideOf = (look: Look, rule: PlansRule, schoolId: string) =>
  maySeePlansOf(look, schoolId) ? rule.agreement.find(({ by }) => holdsOver(look.actor, by, schoolId))?.side : undefined

/** SH-55. Who checks progress, where the model has checks: their roles, and whoever leads. */
export const mayCheck = (look: Look, rule: PlansRule, schoolId: string) =>
  rule.checks.length > 0 &&
  maySeePlansOf(look, schoolId) &&
  holdsOver(look.actor, [rule.drafting.lead, ...rule.checks.flatMap(({ by }) => by)], schoolId)

const agreeing = ({ agreement }: PlansRule) => agreement.flatMap(({ by }) => by)

/** What the model says of plans. Throws NotFound where it says nothing. */
export function plansRuleOf({ plans }: Look['model']): PlansRule {
  if (!plans) throw new NotFound('page', 'plans')
  return plans
}
