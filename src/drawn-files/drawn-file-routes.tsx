import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { getStoredFile, sendStored } from '#files/index.ts'
import { findTypedSchools } from '#schools/index.ts'
import type { Finding } from '#shared/finding.ts'
import { isId } from '#shared/id.ts'
import { addFile } from '#web/downloads.ts'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import { aLongText, anOptionalText, oneOf } from '#web/text-answers.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, type Work } from '#work/work.ts'
import { askAgain, askForFile, letFileGo, noteDownload } from './ask-for-file.ts'
import { requireDraw } from './drawn-file-policy.ts'
import { findDrawnFile, listDrawnFiles, listPeopleTyped } from './drawn-file-store.ts'
import { DrawnFilePage, DrawnFilesPage } from './drawn-files-page.tsx'

const askForm = z.object({
  of: oneOf(['school', 'person'] as const, 'Choose a school or a person'),
  school: anOptionalText('the school'),
  person: anOptionalText('the person'),
  because: aLongText('who asked for it, and when', 500),
})

/** All that is held of a school or a person: asked for, drawn out by a job, had as a file, and let go of. */
export function drawnFileRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/drawn-files', {
    guard: async ({ look }) => requireDraw(look),
    async show({ look, frame }, answers, findings) {
      return <DrawnFilesPage frame={frame} files={await listDrawnFiles(look)} answers={answers} findings={findings} />
    },
    schema: askForm,
    async act(work, { of, school, person, because }) {
      const schoolId = of === 'school' ? await typedSchool(work, school ?? '') : null
      const personId = of === 'person' ? await typedPerson(work, person ?? '') : null
      return `/drawn-files/${await askForFile(work, { schoolId, personId, because })}`
    },
  })
  addPage(app, web, '/drawn-files/:drawnFileId', async (seen) => (
    <DrawnFilePage frame={seen.frame} file={await getDrawn(seen)} />
  ))
  addFile(app, web, '/drawn-files/:drawnFileId/file', async (seen) => {
    const file = await getDrawn(seen)
    const { id, fileId } = file
    if (fileId === null) throw new NotFound('drawn file', id)
    seen.deedAfterwards((work) => noteDownload(work, file))
    return sendStored(await getStoredFile(seen.look, fileId))
  })
  addDeed(app, web, '/drawn-files/:drawnFileId/again', {
    guard: getDrawn,
    show: async (seen) => <DrawnFilePage frame={seen.frame} file={await getDrawn(seen)} />,
    schema: z.object({}),
    act: async (work, _value, { params }) => `/drawn-files/${await askAgain(work, params.drawnFileId ?? '')}`,
  })
  addDeed(app, web, '/drawn-files/:drawnFileId/let-go', {
    guard: getDrawn,
    show: async (seen) => <DrawnFilePage frame={seen.frame} file={await getDrawn(seen)} />,
    schema: z.object({}),
    async act(work, _value, { params }) {
      await letFileGo(work, params.drawnFileId ?? '')
      return `/drawn-files/${params.drawnFileId}`
    },
  })
}

async function getDrawn({ look, params }: Seen) {
  requireDraw(look)
  const id = params.drawnFileId ?? ''
  const found = isId(id) ? await findDrawnFile(look, id) : undefined
  if (!found) throw new NotFound('drawn file', id)
  return found
}

async function typedSchool(work: Work, typed: string): Promise<string> {
  if (typed === '') refuseIf(work, [wrong('school', 'Enter the URN or the whole name of the school')])
  const { schools, findings } = await findTypedSchools(work, typed, 'school')
  refuseIf(
    work,
    schools.length === 1
      ? findings
      : [...findings, ...(findings.length === 0 ? [wrong('school', 'Enter one school')] : [])],
  )
  return schools[0]?.id ?? ''
}

async function typedPerson(work: Work, typed: string): Promise<string> {
  if (typed === '') refuseIf(work, [wrong('person', 'Enter the e-mail address or the whole name of the person')])
  const found = await listPeopleTyped(work, typed)
  const [one] = found
  if (found.length > 1)
    refuseIf(work, [wrong('person', `More than one person is called ${typed}. Enter the e-mail address`)])
  if (!one) refuseIf(work, [wrong('person', `Nobody is known as ${typed}. Enter the e-mail address or the whole name`)])
  return one?.id ?? ''
}

const wrong = (field: string, says: string): Finding => ({
  ...{ kind: 'form', id: `form-${field}`, source: 'XX-15', says, field, weight: 'firm' },
})
