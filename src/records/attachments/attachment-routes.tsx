import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { getStoredFile, MOST_BYTES, sendStored } from '#files/index.ts'
import { cleanText } from '#shared/clean-text.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { addFile } from '#web/downloads.ts'
import { addDeed, type Seen } from '#web/routes.ts'
import { addUpload } from '#web/uploads.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { findNewestRecord, listRecords } from '../record-store.ts'
import { mayReadAttachmentsOf } from '../record-policy.ts'
import { getVisitWithRecord, toWriteRecord } from '../visit-with-record.ts'
import { attachToRecord } from './attach-to-record.ts'
import { AttachmentsPage } from './attachments-page.tsx'
import { takeOffAttachment } from './take-off-attachment.ts'

const PLACE = '/visits/:visitId/record/attachments'

const DONE: Record<string, string> = { attached: 'The document is attached', off: 'It is taken off' }

const attachForm = z.object({
  title: z
    .string()
    .transform(cleanText)
    .pipe(z.string().max(200, 'Say what it is in 200 characters or fewer'))
    .default(''),
})

/** What is attached to a record: added and taken off by its author, had by whoever may read the record. */
export function attachmentRoutes(app: FastifyInstance, web: Web): void {
  addUpload(app, web, PLACE, {
    guard: toWriteRecord,
    show: attachmentsPage,
    schema: attachForm,
    field: 'file',
    maxBytes: MOST_BYTES,
    async act(work, { title }, file, { params }) {
      await attachToRecord(work, params.visitId ?? '', { title, file })
      return `/visits/${params.visitId}/record/attachments?done=attached`
    },
  })

  addDeed(app, web, `${PLACE}/:attachmentId/take-off`, {
    guard: toWriteRecord,
    show: attachmentsPage,
    schema: z.object({}),
    async act(work, _value, { params }) {
      await takeOffAttachment(work, params.visitId ?? '', params.attachmentId ?? '')
      return `/visits/${params.visitId}/record/attachments?done=off`
    },
  })

  addFile(app, web, `${PLACE}/:attachmentId`, async (seen) => {
    const { look, params } = seen
    const { visit } = await getVisitWithRecord(seen)
    const readable = (await listRecords(look, visit.id)).filter((record) => mayReadAttachmentsOf(look, visit, record))
    const found = readable.flatMap(({ attachments }) => attachments).find(({ id }) => id === params.attachmentId)
    if (!found) throw new NotFound('attachment', params.attachmentId ?? '')
    return sendStored(await getStoredFile(look, found.fileId))
  })
}

async function attachmentsPage(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const found = await toWriteRecord(seen)
  const record = await findNewestRecord(seen.look, found.visit.id)
  return (
    <AttachmentsPage
      {...found}
      frame={seen.frame}
      attachments={record?.attachments ?? []}
      answers={answers}
      findings={findings}
      done={DONE[seen.query.done ?? '']}
    />
  )
}
