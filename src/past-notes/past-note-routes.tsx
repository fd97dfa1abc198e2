import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { getStoredFile, sendStored } from '#files/index.ts'
import { findTypedSchools, getSchool, listSchoolsById } from '#schools/index.ts'
import { isId } from '#shared/id.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { addFile } from '#web/downloads.ts'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import { addUploads } from '#web/uploads.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, type Work } from '#work/work.ts'
import { BatchPage } from './batch-page.tsx'
import { listBatches } from './batch-store.ts'
import { getBatch } from './get-batch.ts'
import { NotePage } from './note-page.tsx'
import { NotesPage } from './notes-page.tsx'
import { MOST_BYTES_OF_A_ZIP } from './open-folder.ts'
import { settleForm } from './past-note-form.ts'
import { mayReadPastNotes, requireTakeIn } from './past-note-policy.ts'
import { listNotes, listNotesOfSchool } from './past-note-store.ts'
import { previewNotes } from './preview-notes.ts'
import { SchoolNotesPage } from './school-notes-page.tsx'
import { settleNote } from './settle-note.ts'
import { discardNotes, takeNotes, undoNotes } from './take-notes.ts'

const DONE: Record<string, string> = {
  take: 'They stand with their schools now',
  undo: 'No school has them any more',
  discard: 'The preview is thrown away',
}

const ONE = '/past-notes/:batchId/notes/:pastNoteId'

/** Past notes: chosen, looked through, laid to schools, taken in and taken back; and read with the school. */
export function pastNoteRoutes(app: FastifyInstance, web: Web): void {
  addUploads(app, web, '/past-notes', {
    guard: async ({ look }) => requireTakeIn(look),
    async show({ look, frame }, _answers, findings) {
      return <NotesPage frame={frame} batches={await listBatches(look)} findings={findings} />
    },
    schema: z.object({}),
    field: 'files',
    maxBytes: MOST_BYTES_OF_A_ZIP,
    maxFiles: 200,
    maxBytesOfAll: 300 * 1024 * 1024,
    act: async (work, _value, files) => `/past-notes/${await previewNotes(work, files)}`,
  })

  addPage(app, web, '/past-notes/:batchId', (seen) => batchPage(seen, []))
  const deeds = { take: takeNotes, undo: undoNotes, discard: discardNotes }
  for (const [action, act] of Object.entries(deeds))
    addDeed(app, web, `/past-notes/:batchId/${action}`, {
      guard: toTakeIn,
      show: (seen, _answers, findings) => batchPage(seen, findings),
      schema: z.object({}),
      async act(work, _value, { params }) {
        await act(work, params.batchId ?? '')
        return `/past-notes/${params.batchId}?done=${action}`
      },
    })

  addForm(app, web, ONE, {
    guard: getNote,
    show: notePage,
    schema: settleForm,
    isDraft: true,
    async act(work, { school, typed, writtenOn }, seen) {
      const schoolId = school && school !== 'typed' && isId(school) ? school : await typedSchool(work, typed ?? '')
      await settleNote(work, ...idsIn(seen), { schoolId, writtenOn })
      return nextPlace(work, seen)
    },
  })
  addDeed(app, web, `${ONE}/leave-out`, {
    guard: getNote,
    show: notePage,
    schema: z.object({}),
    isDraft: true,
    async act(work, _value, seen) {
      await settleNote(work, ...idsIn(seen), 'left-out')
      return nextPlace(work, seen)
    },
  })
  addFile(app, web, `${ONE}/file`, async (seen) => {
    const { note } = await getNote(seen)
    return sendStored(await getStoredFile(seen.look, note.fileId ?? ''))
  })

  addPage(app, web, '/schools/:schoolId/past-notes', async ({ look, frame, params }) => {
    const school = await getSchool(look, params.schoolId ?? '')
    if (!mayReadPastNotes(look, school.id)) throw new NotFound('past notes', school.id)
    const notes = await listNotesOfSchool(look, school.id)
    return <SchoolNotesPage frame={frame} model={look.model} school={school} notes={notes} />
  })
  addFile(app, web, '/schools/:schoolId/past-notes/:takenNoteId', async ({ look, params }) => {
    const school = await getSchool(look, params.schoolId ?? '')
    const notes = mayReadPastNotes(look, school.id) ? await listNotesOfSchool(look, school.id) : []
    const found = notes.find(({ id }) => id === params.takenNoteId)
    if (!found) throw new NotFound('past note', params.takenNoteId ?? '')
    return sendStored(await getStoredFile(look, found.fileId))
  })
}

const idsIn = ({ params }: Seen) => [params.batchId ?? '', params.pastNoteId ?? ''] as const

async function toTakeIn({ look, params }: Seen) {
  requireTakeIn(look)
  return getBatch(look, params.batchId ?? '')
}

async function getNote(seen: Seen) {
  const batch = await toTakeIn(seen)
  const notes = await listNotes(seen.look, batch.id)
  const note = notes.find(({ id }) => id === seen.params.pastNoteId)
  if (!note?.fileId) throw new NotFound('past note', seen.params.pastNoteId ?? '')
  return { batch, note }
}

async function typedSchool(work: Work, typed: string): Promise<string> {
  const { schools, findings } = await findTypedSchools(work, typed, 'typed')
  const [school] = schools
  const none: Finding = {
    kind: 'form',
    id: 'form-typed',
    source: 'XX-15',
    says: 'Choose the school',
    field: 'typed',
    weight: 'firm',
  }
  refuseIf(work, typed === '' ? [none] : findings)
  return school?.id ?? ''
}

/** From one doubtful note to the next; after the last, back to all of them. */
async function nextPlace(work: Work, { params }: Seen): Promise<string> {
  const notes = await listNotes(work, params.batchId ?? '')
  const next = notes.find(({ state }) => state === 'doubtful')
  return next ? `/past-notes/${params.batchId}/notes/${next.id}` : `/past-notes/${params.batchId}`
}

async function batchPage(seen: Seen, findings: readonly Finding[]) {
  const batch = await toTakeIn(seen)
  const notes = await listNotes(seen.look, batch.id)
  const done = DONE[seen.query.done ?? '']
  return <BatchPage frame={seen.frame} batch={batch} notes={notes} findings={findings} done={done} />
}

async function notePage(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const found = await getNote(seen)
  const { schoolId, candidates } = found.note
  const schools = await listSchoolsById(seen.look, schoolId === null ? candidates : [schoolId])
  return <NotePage {...found} frame={seen.frame} schools={schools} answers={answers} findings={findings} />
}
