import type { DecidingGroupRule } from '#model/index.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { sittingOn } from './composition-rules.ts'
import { listMembersOn } from './group-store.ts'

/** What the model says of the body that decides. Throws NotFound where it has none. */
export function getGroupRule(look: Look): DecidingGroupRule {
  if (!look.model.decidingGroup) throw new NotFound('page', 'the group that decides')
  return look.model.decidingGroup
}

/** Who names its members and forms it: who keeps the people of the whole service. */
export const mayKeepGroup = (look: Look) => look.reach('keep-people').everything

/** Who sits on it today. */
export async function isOfGroup(look: Look): Promise<boolean> {
  const sitting = sittingOn(getGroupRule(look), await listMembersOn(look, look.today), look.today)
  return sitting.some(({ personId, joinedOn }) => joinedOn !== null && personId === look.actor.personId)
}

/** Whether somebody holds one of some roles today, over whatever it is held. */
export const holdsAnyOf = ({ actor }: Look, roles: readonly string[]): boolean =>
  actor.roles.some(({ role }) => roles.includes(role))
