import {
  askAboutNames,
  isOpenFor,
  listAsides,
  whyRecordCannotBeWritten,
  whyRecordCannotGo,
  whyTextsWait,
} from '#records/index.ts'
import type { Finding } from '#shared/finding.ts'
import { staleFindings } from '#visits/index.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { getRecordToChange, type RecordOfVisit } from '../get-record.ts'
import { mayIssue } from '../reply-policy.ts'
import { issueNow } from './issue-now.ts'
import { whyCannotBeIssuedYet } from './issue-rules.ts'
import { findToIssue } from './to-issue.ts'

/**
 * Issues the record of a visit: from now on it is fixed (XX-06), and the head and whoever else is to have it are sent it.
 * Throws NotFound, NotAllowed, Refused.
 */
export async function issueRecord(
  work: Work,
  visitId: string,
  { revision }: { revision?: number } = {},
): Promise<void> {
  const found = await getRecordToChange(work, visitId)
  requireThat(mayIssue(work, found.visit), work, `issue the record of the visit ${visitId}`)
  const { record } = found
  refuseIf(work, [
    ...(revision === undefined ? [] : staleFindings(revision, record.revision)),
    ...(await whyRecordCannotBeIssued(work, found)),
  ])
  await issueNow(work, found)
}

/** Everything that stands against issuing a record now. What asked for a reason when it was sent was given one then. */
export async function whyRecordCannotBeIssued(look: Look, found: RecordOfVisit): Promise<Finding[]> {
  const { visit, type, form, record } = found
  const going = [...whyRecordCannotBeWritten(visit, type), ...whyRecordCannotGo(record, 'issue', found)]
  return [
    ...(record.sentAt ? going.filter(({ weight }) => weight === 'firm') : going),
    ...whyTextsWait(await listAsides(look, record.id), form),
    ...(await askAboutNames(look, visit.schoolId, form, record)),
    ...(isOpenFor(record, 'issue') ? whyCannotBeIssuedYet(await findToIssue(look, found)) : []),
  ]
}
