import type { RecordPanel } from '#records/index.ts'
import { mayWriteRecord } from '#records/index.ts'
import { findCheckAhead } from './check-ahead.ts'
import { isBegun } from './check-rules.ts'
import { getRecordWithChecks, openCheckOf } from './get-check.ts'
import { whoChecksSays } from './who-checks.ts'

/** What a record's page says to its author while it waits for its check: who checks it, by when, and that it can be taken back. */
export const checkRecordPanel: RecordPanel = async (look, { visit }, record) => {
  if (record.status !== 'with-checker' || !mayWriteRecord(look, visit)) return undefined
  const found = await getRecordWithChecks(look, visit.id)
  const ahead = await findCheckAhead(look, found)
  const mayTakeBack = !isBegun(openCheckOf(found))
  return {
    says: <p class="govuk-body">{whoChecksSays(ahead, look.today)}</p>,
    next: mayTakeBack ? [{ href: `/visits/${visit.id}/record/take-back`, text: 'Take it back' }] : [],
  }
}
