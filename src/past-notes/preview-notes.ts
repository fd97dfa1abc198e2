import { takeFile, FileFault } from '#files/index.ts'
import { logEvent } from '#history/index.ts'
import { fileFinding, type ReceivedFile } from '#web/receive-upload.ts'
import { Refused } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { addBatch } from './batch-store.ts'
import { MOST_NOTES, openFolder, tooLargeSays, type FileInFolder } from './open-folder.ts'
import { NOTE_KINDS } from './past-note.ts'
import { mayTakeInNotes } from './past-note-policy.ts'
import { saysOfDoubt, whyNoteIsForbidden } from './past-note-rules.ts'
import { addNote, listHeldAlready, listKnownSchools, type NewNote } from './past-note-store.ts'
import { findDateIn, layToSchool, titleOf, type KnownSchool } from './read-path.ts'

/**
 * NF-02. A folder of past notes is looked through: each file is laid to a school and a day by its name, or waits to be
 * asked about. No school has any of them yet. Gives the id of what was previewed. Throws NotAllowed, Refused.
 */
export async function previewNotes(work: Work, files: readonly ReceivedFile[]): Promise<string> {
  requireThat(mayTakeInNotes(work), work, 'take in past notes')
  const schools = await listKnownSchools(work)
  const says = files.length === 1 ? (files[0]?.name ?? 'a file') : `${files.length} files`
  const batchId = await addBatch(work, says)
  let place = 0
  for await (const file of openFolder(files)) {
    if (place === MOST_NOTES) refuseIf(work, [fileFinding('files', `Choose ${MOST_NOTES} notes or fewer at a time`)])
    await addNote(work, batchId, (place += 1), await readNote(work, file, schools))
  }
  if (place === 0)
    refuseIf(work, [fileFinding('files', 'There is no file in it: choose Word and PDF files, or a zip of them')])
  await logEvent(work, {
    name: 'past-notes.previewed',
    subjects: [{ kind: 'authority', id: work.actor.authorityId }],
    audience: 'keep-files',
    changes: { files: { after: place } },
  })
  return batchId
}

async function readNote(work: Work, file: FileInFolder, schools: readonly KnownSchool[]): Promise<NewNote> {
  const path = file.path.slice(0, 500)
  const title = titleOf(path)
  const leftOut = (why: string): NewNote => ({
    ...{
      path,
      title,
      state: 'left-out',
      why,
      schoolId: null,
      laidBy: null,
      candidates: [],
      writtenOn: null,
      file: null,
    },
  })
  const [forbidden] = whyNoteIsForbidden(path, work.model)
  const tooLarge = tooLargeSays(file.bytes)
  if (forbidden ?? tooLarge) return leftOut(forbidden?.says ?? tooLarge ?? '')
  const taken = await takeOrSay(work, file)
  if ('says' in taken) return leftOut(taken.says)
  const laid = layToSchool(path, schools)
  const told =
    'by' in laid
      ? { schoolId: laid.schoolId, laidBy: laid.by, candidates: [] }
      : { schoolId: null, laidBy: null, candidates: laid.mayBe }
  const date = findDateIn(path)
  const writtenOn = date && date <= work.today ? date : null
  const why = saysOfDoubt({ ...told, writtenOn })
  const held = await listHeldAlready(work, taken.stored.sha256)
  const isDouble = why === '' && held.some(({ schoolId }) => schoolId === told.schoolId)
  return {
    ...{ path, title, ...told, writtenOn, file: taken },
    ...(isDouble
      ? { state: 'doubtful', why: 'The same file stands with the school already' }
      : { state: why === '' ? 'ready' : 'doubtful', why }),
  }
}

/** The file, kept; or why it is not a note, in a sentence. One bad file stops none of the others. */
async function takeOrSay(work: Work, { path, stream }: FileInFolder) {
  const name = path.split('/').at(-1) ?? path
  try {
    return await takeFile(work, { name, stream: stream as ReceivedFile['stream'] }, 'files', NOTE_KINDS)
  } catch (error) {
    if (error instanceof Refused) return { says: error.findings.map(({ says }) => says).join('. ') }
    if (error instanceof FileFault) return { says: error.message }
    throw error
  }
}
