import type { VisitInModel } from '#visits/index.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat, type Look, type Work } from '#work/work.ts'
import { getVisitToPrepare, getVisitToPrepareNow } from '../get-visit-to-prepare.ts'
import { mayPrepare } from '../preparation-policy.ts'
import type { Question } from './question.ts'
import { listQuestions } from './question-store.ts'

type QuestionFound = VisitInModel & { question: Question; questions: readonly Question[] }

/** One question of a visit, for the person who prepares it. Throws NotFound, NotAllowed. */
export async function getQuestion(look: Look, visitId: string, id: string): Promise<QuestionFound> {
  return oneOf(look, await getVisitToPrepare(look, visitId), id)
}

/** The same for a deed: the visit is held until it ends, and with it the order of its questions. */
export async function getQuestionToChange(work: Work, visitId: string, id: string): Promise<QuestionFound> {
  return oneOf(work, await getVisitToPrepareNow(work, visitId), id)
}

async function oneOf(look: Look, found: VisitInModel, id: string): Promise<QuestionFound> {
  requireThat(mayPrepare(look, found.visit), look, `change the questions of the visit ${found.visit.id}`)
  const questions = await listQuestions(look, found.visit.id)
  const question = questions.find((each) => each.id === id)
  if (!question) throw new NotFound('question', id)
  return { ...found, question, questions }
}
