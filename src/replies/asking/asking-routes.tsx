import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { getRecord } from '../get-record.ts'
import { findReplyBy } from '../reply-by.ts'
import { mayIssue } from '../reply-policy.ts'
import { listRepliers } from '../school-people-store.ts'
import { askAgain } from './ask-again.ts'
import { sendForAccuracy } from './send-for-accuracy.ts'
import { SendPage } from './send-page.tsx'

/** What goes with every step on a record's way: the state of it that was before whoever pressed. */
export const stepForm = z.object({
  revision: z.coerce.number({ error: 'Load the page again and send it once more' }).int(),
})

/** Sending a record to the school to be read for accuracy, and writing to it once more. */
export function askingRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/visits/:visitId/record/send', {
    guard: toSend,
    show: (seen, answers, findings) => show(seen, answers, findings, false),
    schema: stepForm,
    async act(work, { revision }, { params }) {
      await sendForAccuracy(work, params.visitId ?? '', { revision, publicUrl: web.publicUrl })
      return `/visits/${params.visitId}/record?done=sent`
    },
  })
  addForm(app, web, '/visits/:visitId/record/send/again', {
    guard: toSend,
    show: (seen, answers, findings) => show(seen, answers, findings, true),
    schema: stepForm,
    async act(work, _value, { params }) {
      await askAgain(work, params.visitId ?? '', web.publicUrl)
      return `/visits/${params.visitId}/record?done=sent-again`
    },
  })
}

async function toSend({ look, params }: Seen) {
  const found = await getRecord(look, params.visitId ?? '')
  requireThat(mayIssue(look, found.visit), look, 'send this record to the school')
  return found
}

async function show(seen: Seen, answers: Answers, findings: readonly Finding[], isAgain: boolean) {
  const { look, frame } = seen
  const found = await toSend(seen)
  const [repliers, replyBy] = await Promise.all([
    listRepliers(look, found.visit.schoolId),
    findReplyBy(look, found.model, (isAgain ? found.record.sentAt : null) ?? look.now),
  ])
  const shown = { ...found, today: look.model, repliers, replyBy, isAgain }
  return <SendPage {...shown} frame={frame} answers={answers} findings={findings} />
}
