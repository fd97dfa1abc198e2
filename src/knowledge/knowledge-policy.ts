import type { KnowledgeRule } from '#model/index.ts'
import { NotFound } from '#work/failures.ts'
import { isAnywhere, isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** Whether there is anything of what is known of schools for somebody: whoever sees the days of any. */
export const maySeeKnowledge = (look: Look): boolean => !!look.model.knowledge && isAnywhere(look.reach('see-days'))

/** What the model says of it. Throws NotFound where it says nothing, or for those for whom there is nothing. */
export function knowledgeRuleOf(look: Look): KnowledgeRule {
  const rule = look.model.knowledge
  if (!rule || !maySeeKnowledge(look)) throw new NotFound('page', 'what is known of schools')
  return rule
}

/** ES-08. Who sees the level of service of a school with what is behind it: the team, not the school. */
export const maySeeLevel = (look: Look, schoolId: string): boolean =>
  !!look.model.knowledge && isWithin(look.reach('see-days'), schoolId)
