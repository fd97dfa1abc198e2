import type { VisitType } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Question } from './question.ts'

/** More questions than this are not put in one visit. */
export const MOST_QUESTIONS = 40

/** NF-54. Why no further question can be added. */
export function whyQuestionCannotBeAdded(already: number): Finding[] {
  if (already < MOST_QUESTIONS) return []
  const says = `A visit has ${MOST_QUESTIONS} questions at most: change one of them, or take one out.`
  return [{ kind: 'questions-enough', id: 'questions-enough', source: 'NF-54', says, weight: 'firm', field: 'asks' }]
}

/** NF-54, WI-59. What the school reads of them: those that are shared and, where the model issues them, were issued. */
export function sharedOf(questions: readonly Question[]): Question[] {
  return questions.filter(({ isShared, issuedAt }) => isShared && issuedAt !== null)
}

/** WI-59. Those that wait to be issued to the school. */
export function waitingOf(questions: readonly Question[]): Question[] {
  return questions.filter(({ isShared, issuedAt }) => isShared && issuedAt === null)
}

/** WI-59. Whether the school of a kind of visit reads none before they are issued to it. */
export const areIssued = ({ hypotheses }: Pick<VisitType, 'hypotheses'>): boolean => hypotheses?.issued ?? false

/** WI-59. Why nothing can be issued to the school. */
export function whyNothingToIssue(questions: readonly Question[], many: string): Finding[] {
  if (waitingOf(questions).length > 0) return []
  const says =
    sharedOf(questions).length > 0
      ? `All ${many} are with the school already.`
      : `There are no ${many} to issue: add one, or share one that you keep to yourself.`
  return [{ kind: 'nothing-to-issue', id: 'nothing-to-issue', source: 'WI-59', says, weight: 'firm' }]
}

/** The two that change places when one moves up; undefined for the first. */
export function whichChangePlaces(
  questions: readonly Question[],
  id: string,
): readonly [Question, Question] | undefined {
  const at = questions.findIndex((each) => each.id === id)
  const [above, moved] = [questions[at - 1], questions[at]]
  return above && moved ? [above, moved] : undefined
}
