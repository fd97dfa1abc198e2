import { logEvent } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import type { VisitInModel } from '#visits/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getVisitToPrepareNow } from '../get-visit-to-prepare.ts'
import { ofVisit } from '../preparation-events.ts'
import { mayPrepare } from '../preparation-policy.ts'
import { whyNoLongerPrepared } from '../requests/request-rules.ts'
import { areIssued, whyQuestionCannotBeAdded } from './question-rules.ts'
import { insertQuestion, listQuestions, type NewQuestion } from './question-store.ts'

/**
 * NF-54, XX-12. The adviser adds a question after the others: shared with the school, unless they keep it to themselves or the model issues
 * them later. What seems to name a pupil or a teacher is asked about.
 */
export async function addQuestion(work: Work, visitId: string, question: NewQuestion): Promise<string> {
  const { visit, type } = await getVisitToPrepareNow(work, visitId)
  requireThat(mayPrepare(work, visit), work, `add a question to the visit ${visitId}`)
  const questions = await listQuestions(work, visitId)
  refuseIf(work, [
    ...whyNoLongerPrepared(visit),
    ...whyQuestionCannotBeAdded(questions.length),
    ...(await askAboutNamesIn(work, visit.schoolId, [{ where: 'what is asked', field: 'asks', text: question.asks }])),
  ])
  return placeQuestion(work, { visit, type }, question)
}

/** NF-54. A question takes its place after the others of its visit, and leaves its trace; the deed has asked leave and checked it. */
export async function placeQuestion(
  work: Work,
  { visit, type }: Pick<VisitInModel, 'visit' | 'type'>,
  question: NewQuestion,
): Promise<string> {
  const questions = await listQuestions(work, visit.id)
  const isReadAtOnce = !areIssued(type)
  const id = await insertQuestion(work, visit.id, (questions.at(-1)?.place ?? 0) + 1, question, isReadAtOnce)
  await logEvent(work, {
    name: 'preparation.question-added',
    ...ofVisit(visit),
    audience: 'write',
    // What somebody keeps to themselves, or has not issued, stands in no history either.
    changes: question.isShared && isReadAtOnce ? { asks: { after: question.asks } } : {},
  })
  return id
}
