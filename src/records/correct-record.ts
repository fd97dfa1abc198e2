import { logEvent } from '#history/index.ts'
import { NotFound } from '#work/failures.ts'
import { newId } from '#shared/id.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getVisitToChange } from '#visits/index.ts'
import { addRecord, listRecords } from './record-store.ts'
import { moveOn, writeEntries, writeSections } from './save-store.ts'
import { mayWriteRecord } from './record-policy.ts'

/** Begins a new version beside the record that was issued, from its words; what was issued stays (XX-06). */
export async function correctRecord(work: Work, visitId: string, because: string): Promise<void> {
  const { visit } = await getVisitToChange(work, visitId)
  requireThat(mayWriteRecord(work, visit), work, `correct the record of the visit ${visitId}`)
  const [newest] = await listRecords(work, visitId)
  if (!newest) throw new NotFound('record of visit', visitId)
  if (newest.status !== 'issued')
    refuseIf(work, [
      {
        kind: 'correction-begun',
        id: 'correction-begun',
        source: 'XX-06',
        says: 'A draft of this record is open already: go on with that one.',
        weight: 'firm',
      },
    ])
  if (newest.disposedAt)
    refuseIf(work, [
      {
        kind: 'record-disposed',
        id: 'record-disposed',
        source: 'XX-06',
        says: 'What this record said was disposed of; there is nothing left to correct.',
        weight: 'firm',
      },
    ])
  const recordId = await addRecord(work, visitId, because)
  await writeSections(
    work,
    recordId,
    newest.sections.map((section) => ({ ...section, fromRevision: 0 })),
  )
  await writeEntries(
    work,
    recordId,
    newest.entries.map((entry) => ({ ...entry, id: newId(), fromRevision: 0 })),
  )
  await moveOn(work, recordId)
  await logEvent(work, {
    name: 'record.correction-begun',
    subjects: [{ kind: 'visit', id: visitId }],
    audience: 'write',
    changes: { because: { after: because } },
  })
}
