import type { Visit } from '#visits/index.ts'
import { isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { mayReadRecord, mayWriteRecord } from '../record-policy.ts'
import type { VisitRecord } from '../record.ts'
import type { StruckOutRecord } from './struck-out-store.ts'
import { hasLeft } from './struck-out-rules.ts'

/** Who strikes a record out: until the school has seen it, its author; from then on only who settles, for the service. */
export const mayStrikeOutRecord = (
  look: Look,
  visit: Visit,
  record: Pick<VisitRecord, 'sentAt' | 'issuedAt'>,
): boolean => isWithin(look.reach('settle'), visit.schoolId) || (!hasLeft(record) && mayWriteRecord(look, visit))

/** Who learns that a record was struck out: whoever could read it, and whoever settles. */
export const mayKnowOfStruckOut = (look: Look, visit: Visit, record: StruckOutRecord): boolean =>
  isWithin(look.reach('settle'), visit.schoolId) || mayReadRecord(look, visit, { status: record.from })
