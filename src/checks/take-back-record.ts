import { logEvent } from '#history/index.ts'
import { changeRecord, mayWriteRecord, RECORD_ACTIONS, whyNotOpenFor } from '#records/index.ts'
import { staleFindings } from '#visits/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { whyCheckHasBegun } from './check-rules.ts'
import { removeCheck } from './check-store.ts'
import { getRecordToCheck, openCheckOf } from './get-check.ts'

/**
 * NF-59. An author takes back what they handed in, as long as nobody has begun to check it: it is a draft again, and is handed in
 * anew. That it is checked at all stays as it was decided. Throws NotFound, NotAllowed, Refused.
 */
export async function takeRecordBack(work: Work, visitId: string, revision: number): Promise<void> {
  const found = await getRecordToCheck(work, visitId)
  const { visit, record, checks } = found
  requireThat(mayWriteRecord(work, visit), work, `take back the record of the visit ${visitId}`)
  const check = openCheckOf(found)
  refuseIf(work, [
    ...staleFindings(revision, record.revision),
    ...whyNotOpenFor(record, 'return'),
    ...whyCheckHasBegun(check),
  ])
  if (check) await removeCheck(work, check.id)
  // Of one that came back before, the day on which it was first handed in stays.
  const isFirst = checks.length <= 1
  await changeRecord(work, record.id, { status: RECORD_ACTIONS.return.to, ...(isFirst && { handed_in_at: null }) })
  await logEvent(work, {
    name: 'record.taken-back',
    subjects: [{ kind: 'visit', id: visitId }],
    audience: 'write',
  })
}
