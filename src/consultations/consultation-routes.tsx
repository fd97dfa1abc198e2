import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { addNothing, answerConsultation, settleFeedback } from './answer-consultation.ts'
import { AnswerPage } from './answer-pages.tsx'
import { ClosingPage, OutcomePage } from './outcome-pages.tsx'
import { countThemes } from './consultation.ts'
import { answerForm, closingForm, openForm, outcomeForm } from './consultation-form.ts'
import { ConsultationPage } from './consultation-page.tsx'
import { ConsultationsPage } from './consultations-page.tsx'
import { mayLeadModel } from './consultation-policy.ts'
import { findConsultation, listConsultations } from './consultation-store.ts'
import { listFeedback } from './feedback-store.ts'
import { getConsultation, getFeedback } from './get-consultation.ts'
import { listInvitations } from './invitation-store.ts'
import { OpenPage } from './model-form-pages.tsx'
import { countAsked } from './model-routes.tsx'
import { moveClosing, openConsultation, remindInvited } from './open-consultation.ts'
import { schoolRoles, teamRoles } from './who-is-asked.ts'

const DONE: Readonly<Record<string, string>> = {
  opened: 'It is opened, and those who have an address are invited',
  moved: 'The day on which it closes is changed',
  reminded: 'Those who have not answered are reminded',
  said: 'What you said is saved',
  settled: 'The outcome is saved',
}

/** Consultations: what is asked of whom, what they said, and what becomes of it. */
export function consultationRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/consultations', async ({ look, frame }) => {
    const mayLead = mayLeadModel(look)
    const consultations = await listConsultations(look, mayLead ? undefined : look.actor.personId)
    return <ConsultationsPage {...{ frame, consultations, mayLead }} />
  })
  addForm(app, web, '/consultations/new', {
    guard: toLead,
    async show({ look, frame }, answers, findings) {
      const asked = await countAsked(look, teamRoles(look.model), schoolRoles(look.model))
      return <OpenPage {...{ frame, answers, findings, asked }} version={undefined} />
    },
    schema: openForm,
    act: async (work, opened) => `/consultations/${await openConsultation(work, undefined, opened)}?done=opened`,
  })
  addPage(app, web, '/consultations/:consultationId', (seen) => showConsultation(seen, []))
  addDeed(app, web, '/consultations/:consultationId/remind', {
    guard: toLeadOne,
    show: (seen, _answers, findings) => showConsultation(seen, findings),
    schema: z.object({}),
    async act(work, _nothing, { params }) {
      await remindInvited(work, params.consultationId ?? '')
      return `/consultations/${params.consultationId}?done=reminded`
    },
  })
  addForm(app, web, '/consultations/:consultationId/closing', {
    guard: toLeadOne,
    async show(seen, answers, findings) {
      const { consultation } = await toLeadOne(seen)
      return <ClosingPage {...{ answers, findings, consultation }} frame={seen.frame} />
    },
    schema: closingForm,
    async act(work, { closesOn }, { params }) {
      await moveClosing(work, params.consultationId ?? '', closesOn)
      return `/consultations/${params.consultationId}?done=moved`
    },
  })
  answerRoutes(app, web)
}

function answerRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/consultations/:consultationId/answer', {
    guard: ({ look, params }) => getConsultation(look, params.consultationId ?? ''),
    show: showAnswer,
    schema: answerForm,
    async act(work, { does, kind = 'comment', theme, says = '', fromWhom, schoolId }, { params }) {
      const id = params.consultationId ?? ''
      if (does === 'nothing') await addNothing(work, id)
      // What somebody thinks is counted under nothing, whatever was typed beside it.
      else
        await answerConsultation(
          work,
          id,
          { kind, theme: kind === 'comment' ? null : theme, says: says.trim(), fromWhom },
          schoolId,
        )
      return `/consultations/${id}/answer?done=said`
    },
  })
  addForm(app, web, '/feedback/:feedbackId', {
    guard: ({ look, params }) => getFeedback(look, params.feedbackId ?? ''),
    async show({ look, frame, params }, answers, findings) {
      const feedback = await getFeedback(look, params.feedbackId ?? '')
      const consultation = await findConsultation(look, feedback.consultationId)
      if (!consultation) throw new NotFound('feedback', feedback.id)
      return <OutcomePage {...{ frame, answers, findings, consultation, feedback }} mayLead={mayLeadModel(look)} />
    },
    schema: outcomeForm,
    act: async (work, settled, { params }) =>
      `/consultations/${await settleFeedback(work, params.feedbackId ?? '', settled)}?done=settled`,
  })
}

async function showConsultation(seen: Seen, findings: readonly Finding[]) {
  const { look, frame, query } = seen
  const { consultation, read, model } = await toLeadOne(seen)
  const asked = { consultationIds: [consultation.id] }
  const [invitations, feedback] = [await listInvitations(look, asked), await listFeedback(look, asked)]
  const about = read && { href: `/models/${read.version.id}`, title: read.version.title }
  return (
    <ConsultationPage
      {...{ frame, model, consultation, about, invitations, feedback, findings }}
      done={DONE[query.done ?? '']}
    />
  )
}

async function showAnswer({ look, frame, params, query }: Seen, answers: Answers, findings: readonly Finding[]) {
  const { consultation, own, read } = await getConsultation(look, params.consultationId ?? '')
  const feedback = await listFeedback(look, { consultationIds: [consultation.id] })
  const said = feedback.filter(({ givenBy }) => givenBy === look.actor.personId)
  const themes = [...countThemes(feedback, 'theme'), ...countThemes(feedback, 'activity')].map(({ theme }) => theme)
  return (
    <AnswerPage
      {...{ frame, answers, findings, consultation, own, said, themes }}
      handbookHref={read && `/models/${read.version.id}/handbook`}
      mayLead={mayLeadModel(look)}
      done={DONE[query.done ?? '']}
    />
  )
}

function toLead({ look }: Seen): Promise<void> {
  requireThat(mayLeadModel(look), look, 'lead consultations')
  return Promise.resolve()
}

async function toLeadOne({ look, params }: Seen) {
  const found = await getConsultation(look, params.consultationId ?? '')
  requireThat(mayLeadModel(look), look, 'lead a consultation')
  return found
}
