import { logEvent } from '#history/index.ts'
import {
  askAboutNames,
  changeRecord,
  listAsides,
  mayWriteRecord,
  RECORD_ACTIONS,
  whyNotOpenFor,
  whyRecordIsNotWhole,
  whyTextsWait,
} from '#records/index.ts'
import type { Finding } from '#shared/finding.ts'
import { staleFindings } from '#visits/index.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { isToBeChecked, whyCommentsWait } from './check-rules.ts'
import { askForCheck, countWrittenBefore } from './check-store.ts'
import { getRecordToCheck, type RecordWithChecks } from './get-check.ts'

/**
 * NF-59. Says that a record is written: it goes to somebody who checks it, where the model asks for that, and else waits to
 * be sent. Gives whether it is to be checked. Throws NotFound, NotAllowed, Refused.
 */
export async function handInRecord(work: Work, visitId: string, revision: number): Promise<boolean> {
  const found = await getRecordToCheck(work, visitId)
  const { visit, type, record, checks } = found
  requireThat(mayWriteRecord(work, visit), work, `hand in the record of the visit ${visitId}`)
  refuseIf(work, [
    ...staleFindings(revision, record.revision),
    ...(await whyCannotBeHandedIn(work, found)),
    ...(await askAboutNames(work, visit.schoolId, found.form, record)),
  ])
  const writtenBefore = await countWrittenBefore(work, record.authorId, record.id)
  // Once asked for, a check is not lost by writing more records.
  const isChecked = record.isToBeChecked ?? isToBeChecked(type, { recordId: record.id, writtenBefore })
  await changeRecord(work, record.id, {
    status: isChecked ? RECORD_ACTIONS['hand-in'].to : RECORD_ACTIONS.pass.to,
    is_to_be_checked: isChecked,
    handed_in_at: record.handedInAt ?? work.now,
  })
  if (isChecked) await askForCheck(work, record.id)
  await logEvent(work, {
    name: 'record.handed-in',
    subjects: [{ kind: 'visit', id: visitId }],
    audience: 'write',
    changes: { round: { after: checks.length + 1 } },
  })
  return isChecked
}

/** NF-59. What stands against handing a record in as it is, and what is to be marked of it. */
export async function whyCannotBeHandedIn(look: Look, found: RecordWithChecks): Promise<Finding[]> {
  const { type, model, form, record, checks } = found
  return [
    ...whyNotOpenFor(record, 'hand-in'),
    ...whyTextsWait(await listAsides(look, record.id), form),
    ...whyRecordIsNotWhole(record, type, form, model),
    ...whyCommentsWait(checks[0]?.comments ?? []),
  ]
}
