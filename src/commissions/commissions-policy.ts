import { isOfGroup } from '#deciding-group/index.ts'
import { maySeeFunds } from '#funds/index.ts'
import type { CommissioningRule } from '#model/index.ts'
import { NotFound } from '#work/failures.ts'
import { isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** What the model says of priorities, commissions and money. Throws NotFound where it says nothing. */
export function getCommissioning(look: Look): CommissioningRule {
  if (!look.model.commissioning) throw new NotFound('page', 'priorities')
  return look.model.commissioning
}

/** Whether somebody holds one of some roles, over whatever it is held. */
export const holdsOne = ({ actor }: Look, roles: readonly string[]) =>
  actor.roles.some(({ role }) => roles.includes(role))

/** RO-78. Who recommends priorities, changes and withdraws them. */
export const mayRecommend = (look: Look) => holdsOne(look, getCommissioning(look).priorities.recommendedBy)

/** RO-73. Who plans, begins, reviews and ends commissions. */
export const mayCommission = (look: Look) => holdsOne(look, getCommissioning(look).commissions.keptBy)

/** RO-89. Who brokers what lies outside the priorities. */
export const mayBroker = (look: Look) => holdsOne(look, getCommissioning(look).minor.brokeredBy)

/** RO-84. Who judges the criteria: the members of the body that decides. */
export const mayJudge = async (look: Look): Promise<boolean> =>
  look.model.decidingGroup !== undefined && (await isOfGroup(look))

/** Who sees the money of a year, fund by fund: who sees funds, who recommends and commissions, and the body that decides. */
export const maySeeYear = async (look: Look): Promise<boolean> =>
  maySeeFunds(look) || mayRecommend(look) || mayCommission(look) || (await mayJudge(look))

/** Who sees what a school is paid: the same, and the school's own people who see what it is charged. */
export const maySeePaid = (look: Look, schoolId: string, seesYear: boolean): boolean =>
  seesYear || isWithin(look.reach('see-charges'), schoolId)
