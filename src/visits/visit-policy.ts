import { isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { peopleActedFor } from '#work/actor.ts'
import type { VisitRecord } from './record.ts'
import type { Visit } from './visit.ts'

type AtASchool = Pick<Visit, 'schoolId'>

/** Who may know of a school's visits at all. */
export const maySeeVisits = (look: Look, { schoolId }: AtASchool) => isWithin(look.reach('see-school'), schoolId)

/** Who may book, move and cancel a visit, and say that it took place. */
export const mayBook = (look: Look, { schoolId }: AtASchool) => isWithin(look.reach('book'), schoolId)

/** A record is written by the person who made the visit, or whoever acts for them. */
export const mayWriteRecord = (look: Look, visit: Visit) =>
  isWithin(look.reach('write'), visit.schoolId) && peopleActedFor(look.actor).includes(visit.adviserId)

export const mayIssueRecord = (look: Look, visit: Visit) =>
  mayWriteRecord(look, visit) && isWithin(look.reach('issue'), visit.schoolId)

/** A draft is its author's; what was issued is read by all who may read records of the school. */
export const mayReadRecord = (look: Look, visit: Visit, record: Pick<VisitRecord, 'status'>) =>
  record.status === 'issued' ? isWithin(look.reach('read-records'), visit.schoolId) : mayWriteRecord(look, visit)

/** NF-09. Whoever answers for an action's side may say that it was done: the school's head, or who visits the school. */
export const mayCompleteAction = (look: Look, { schoolId }: AtASchool) =>
  isWithin(look.reach('book'), schoolId) || isWithin(look.reach('propose-date'), schoolId)
