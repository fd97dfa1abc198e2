import { getSchool } from '#schools/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getBatchToChange } from './get-batch.ts'
import { mayTakeInNotes } from './past-note-policy.ts'
import { whyBatchCannot, whyNotWrittenThen } from './past-note-rules.ts'
import { listNotes, settleRow } from './past-note-store.ts'

/** What a person says of a note: of which school and day it is; or that it is left out. */
export type Told = { schoolId: string; writtenOn: PlainDate } | 'left-out'

/** Says of one note of a preview what its name does not. Throws NotFound, NotAllowed, Refused. */
export async function settleNote(work: Work, batchId: string, noteId: string, told: Told): Promise<void> {
  requireThat(mayTakeInNotes(work), work, 'take in past notes')
  const batch = await getBatchToChange(work, batchId)
  refuseIf(work, whyBatchCannot('take', batch))
  const note = (await listNotes(work, batchId)).find(({ id }) => id === noteId)
  if (!note || note.fileId === null) throw new NotFound('past note', noteId)
  if (told === 'left-out') {
    const { schoolId, writtenOn } = note
    await settleRow(work, noteId, { state: 'left-out', why: 'Left out by hand', schoolId, writtenOn })
    return
  }
  refuseIf(work, whyNotWrittenThen(told.writtenOn, work.today))
  await getSchool(work, told.schoolId)
  await settleRow(work, noteId, { state: 'ready', why: '', ...told })
}
