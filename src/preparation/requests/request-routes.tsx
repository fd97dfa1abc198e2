import type { FastifyInstance } from 'fastify'
import { getStoredFile, MOST_BYTES, sendStored } from '#files/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import { addFile } from '#web/downloads.ts'
import { addUploadDeed } from '#web/uploads.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat, type Look } from '#work/work.ts'
import { z } from 'zod'
import { getVisitToPrepare } from '../get-visit-to-prepare.ts'
import { mayDoSchoolsPart, mayNoteArrival, mayPrepare, mayReadPreparation } from '../preparation-policy.ts'
import type { VisitInModel } from '#visits/index.ts'
import { answerRequest } from './answer-request.ts'
import { askForEvidence } from './ask-for-evidence.ts'
import type { Asked } from './asked.ts'
import { AskPage, TakeBackPage } from './ask-page.tsx'
import { getAsked } from '../get-preparation.ts'
import { noteArrival } from './note-arrival.ts'
import { answerForm, arrivalForm, askForm, takeBackForm } from './request-form.ts'
import { RequestPage } from './request-page.tsx'
import { getAnswer, mayTakeBack, takeBackAnswer } from './take-back-answer.ts'
import { withdrawRequest } from './withdraw-request.ts'

const DONE: Record<string, string> = {
  answered: 'Saved',
  handed: 'The document is handed in',
  noted: 'Saved: that it came',
  back: 'It is taken back',
}

const REQUEST = '/visits/:visitId/requests/:requestId'
const idsIn = ({ params }: Seen) => [params.visitId ?? '', params.requestId ?? ''] as const

/** What is asked before a visit: asking, meeting it, noting that it came, and taking back what was given by mistake. */
export function requestRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/visits/:visitId/requests/ask', {
    guard: toAsk,
    async show(seen, answers, findings) {
      return <AskPage {...await toAsk(seen)} frame={seen.frame} answers={answers} findings={findings} />
    },
    schema: askForm,
    async act(work, value, { params }) {
      await askForEvidence(work, params.visitId ?? '', value)
      return `/visits/${params.visitId}/preparation?done=asked`
    },
  })

  addPage(app, web, REQUEST, (seen) => showRequest(seen, {}, []))
  addDeed(app, web, REQUEST, {
    guard: toAnswer,
    show: showRequest,
    schema: answerForm,
    async act(work, value, seen) {
      await answerRequest(work, ...idsIn(seen), value)
      return placeOf(seen, 'answered')
    },
  })
  addUploadDeed(app, web, `${REQUEST}/document`, {
    guard: toAnswer,
    show: showRequest,
    schema: z.object({}),
    field: 'file',
    maxBytes: MOST_BYTES,
    async act(work, _value, [file], seen) {
      await answerRequest(work, ...idsIn(seen), { says: null, file })
      return placeOf(seen, 'handed')
    },
  })
  addDeed(app, web, `${REQUEST}/arrived`, {
    async guard({ look, params }) {
      const { visit } = await getVisitToPrepare(look, params.visitId ?? '')
      requireThat(mayNoteArrival(look, visit), look, 'note what came')
    },
    show: showRequest,
    schema: arrivalForm,
    async act(work, value, seen) {
      await noteArrival(work, ...idsIn(seen), value)
      return placeOf(seen, 'noted')
    },
  })
  addDeed(app, web, `${REQUEST}/withdraw`, {
    guard: toAsk,
    show: showRequest,
    schema: z.object({}),
    async act(work, _value, seen) {
      await withdrawRequest(work, ...idsIn(seen))
      return `/visits/${seen.params.visitId}/preparation?done=withdrawn`
    },
  })

  addFile(app, web, '/visits/:visitId/answers/:answerId/document', async ({ look, params }) => {
    const found = await getVisitToPrepare(look, params.visitId ?? '')
    requireThat(mayReadPreparation(look, found.visit), look, 'read what was handed in')
    const { answer } = await getAnswer(look, found, params.answerId ?? '')
    if (!answer.fileId) throw new NotFound('document', answer.id)
    return sendStored(await getStoredFile(look, answer.fileId))
  })
  addForm(app, web, '/visits/:visitId/answers/:answerId/take-back', {
    guard: toTakeBack,
    async show(seen, answers, findings) {
      return <TakeBackPage {...await toTakeBack(seen)} frame={seen.frame} answers={answers} findings={findings} />
    },
    schema: takeBackForm,
    async act(work, { because }, { params }) {
      await takeBackAnswer(work, params.visitId ?? '', params.answerId ?? '', because)
      return `/visits/${params.visitId}/preparation?done=back`
    },
  })
}

const placeOf = ({ params }: Seen, done: string) =>
  `/visits/${params.visitId}/requests/${params.requestId}?done=${done}`

async function toAsk({ look, params }: Seen) {
  const found = await getVisitToPrepare(look, params.visitId ?? '')
  requireThat(mayPrepare(look, found.visit), look, 'ask for something before this visit')
  return found
}

async function toRead({ look, params }: Seen) {
  const found = await getVisitToPrepare(look, params.visitId ?? '')
  requireThat(mayReadPreparation(look, found.visit), look, 'read what is asked before this visit')
  return { ...found, asked: await getAsked(look, found, params.requestId ?? '') }
}

/** Whoever may read it sees the page; only whose part it is finds the forms on it. */
async function toAnswer(seen: Seen) {
  const found = await toRead(seen)
  requireThat(isTheirs(seen.look, found), seen.look, 'answer what is asked before this visit')
}

const isTheirs = (look: Look, { visit, asked }: VisitInModel & { asked: Asked }) =>
  asked.side === 'school' ? mayDoSchoolsPart(look, visit) : mayPrepare(look, visit)

async function toTakeBack({ look, params }: Seen) {
  const found = await getVisitToPrepare(look, params.visitId ?? '')
  requireThat(mayReadPreparation(look, found.visit), look, 'read what came before this visit')
  const given = await getAnswer(look, found, params.answerId ?? '')
  requireThat(mayTakeBack(look, found, given), look, 'take this back')
  return { ...found, given }
}

async function showRequest(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const found = await toRead(seen)
  const { look, frame, query } = seen
  const { visit, asked } = found
  const isBooked = visit.status === 'booked'
  const isOn = visit.status !== 'cancelled'
  return (
    <RequestPage
      {...found}
      frame={frame}
      may={{
        answer: isTheirs(look, found) && isOn && !asked.isToConfirm && (isBooked || asked.sets !== 'focus'),
        noteArrival: asked.side === 'school' && isOn && mayNoteArrival(look, visit),
        withdraw: asked.asked !== undefined && isBooked && mayPrepare(look, visit),
        takeBack: (answer) => mayTakeBack(look, found, { answer, asked }),
      }}
      answers={answers}
      findings={findings}
      done={DONE[query.done ?? '']}
    />
  )
}
