import { removeStoredFile } from '#files/index.ts'
import { logEvent, type Subject } from '#history/index.ts'
import { sendJob } from '#jobs/index.ts'
import { NotFound } from '#work/failures.ts'
import { isId } from '#shared/id.ts'
import { requireThat, type Work } from '#work/work.ts'
import { DRAW_FILE } from './draw-file.ts'
import { addDrawnFile, endDrawing, findDrawnFileToChange } from './drawn-file-store.ts'
import { mayDrawFiles } from './drawn-file-policy.ts'

export type Asked = { schoolId: string | null; personId: string | null; because: string }

/** Somebody asked for what is held of them: it is drawn out, and that it was is kept. Gives its id. Throws NotAllowed. */
export async function askForFile(work: Work, asked: Asked): Promise<string> {
  requireThat(mayDrawFiles(work), work, 'draw out what is held of somebody')
  const id = await addDrawnFile(work, asked)
  await sendJob(work, DRAW_FILE, { drawnFileId: id })
  await logEvent(work, {
    name: 'drawn-file.asked-for',
    subjects: [ofWhom(asked)],
    audience: 'keep-files',
    changes: { because: { after: asked.because } },
  })
  return id
}

/** What could not be drawn out is asked for once more, in the same words. Gives its id. Throws NotFound, NotAllowed. */
export async function askAgain(work: Work, id: string): Promise<string> {
  requireThat(mayDrawFiles(work), work, 'draw out what is held of somebody')
  const found = isId(id) ? await findDrawnFileToChange(work, id) : undefined
  if (found?.status !== 'failed') throw new NotFound('drawn file', id)
  return askForFile(work, found)
}

/** Somebody takes the file with them: who, and when, stays in the history. Throws NotAllowed. */
export async function noteDownload(work: Work, file: Pick<Asked, 'schoolId' | 'personId'>): Promise<void> {
  requireThat(mayDrawFiles(work), work, 'have what was drawn out')
  await logEvent(work, { name: 'drawn-file.downloaded', subjects: [ofWhom(file)], audience: 'keep-files' })
}

/** The copy goes when it is no longer needed; that it was drawn out stays. Throws NotFound, NotAllowed. */
export async function letFileGo(work: Work, id: string): Promise<void> {
  requireThat(mayDrawFiles(work), work, 'let go of what was drawn out')
  const found = isId(id) ? await findDrawnFileToChange(work, id) : undefined
  if (!found) throw new NotFound('drawn file', id)
  await endDrawing(work, id, { status: 'let-go', fileId: null })
  if (found.fileId !== null) await removeStoredFile(work, found.fileId)
  await logEvent(work, { name: 'drawn-file.let-go', subjects: [ofWhom(found)], audience: 'keep-files' })
}

const ofWhom = ({ schoolId, personId }: Pick<Asked, 'schoolId' | 'personId'>): Subject =>
  schoolId === null ? { kind: 'person', id: personId ?? '' } : { kind: 'school', id: schoolId }
