import { mayWriteOf, type Visit } from '#visits/index.ts'
import { isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import type { VisitRecord } from './record.ts'

/** A record is written by the person who made the visit, or whoever acts for them. */
export const mayWriteRecord = (look: Look, visit: Visit) => mayWriteOf(look, visit)

export const mayIssueRecord = (look: Look, visit: Visit) =>
  mayWriteRecord(look, visit) && isWithin(look.reach('issue'), visit.schoolId)

/** A draft is its author's; what was issued is read by all who may read records of the school. */
export const mayReadRecord = (look: Look, visit: Visit, record: Pick<VisitRecord, 'status'>) =>
  record.status === 'issued' ? isWithin(look.reach('read-records'), visit.schoolId) : mayWriteRecord(look, visit)
