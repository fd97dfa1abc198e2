import type { BrokeringRule } from '#model/index.ts'
import { NotFound } from '#work/failures.ts'
import { isAnywhere, isWithin, reachOfRoles, type Reach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import type { HelpMatch, HelpNeed } from './help.ts'

/** What the model says of help between schools. Throws NotFound where nobody brokers. */
export function getBrokeringRule(look: Look): BrokeringRule {
  if (!look.model.brokering || !look.model.strengths) throw new NotFound('page', 'help between schools')
  return look.model.brokering
}

const holdsAt = ({ actor }: Look, roles: readonly string[], schoolId: string) =>
  actor.roles.some((held) => held.schoolId === schoolId && roles.includes(held.role))

/** RO-47. Of which schools somebody reads what they need of others: their own, and those for which they say it or broker. */
export function needsReach(look: Look): Reach {
  const { said, brokers, outside } = getBrokeringRule(look)
  return reachOfRoles(look.actor, [...said.roles, ...said.forSchools, ...brokers.roles, ...(outside?.roles ?? [])])
}

/** The schools for which somebody agrees: of what these give they read all but what figures show of who is helped. */
export const agreesReach = (look: Look): Reach => reachOfRoles(look.actor, getBrokeringRule(look).agreed.roles)

/** RO-47, RO-91. Who says what a school needs. */
export const maySayNeed = (look: Look, schoolId: string) => {
  const rule = look.model.brokering
  if (!rule) return false
  return (
    holdsAt(look, rule.said.roles, schoolId) ||
    isWithin(reachOfRoles(look.actor, [...rule.said.forSchools, ...rule.brokers.roles]), schoolId)
  )
}

/** RO-89, RO-94. The schools for which somebody brokers; none where nobody does. */
export const brokersReach = (look: Look): Reach => reachOfRoles(look.actor, look.model.brokering?.brokers.roles ?? [])

/** RO-89, RO-94. Who brokers for a school. What only some of them do is a rule. */
export const mayBroker = (look: Look, schoolId: string) => isWithin(brokersReach(look), schoolId)

/** RO-29, RO-47. Who proposes who helps with all open needs for which they broker, and chooses from it. */
export const mayPropose = (look: Look) => !!look.model.strengths && isAnywhere(brokersReach(look))

/** RO-89. Whether somebody brokers what lies outside the priorities. */
export const brokersOutside = (look: Look, schoolId: string) => {
  const { outside, brokers } = getBrokeringRule(look)
  return isWithin(reachOfRoles(look.actor, (outside ?? brokers).roles), schoolId)
}

/** RO-87. Who chooses: whoever brokers, and for help that schools agree between themselves whoever leads the school. */
export const mayChoose = (look: Look, need: Pick<HelpNeed, 'schoolId' | 'isDirect'>) =>
  mayBroker(look, need.schoolId) || (need.isDirect && leadsReceiver(look, need))

/** Who agrees for the school that is helped. */
export const leadsReceiver = (look: Look, { schoolId }: Pick<HelpNeed, 'schoolId'>) =>
  holdsAt(look, getBrokeringRule(look).agreed.roles, schoolId)

/** Who agrees for the school that gives; for the service itself whoever writes what it can give. */
export const leadsGiver = (look: Look, { giverSchoolId }: Pick<HelpMatch, 'giverSchoolId'>) =>
  giverSchoolId
    ? holdsAt(look, getBrokeringRule(look).agreed.roles, giverSchoolId)
    : look.actor.roles.some(
        ({ scope, role }) => scope === 'authority' && look.model.strengths?.ofTheService.roles.includes(role),
      )

/** What somebody does about a match, or about the need where there is none. */
export type Sides = { receiver: boolean; giver: boolean; broker: boolean; sayer: boolean }

export const sidesOf = (look: Look, need: HelpNeed, match: HelpMatch | undefined): Sides => ({
  receiver: leadsReceiver(look, need),
  giver: match !== undefined && leadsGiver(look, match),
  broker: mayBroker(look, need.schoolId),
  sayer: maySayNeed(look, need.schoolId),
})

/** Who looks at the needs of several schools beside each other. */
export const mayCompareHelp = (look: Look) =>
  !!look.model.brokering &&
  isAnywhere(reachOfRoles(look.actor, [...look.model.brokering.brokers.roles, ...look.model.brokering.said.forSchools]))

/** Throws NotFound for those who work with no school that asks or gives. */
export function requireHelp(look: Look) {
  const rule = getBrokeringRule(look)
  if (!isAnywhere(needsReach(look)) && !isAnywhere(agreesReach(look)))
    throw new NotFound('page', 'help between schools')
  return rule
}
