import { isOfGroup } from '#deciding-group/index.ts'
import { mayKeepFunds, maySeeFunds } from '#funds/index.ts'
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

/** RO-17, RO-18. Who records what schools and people add: whoever keeps funds. */
export const mayContribute = (look: Look): boolean => mayKeepFunds(look)

/** RO-97. Who considers work that brings income in: who commissions, and the body that decides. */
export const mayConsiderIncome = async (look: Look): Promise<boolean> => mayCommission(look) || (await mayJudge(look))

/** RO-102. Who records research into sources of money: the roles of the model, and the body that decides. */
export const mayResearch = async (look: Look): Promise<boolean> =>
  holdsOne(look, getCommissioning(look).research?.by ?? []) || (await mayJudge(look))
