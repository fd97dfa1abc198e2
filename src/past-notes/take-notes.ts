import { logEvent, logEvents, type Happened } from '#history/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { moveBatch } from './batch-store.ts'
import { getBatchToChange } from './get-batch.ts'
import { mayTakeInNotes } from './past-note-policy.ts'
import { whyBatchCannot, whyNotesWait } from './past-note-rules.ts'
import { letGo, listNotes, takeReady } from './past-note-store.ts'
import type { PastNote } from './past-note.ts'

/** NF-02. The notes of a preview stand with their schools from now on, each under its own date. Throws NotFound, NotAllowed, Refused. */
export async function takeNotes(work: Work, batchId: string): Promise<void> {
  requireThat(mayTakeInNotes(work), work, 'take in past notes')
  const batch = await getBatchToChange(work, batchId)
  const notes = await listNotes(work, batchId)
  refuseIf(work, [...whyBatchCannot('take', batch), ...whyNotesWait(notes)])
  await takeReady(work, batchId)
  for (const note of notes.filter(({ state }) => state === 'left-out')) await letGo(work, note, 'left-out')
  await moveBatch(work, batchId, 'taken')
  const ready = notes.filter(({ state }) => state === 'ready')
  await logEvents(work, [
    ...ready.map((note) => told('past-note.taken', note)),
    ofService(work, 'past-notes.taken', ready.length),
  ])
}

/** Takes them back: no school has them any more, and their files are gone. Throws NotFound, NotAllowed, Refused. */
export async function undoNotes(work: Work, batchId: string): Promise<void> {
  requireThat(mayTakeInNotes(work), work, 'take back past notes')
  const batch = await getBatchToChange(work, batchId)
  refuseIf(work, whyBatchCannot('undo', batch))
  const taken = (await listNotes(work, batchId)).filter(({ state }) => state === 'taken')
  for (const note of taken) await letGo(work, note, 'taken-back')
  await moveBatch(work, batchId, 'undone')
  await logEvents(work, [
    ...taken.map((note) => told('past-note.taken-back', note)),
    ofService(work, 'past-notes.undone', taken.length),
  ])
}

/** Throws a preview away, and its files with it. Throws NotFound, NotAllowed, Refused. */
export async function discardNotes(work: Work, batchId: string): Promise<void> {
  requireThat(mayTakeInNotes(work), work, 'throw away a preview of past notes')
  const batch = await getBatchToChange(work, batchId)
  refuseIf(work, whyBatchCannot('discard', batch))
  for (const note of await listNotes(work, batchId)) await letGo(work, note, 'left-out')
  await moveBatch(work, batchId, 'discarded')
  await logEvent(work, ofService(work, 'past-notes.discarded', 0))
}

const told = (name: string, { id, title, schoolId, writtenOn }: PastNote): Happened => ({
  name,
  subjects: [
    { kind: 'school', id: schoolId ?? '' },
    { kind: 'document', id },
  ],
  audience: 'read-records',
  kept: [],
  changes: { title: { after: title }, writtenOn: { after: writtenOn } },
})

const ofService = (work: Work, name: string, notes: number): Happened => ({
  name,
  subjects: [{ kind: 'authority', id: work.actor.authorityId }],
  audience: 'keep-files',
  kept: [],
  changes: { notes: { after: notes } },
})
