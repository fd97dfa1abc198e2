import type { CoreWorkRule } from '#model/index.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'

type SafeguardingRule = NonNullable<CoreWorkRule['safeguarding']>

/** The roles that somebody holds themselves today: who covers for an officer is no officer. */
const ownRoles = ({ actor }: Look): string[] =>
  actor.roles.filter(({ coveredId }) => coveredId === null).map(({ role }) => role)

/** Whether somebody can be named for complaints at all, by a role of their own. */
export const isOfficer = (look: Look): boolean => {
  const rule = look.model.coreWork?.safeguarding
  return !!rule && ownRoles(look).some((role) => rule.officers.includes(role))
}

/** Who opens complaints: whoever holds a role that the model names for it. */
export const mayOpenComplaints = (look: Look): boolean => {
  const rule = look.model.coreWork?.safeguarding
  return !!rule && isOfficer(look) && ownRoles(look).some((role) => rule.openedBy.includes(role))
}

/** What the model says of complaints, for those who can be named. Throws NotFound for everybody else, as where there is no such page. */
export function safeguardingRuleOf(look: Look): SafeguardingRule {
  const rule = look.model.coreWork?.safeguarding
  if (!rule || !isOfficer(look)) throw new NotFound('page', 'complaints')
  return rule
}
