import type { ReviewKind } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { limit, own } from './rule-findings.ts'
import type { Question, Review } from '../review.ts'

/** What somebody enters as evidence. */
export type NewEvidence = {
  kind: string
  questionId: string
  seenOn: PlainDate
  says: string
  ofClass: string | null
  jointWith: string | null
  isJoint: boolean | null
  subject: string | null
  standard: string | null
}

/** SH-36 to SH-40. Why evidence cannot be entered: before its time, of no question, or without what its kind asks. */
export function whyNotEvidence(
  kind: ReviewKind,
  review: Pick<Review, 'exploredOn' | 'metOn'>,
  questions: readonly Pick<Question, 'id'>[],
  given: NewEvidence,
): Finding[] {
  return review.exploredOn
    ? whyEvidenceIsWanting(kind.evidence, review.metOn, questions, given)
    : [limit(kind.exploredFirst)]
}

/** SH-36, SH-39 to SH-41. What a piece of evidence wants of its own, wherever it is written. */
export function whyEvidenceIsWanting(
  kinds: ReviewKind['evidence'],
  metOn: PlainDate | null,
  questions: readonly Pick<Question, 'id'>[],
  given: NewEvidence,
): Finding[] {
  const asks = kinds.find((each) => each.kind === given.kind)?.asks
  const asked = 'Choose the question of which it tells.'
  return [
    ...(asks ? [] : [own('review-evidence-of-a-kind', 'SH-39', 'Choose what it is.', 'kind')]),
    ...(questions.some(({ id }) => id === given.questionId)
      ? []
      : [
          own(
            ...(['evidence-of-a-question', 'SH-39'] as const),
            given.questionId === '' ? asked : `The question of which it told is no longer there. ${asked}`,
            'questionId',
          ),
        ]),
    ...(metOn && given.seenOn > metOn
      ? [
          own(
            'evidence-before-it-is-evaluated',
            'SH-41',
            'It was evaluated before that day: enter an earlier one.',
            'seenOn',
          ),
        ]
      : []),
    ...(asks === 'lesson' ? whyLessonIsWanting(given) : []),
    ...(asks === 'work' && !(given.subject && given.standard)
      ? [
          own(
            'work-shows-a-standard',
            'SH-36',
            'Say in which subject the work is, and which standard it shows.',
            given.subject ? 'standard' : 'subject',
          ),
        ]
      : []),
  ]
}

/** SH-40. A lesson was seen with a leader or not, says with whom, is never graded, and tells its class in the field for it alone. */
function whyLessonIsWanting({ isJoint, jointWith, says, ofClass }: NewEvidence): Finding[] {
  const graded = /\b(graded?|judged)\b[^.]{0,24}\b([1-7]|outstanding|good|satisfactory|inadequate|poor|excellent)\b/i
  return [
    ...(isJoint === null
      ? [own('seen-together-or-not', 'SH-40', 'Say whether it was seen with a leader of the school.', 'isJoint')]
      : []),
    ...(isJoint && !jointWith
      ? [own('seen-together-with-whom', 'SH-40', 'Say with which leader of the school it was seen.', 'jointWith')]
      : []),
    ...(graded.test(says)
      ? [
          own(
            'no-lesson-is-graded',
            'SH-40',
            'A lesson bears no grade: say what was seen and what pupils learnt.',
            'says',
          ),
        ]
      : []),
    ...(ofClass !== null && tellsOf(ofClass, says)
      ? [
          own(
            'class-stays-with-the-team',
            'SH-40',
            `Take “${ofClass}” out of what it shows: of which class a lesson was only the team and the school’s leaders read.`,
            'says',
          ),
        ]
      : []),
  ]
}

/** Whether a class stands in a text by its name; a single sign could be anything. */
function tellsOf(ofClass: string, says: string): boolean {
  const words = (text: string) =>
    ` ${text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `
  return ofClass.length > 1 && words(says).includes(words(ofClass))
}
