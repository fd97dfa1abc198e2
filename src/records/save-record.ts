import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getVisitToChange, staleFindings } from '#visits/index.ts'
import type { SaveRecord } from './record-form.ts'
import { recordFormOf, whyRecordCannotBeWritten } from './record-rules.ts'
import { addRecord, listRecords, saveSections } from './record-store.ts'
import { mayWriteRecord } from './record-policy.ts'

/** Keeps what the author has written so far; an older state never silently replaces a newer one. */
export async function saveRecord(work: Work, visitId: string, { revision, sections }: SaveRecord): Promise<void> {
  const { visit, type, model } = await getVisitToChange(work, visitId)
  requireThat(mayWriteRecord(work, visit), work, `write the record of the visit ${visitId}`)
  refuseIf(work, whyRecordCannotBeWritten(visit, type))
  const [newest] = await listRecords(work, visitId)
  const draft = newest?.status === 'draft' ? newest : undefined
  refuseIf(work, [
    ...(newest && !draft
      ? [
          {
            kind: 'record-issued',
            id: 'record-issued',
            source: 'XX-06',
            says: 'This record was issued meanwhile. Begin a correction to change it.',
            weight: 'firm' as const,
          },
        ]
      : []),
    ...staleFindings(revision, draft?.revision ?? 0),
  ])
  const known = new Set(recordFormOf(model, type)?.sections.map(({ id }) => id))
  const recordId = draft?.id ?? (await addRecord(work, visitId, 1, null))
  await saveSections(
    work,
    recordId,
    sections.filter(({ section }) => known.has(section)),
  )
}
