import { mayBook } from '#visits/index.ts'
import { isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** NF-09. Whoever answers for an action's side may say that it was done: the school's head, or who visits the school. */
export const mayCompleteAction = (look: Look, at: { schoolId: string }) =>
  mayBook(look, at) || isWithin(look.reach('propose-date'), at.schoolId)
