import { mayWriteOf, type Visit } from '#visits/index.ts'
import { isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import type { VisitRecord } from './record.ts'

/** A record is written by the person who made the visit, or whoever acts for them. */
export const mayWriteRecord = (look: Look, visit: Visit) => mayWriteOf(look, visit)

export const mayIssueRecord = (look: Look, visit: Visit) =>
  mayWriteRecord(look, visit) && isWithin(look.reach('issue'), visit.schoolId)

/**
 * NF-14. A draft is its author's. What was sent to be read for accuracy is read by whoever replies for the school, and by
 * whoever settles what the two cannot agree on; what was issued, by all who may read records of the school.
 */
export function mayReadRecord(look: Look, visit: Visit, { status }: Pick<VisitRecord, 'status'>): boolean {
  if (mayWriteRecord(look, visit)) return true
  if (status === 'issued') return isWithin(look.reach('read-records'), visit.schoolId)
  return (status === 'with-school' || status === 'answered') && mayReadWhatWasSent(look, visit)
}

/** Who reads what the school was sent, while its author still works on it. */
export const mayReadWhatWasSent = (look: Look, { schoolId }: Pick<Visit, 'schoolId'>) =>
  isWithin(look.reach('reply'), schoolId) || isWithin(look.reach('settle'), schoolId)

/** What is attached to a record is for whoever reads it, and for whoever checks it before that. */
export const mayReadAttachmentsOf = (look: Look, visit: Visit, record: Pick<VisitRecord, 'status'>) =>
  mayReadRecord(look, visit, record) || (record.status !== 'draft' && isWithin(look.reach('check'), visit.schoolId))
