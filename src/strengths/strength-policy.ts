import type { StrengthsRule } from '#model/index.ts'
import { NotFound } from '#work/failures.ts'
import { holdsOver } from '#work/actor.ts'
import { isWithin, reachOfRoles, type Reach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { isOpenSort, type Point, type PointOwner } from './strength.ts'

/** What the model says of strengths. Throws NotFound where it has none. */
export function getStrengthsRule(look: Look): StrengthsRule {
  if (!look.model.strengths) throw new NotFound('page', 'strengths')
  return look.model.strengths
}

/** Whether somebody holds one of some roles over the whole service. */
const holdsOverAll = ({ actor }: Look, roles: readonly string[]) =>
  actor.roles.some(({ role, scope }) => scope === 'authority' && roles.includes(role))

/** RO-65. Of which schools somebody reads areas to develop, and what is not verified yet. */
export const areasReach = (look: Look): Reach => reachOfRoles(look.actor, look.model.strengths?.areas.seenBy ?? [])

/** RO-46. Whether somebody writes what the service itself needs and can give, and of partners outside it. */
export const mayWriteOfService = (look: Look) => holdsOverAll(look, look.model.strengths?.ofTheService.roles ?? [])

/** RO-65. Whether somebody reads all that an audit says, verified or not. */
export const mayReadAll = (look: Look, { schoolId }: Pick<PointOwner, 'schoolId'>) =>
  schoolId ? isWithin(areasReach(look), schoolId) : mayWriteOfService(look)

/** RO-65. Whether somebody reads one point: strengths once they are verified, and what the school has opened. */
export const mayReadPoint = (look: Look, point: Point) =>
  mayReadAll(look, point) ||
  (point.status === 'verified' && isOpenSort(point.sort)) ||
  (point.isOpen && point.status !== 'withdrawn')

/** RO-56. Who writes an audit. */
export const mayAudit = (look: Look, { schoolId }: Pick<PointOwner, 'schoolId'>) =>
  schoolId ? holdsOver(look.actor, look.model.strengths?.auditedBy ?? [], schoolId) : mayWriteOfService(look)

/** RO-58. Who may try to verify: whoever reads all of it. Who the two may be is a rule. */
export const mayVerify = mayReadAll

/** RO-65, RO-76. What is open to other schools is said by the head of the school itself, and for the service by whoever writes of it. */
export const mayOffer = (look: Look, { schoolId }: Pick<PointOwner, 'schoolId'>) => {
  if (!schoolId) return mayWriteOfService(look)
  const by = look.model.strengths?.offered.by ?? []
  return look.actor.roles.some((held) => held.schoolId === schoolId && by.includes(held.role))
}

/** RO-47. The school for which somebody asks others for help: the first of their own at which they may, where the model brokers. */
export const schoolToAskFor = (look: Look): string | undefined => {
  const roles = look.model.brokering?.said.roles ?? []
  return look.actor.roles.find(({ role, schoolId }) => schoolId !== null && roles.includes(role))?.schoolId ?? undefined
}
