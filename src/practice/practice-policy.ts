import type { PracticeRule } from '#model/index.ts'
import { NotFound } from '#work/failures.ts'
import { isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** What the model says of effective practice. Throws NotFound where it has no directory. */
export function getPracticeRule(look: Look): PracticeRule {
  if (!look.model.practice) throw new NotFound('page', 'effective practice')
  return look.model.practice
}

/** Who puts forward what a school is good at: its leaders, and who advises it. */
export const mayPutForward = (look: Look, schoolId: string) =>
  !!look.model.practice &&
  (isWithin(look.reach('recommend'), schoolId) || isWithin(look.reach('self-evaluate'), schoolId))

/** SH-13. Nothing of a school stands in the directory without its head. */
export const mayAgree = (look: Look, schoolId: string) => isWithin(look.reach('reply'), schoolId)

/** Who checks that it is so: who advises the school. */
export const mayCheck = (look: Look, schoolId: string) => isWithin(look.reach('recommend'), schoolId)

export const mayWithdraw = (look: Look, schoolId: string) => mayAgree(look, schoolId) || mayCheck(look, schoolId)
