import { logEvent } from '#history/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getVisitToPrepareNow } from '../get-visit-to-prepare.ts'
import { ofVisit } from '../preparation-events.ts'
import { mayPrepare } from '../preparation-policy.ts'
import { whyNoLongerPrepared } from '../requests/request-rules.ts'
import { whyQuestionCannotBeAdded } from './question-rules.ts'
import { insertQuestion, listQuestions, type NewQuestion } from './question-store.ts'

/** NF-54. The adviser adds a question after the others: shared with the school, unless they keep it to themselves. */
export async function addQuestion(work: Work, visitId: string, question: NewQuestion): Promise<string> {
  const { visit } = await getVisitToPrepareNow(work, visitId)
  requireThat(mayPrepare(work, visit), work, `add a question to the visit ${visitId}`)
  const questions = await listQuestions(work, visitId)
  refuseIf(work, [...whyNoLongerPrepared(visit), ...whyQuestionCannotBeAdded(questions.length)])
  const id = await insertQuestion(work, visitId, (questions.at(-1)?.place ?? 0) + 1, question)
  await logEvent(work, {
    name: 'preparation.question-added',
    ...ofVisit(visit),
    audience: 'write',
    // What somebody keeps to themselves stands in no history either.
    changes: question.isShared ? { asks: { after: question.asks } } : {},
  })
  return id
}
