import { changesBetween, logEvent } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { staleFindings } from '#visits/index.ts'
import { refuseIf, type Work } from '#work/work.ts'
import { ofVisit } from '../preparation-events.ts'
import { whyNoLongerPrepared } from '../requests/request-rules.ts'
import type { Question } from './question.ts'
import { getQuestionToChange } from './get-question.ts'
import type { ChangeQuestion } from './question-form.ts'
import { whichChangePlaces } from './question-rules.ts'
import { updateQuestion } from './question-store.ts'

/** XX-12. Words a question anew, or shares it with the school; names are asked about. Throws NotFound, NotAllowed, Refused. */
export async function changeQuestion(work: Work, visitId: string, id: string, changed: ChangeQuestion): Promise<void> {
  const { visit, question } = await getQuestionToChange(work, visitId, id)
  const { asks, isShared, revision } = changed
  refuseIf(work, [
    ...whyNoLongerPrepared(visit),
    ...staleFindings(revision, question.revision),
    ...(await askAboutNamesIn(work, visit.schoolId, [{ where: 'what is asked', field: 'asks', text: asks }])),
  ])
  await updateQuestion(work, id, { asks, is_shared: isShared })
  await logEvent(work, {
    name: 'preparation.question-changed',
    ...ofVisit(visit),
    audience: 'write',
    changes: changesBetween(asRead(question, question.isShared), asRead({ ...question, asks }, isShared)),
  })
}

/** What stands in the history of a question: its words, once the school can read them. */
function asRead({ asks, issuedAt }: Question, isShared: boolean): { asks?: string; isShared: boolean } {
  return issuedAt !== null && isShared ? { asks, isShared } : { isShared }
}

/** Puts a question before the one above it. */
export async function moveQuestionUp(work: Work, visitId: string, id: string): Promise<void> {
  const { visit, questions } = await getQuestionToChange(work, visitId, id)
  refuseIf(work, whyNoLongerPrepared(visit))
  const [above, moved] = whichChangePlaces(questions, id) ?? []
  if (above && moved) {
    await updateQuestion(work, moved.id, { place: above.place })
    await updateQuestion(work, above.id, { place: moved.place })
  }
  await logEvent(work, { name: 'preparation.questions-ordered', ...ofVisit(visit), audience: 'write' })
}

/** Takes a question out: it was not put to the school. */
export async function withdrawQuestion(work: Work, visitId: string, id: string): Promise<void> {
  const { visit, question } = await getQuestionToChange(work, visitId, id)
  refuseIf(work, whyNoLongerPrepared(visit))
  await updateQuestion(work, id, { withdrawn_at: work.now })
  await logEvent(work, {
    name: 'preparation.question-withdrawn',
    ...ofVisit(visit),
    audience: 'write',
    changes: question.isShared && question.issuedAt !== null ? { asks: { before: question.asks } } : {},
  })
}
