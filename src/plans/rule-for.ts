import type { PlansRule } from '#model/index.ts'
import { needsOn } from '#need/index.ts'
import type { Look } from '#work/work.ts'

/** WI-74, WI-75. What the model says of the plan of a school in one category of need: what holds in others alone is left out. */
export function ruleIn(rule: PlansRule, category: string | undefined): PlansRule {
  const holds = (onlyIn: readonly string[] | undefined) =>
    !onlyIn || (category !== undefined && onlyIn.includes(category))
  const { jointly } = rule.drafting
  return {
    ...rule,
    drafting: { ...rule.drafting, jointly: jointly && holds(jointly.onlyIn) ? jointly : undefined },
    agreement: rule.agreement.filter(({ onlyIn }) => holds(onlyIn)),
  }
}

/** The same of some schools today, by school. One query where a category makes a difference, and none elsewhere. */
export async function rulesFor(
  look: Look,
  rule: PlansRule,
  schoolIds: readonly string[],
): Promise<(schoolId: string) => PlansRule> {
  const asks = rule.drafting.jointly?.onlyIn ?? rule.agreement.find(({ onlyIn }) => onlyIn)
  if (!asks || schoolIds.length === 0) return () => rule
  const needs = await needsOn(look, [...new Set(schoolIds)], look.today)
  return (schoolId) => ruleIn(rule, needs.get(schoolId)?.category)
}
