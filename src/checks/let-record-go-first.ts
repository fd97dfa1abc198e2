import { logEvent } from '#history/index.ts'
import { changeRecord, mayIssueRecord, RECORD_ACTIONS } from '#records/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { whyCannotGoFirst } from './check-rules.ts'
import { putAfterwards } from './check-store.ts'
import { getRecordToCheck, openCheckOf } from './get-check.ts'

/** NF-59. Lets an urgent record go to the school before its check, with the reason why; it is checked after. Throws NotFound, NotAllowed, Refused. */
export async function letRecordGoFirst(work: Work, visitId: string, because: string): Promise<void> {
  const found = await getRecordToCheck(work, visitId)
  const { visit, record } = found
  requireThat(mayIssueRecord(work, visit), work, `let the record of the visit ${visitId} go before its check`)
  refuseIf(work, whyCannotGoFirst(record))
  const check = openCheckOf(found)
  if (check) await putAfterwards(work, check.id)
  await changeRecord(work, record.id, { status: RECORD_ACTIONS.pass.to, unchecked_because: because })
  await logEvent(work, {
    name: 'record.went-first',
    subjects: [{ kind: 'visit', id: visitId }],
    audience: 'write',
    changes: { because: { after: because } },
  })
}
