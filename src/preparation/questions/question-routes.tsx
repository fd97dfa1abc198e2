import type { FastifyInstance } from 'fastify'
import type { Finding } from '#shared/finding.ts'
import { z } from 'zod'
import type { Answers } from '#web/answers.ts'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { getVisitToPrepare } from '../get-visit-to-prepare.ts'
import { mayPrepare, mayReadPreparation } from '../preparation-policy.ts'
import { addQuestion } from './add-question.ts'
import { changeQuestion, moveQuestionUp, withdrawQuestion } from './change-question.ts'
import { getQuestion } from './get-question.ts'
import { addQuestionForm, changeQuestionForm } from './question-form.ts'
import { issueQuestions } from './issue-questions.ts'
import { areIssued, sharedOf } from './question-rules.ts'
import { listQuestions } from './question-store.ts'
import { ChangeQuestionPage, QuestionsPage } from './questions-page.tsx'

const DONE: Record<string, string> = {
  issued: 'It is with the school',
  added: 'Added',
  changed: 'Saved',
  out: 'It is taken out',
}

/** The questions that an adviser brings to a visit. */
export function questionRoutes(app: FastifyInstance, web: Web): void {
  const all = '/visits/:visitId/questions'
  const one = `${all}/:questionId`
  const nothing = z.object({})
  const back = ({ params }: Seen, done: string) => `/visits/${params.visitId}/questions?done=${done}`

  addPage(app, web, all, (seen) => showQuestions(seen, {}, []))
  addDeed(app, web, all, {
    async guard({ look, params }) {
      const { visit } = await getVisitToPrepare(look, params.visitId ?? '')
      requireThat(mayPrepare(look, visit), look, 'add a question')
    },
    show: showQuestions,
    schema: addQuestionForm,
    async act(work, question, seen) {
      await addQuestion(work, seen.params.visitId ?? '', question)
      return back(seen, 'added')
    },
  })
  addDeed(app, web, `${all}/issue`, {
    async guard({ look, params }) {
      const { visit, type } = await getVisitToPrepare(look, params.visitId ?? '')
      if (!areIssued(type)) throw new NotFound('page', 'issue')
      requireThat(mayPrepare(look, visit), look, 'issue questions')
    },
    show: showQuestions,
    schema: nothing,
    async act(work, _answers, seen) {
      await issueQuestions(work, seen.params.visitId ?? '')
      return back(seen, 'issued')
    },
  })
  addForm(app, web, one, {
    guard: (seen) => getQuestion(seen.look, ...idsOf(seen)),
    async show(seen, answers, findings) {
      const found = await getQuestion(seen.look, ...idsOf(seen))
      return <ChangeQuestionPage {...found} frame={seen.frame} answers={answers} findings={findings} />
    },
    schema: changeQuestionForm,
    async act(work, changed, seen) {
      await changeQuestion(work, ...idsOf(seen), changed)
      return back(seen, 'changed')
    },
  })
  addDeed(app, web, `${one}/up`, {
    guard: (seen) => getQuestion(seen.look, ...idsOf(seen)),
    show: showQuestions,
    schema: nothing,
    async act(work, _value, seen) {
      await moveQuestionUp(work, ...idsOf(seen))
      return back(seen, '')
    },
  })
  addDeed(app, web, `${one}/withdraw`, {
    guard: (seen) => getQuestion(seen.look, ...idsOf(seen)),
    show: showQuestions,
    schema: nothing,
    async act(work, _value, seen) {
      await withdrawQuestion(work, ...idsOf(seen))
      return back(seen, 'out')
    },
  })
}

const idsOf = ({ params }: Seen) => [params.visitId ?? '', params.questionId ?? ''] as const

async function showQuestions({ look, frame, params, query }: Seen, answers: Answers, findings: readonly Finding[]) {
  const found = await getVisitToPrepare(look, params.visitId ?? '')
  requireThat(mayReadPreparation(look, found.visit), look, 'read the questions of this visit')
  const all = await listQuestions(look, found.visit.id)
  const isTheirs = mayPrepare(look, found.visit)
  return (
    <QuestionsPage
      {...found}
      frame={frame}
      questions={isTheirs ? all : sharedOf(all)}
      mayChange={isTheirs && found.visit.status === 'booked'}
      answers={answers}
      findings={findings}
      done={DONE[query.done ?? '']}
    />
  )
}
