import { isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import type { SelfEvaluation } from './self-evaluation.ts'

/** SH-07. A school writes of itself: its head, and the leaders to whom the model gives it. Nobody of the service does. */
export const mayWriteFor = (look: Look, schoolId: string) => isWithin(look.reach('self-evaluate'), schoolId)

/** What holds for the year the head says. */
export const mayPutInForce = (look: Look, schoolId: string) =>
  mayWriteFor(look, schoolId) && isWithin(look.reach('reply'), schoolId)

/** SH-07. Who works with the school reads what it shares, and says something of it. */
export const mayAdvise = (look: Look, schoolId: string) => isWithin(look.reach('write'), schoolId)

/** Who reads what is in force: all who read what is written of the school. */
export const mayReadInForce = (look: Look, schoolId: string) => isWithin(look.reach('read-records'), schoolId)

/** A draft is the school's alone; what is shared is also its advisers' and whoever checks what they write; what is in force, all readers'. */
export function mayRead(look: Look, { schoolId, status }: Pick<SelfEvaluation, 'schoolId' | 'status'>): boolean {
  if (mayWriteFor(look, schoolId)) return true
  if (status === 'draft') return false
  if (mayAdvise(look, schoolId) || isWithin(look.reach('check'), schoolId)) return true
  return status !== 'shared' && mayReadInForce(look, schoolId)
}

/** Who says something of what was shared: those two sides. */
export const mayComment = (look: Look, schoolId: string) => mayWriteFor(look, schoolId) || mayAdvise(look, schoolId)

/** Who may say where the school stands in its cycle, and name what follows from its self-evaluation. */
export const mayFollow = (look: Look, schoolId: string) => mayWriteFor(look, schoolId) || mayAdvise(look, schoolId)
