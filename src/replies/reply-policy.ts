import { mayWriteRecord } from '#records/index.ts'
import type { Visit } from '#visits/index.ts'
import { THE_SERVICE } from '#work/actor.ts'
import { isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** Replies for a school to what it was sent: its head, and whoever acts for its head. */
export const mayReply = (look: Look, { schoolId }: Pick<Visit, 'schoolId'>) => isWithin(look.reach('reply'), schoolId)

/** Decides what an author and a school cannot agree on; never whoever wrote it. */
export const maySettle = (look: Look, visit: Visit) =>
  isWithin(look.reach('settle'), visit.schoolId) && !mayWriteRecord(look, visit)

/** Sends a record to the school, or issues it: its author who may issue, and the service itself when a time has passed. */
export const mayIssue = (look: Look, visit: Visit) =>
  (mayWriteRecord(look, visit) || look.actor.personId === THE_SERVICE) && isWithin(look.reach('issue'), visit.schoolId)
