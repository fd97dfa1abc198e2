import type { CommunicationsRule } from '#model/index.ts'
import { NotFound } from '#work/failures.ts'
import { isAnywhere } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** ES-59. Who sends messages to schools: holders of the roles that the model names, over the whole service. */
export const maySend = ({ actor, model }: Look): boolean =>
  actor.roles.some(({ role, scope }) => scope === 'authority' && model.communications?.by.includes(role))

/** Who sees all of them and whom they reached: who sends them, and everybody of the service. */
export const isOfService = (look: Look): boolean => maySend(look) || isAnywhere(look.reach('read-as-staff'))

/** Whether there is anything of it for somebody: of the service, or at a school. */
export const mayReadCommunications = (look: Look): boolean =>
  !!look.model.communications && (isOfService(look) || look.actor.roles.some(({ schoolId }) => schoolId !== null))

/** What the model says of messages to schools. Throws NotFound where it says nothing, or for those for whom there are none. */
export function communicationsRuleOf(look: Look): CommunicationsRule {
  const rule = look.model.communications
  if (!rule || !mayReadCommunications(look)) throw new NotFound('page', 'messages to schools')
  return rule
}
