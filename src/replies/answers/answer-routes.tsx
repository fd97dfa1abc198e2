import type { FastifyInstance } from 'fastify'
import { mayWriteRecord } from '#records/index.ts'
import { titleOf } from '#people/index.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat, type Look } from '#work/work.ts'
import { getSentRecord } from '../get-record.ts'
import { whereToChange } from '../next-steps.ts'
import { findIssueBy } from '../reply-by.ts'
import { maySettle } from '../reply-policy.ts'
import { findSentReply } from '../reply-store.ts'
import { listSettlers } from '../school-people-store.ts'
import { asItStands, stillToChange } from '../still-to-change.ts'
import { answerMarksForm, settleMarksForm } from './answer-form.ts'
import { answerMarks } from './answer-marks.ts'
import { AnswerPage } from './answer-page.tsx'
import { settleMarks } from './settle-marks.ts'
import { SettlePage } from './settle-page.tsx'

/** Answering what a school says is wrong, and settling what its author and it cannot agree on. */
export function answerRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/visits/:visitId/record/answer', {
    guard: toAnswer,
    show: showAnswer,
    schema: answerMarksForm,
    async act(work, answers, { params }) {
      await answerMarks(work, params.visitId ?? '', answers)
      const toChange = await findToChange(work, params.visitId ?? '')
      return toChange ? whereToChange(toChange, params.visitId ?? '') : `/visits/${params.visitId}/record?done=answered`
    },
  })
  addForm(app, web, '/visits/:visitId/record/settle', {
    guard: toSettle,
    show: showSettle,
    schema: settleMarksForm,
    async act(work, settlements, { params }) {
      await settleMarks(work, params.visitId ?? '', settlements)
      return `/visits/${params.visitId}/record/settle`
    },
  })
}

/** The first line that was to be changed and still reads as it was sent. */
async function findToChange(look: Look, visitId: string) {
  const sent = await getSentRecord(look, visitId)
  const reply = await findSentReply(look, sent.record.id)
  return stillToChange(reply?.marks ?? [], sent.record, sent)[0]
}

async function toAnswer({ look, params }: Seen) {
  const sent = await getSentRecord(look, params.visitId ?? '')
  requireThat(mayWriteRecord(look, sent.visit), look, 'answer the school on this visit')
  return sent
}

async function toSettle({ look, params }: Seen) {
  const sent = await getSentRecord(look, params.visitId ?? '')
  requireThat(maySettle(look, sent.visit), look, 'settle what was put to the head of service')
  return sent
}

async function showAnswer(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const { look, frame } = seen
  const sent = await toAnswer(seen)
  const [reply, settlers] = await Promise.all([
    findSentReply(look, sent.record.id),
    listSettlers(look, sent.visit.schoolId),
  ])
  const answerBy = reply?.sentAt ? await findIssueBy(look, sent.model, londonDateOf(reply.sentAt)) : undefined
  const role = settlers[0]?.role
  return (
    <AnswerPage
      {...sent}
      frame={frame}
      reply={reply && asItStands(reply, sent.record, sent)}
      settler={role ? titleOf(look.model, role) : 'head of the service'}
      answerBy={answerBy}
      answers={answers}
      findings={findings}
    />
  )
}

async function showSettle(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const { look, frame } = seen
  const sent = await toSettle(seen)
  const found = await findSentReply(look, sent.record.id)
  const reply = found && asItStands(found, sent.record, sent)
  const put = reply?.marks.filter(({ outcome }) => outcome === 'put-to-head-of-service') ?? []
  return <SettlePage {...sent} frame={frame} put={put} answers={answers} findings={findings} />
}
