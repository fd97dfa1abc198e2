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

/** NF-54. What the school reads of them: those that are shared. */
export function sharedOf(questions: readonly Question[]): Question[] {
  return questions.filter(({ isShared }) => isShared)
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
