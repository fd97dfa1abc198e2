import { logEvent } from '#history/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getVisitToChange, staleFindings } from '#visits/index.ts'
import { recordFormOf, whyRecordCannotBeWritten, whyRecordCannotGo, whyTextsWait } from './record-rules.ts'
import { fixRecord } from './fix-record.ts'
import { listAsides } from './aside-store.ts'
import { listRecords } from './record-store.ts'
import { mayIssueRecord } from './record-policy.ts'

/** Sends the record of a held visit to the school: from now on it is fixed, and the head reads it. */
export async function issueRecord(work: Work, visitId: string, revision: number): Promise<void> {
  const { visit, type, model } = await getVisitToChange(work, visitId)
  requireThat(mayIssueRecord(work, visit), work, `issue the record of the visit ${visitId}`)
  refuseIf(work, whyRecordCannotBeWritten(visit, type))
  const [record] = await listRecords(work, visitId)
  const form = recordFormOf(model, type)
  if (!record || !form) throw new NotFound('record of visit', visitId)
  refuseIf(work, [
    ...staleFindings(revision, record.revision),
    ...whyTextsWait(await listAsides(work, record.id), form),
    ...whyRecordCannotGo(record, 'issue', { type, form, model }),
  ])
  await fixRecord(work, { visit, type, model, form }, record)
  await logEvent(work, {
    name: record.version === 1 ? 'record.issued' : 'record.corrected',
    subjects: [
      { kind: 'visit', id: visitId },
      { kind: 'school', id: visit.schoolId },
    ],
    audience: 'read-records',
    changes: { version: { after: record.version } },
  })
}
