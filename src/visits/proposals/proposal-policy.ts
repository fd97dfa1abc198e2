import { isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { mayBook } from '../visit-policy.ts'
import { otherSide, type DateProposal, type Side } from './proposal.ts'

/** WI-18. Who proposes and confirms dates for a school. */
export const mayProposeFor = (look: Look, schoolId: string) => isWithin(look.reach('propose-date'), schoolId)

/** Whether somebody speaks for a side in what concerns a school's dates. */
export const speaksFor = (look: Look, side: Side, schoolId: string) =>
  side === 'school' ? mayProposeFor(look, schoolId) : mayBook(look, { schoolId })

/** Who answers a proposal: the side that did not make it. */
export const mayAnswer = (look: Look, { side, schoolId }: Pick<DateProposal, 'side' | 'schoolId'>) =>
  speaksFor(look, otherSide(side), schoolId)

/** Who takes a proposal back: the side that made it. */
export const mayWithdraw = (look: Look, { side, schoolId }: Pick<DateProposal, 'side' | 'schoolId'>) =>
  speaksFor(look, side, schoolId)
