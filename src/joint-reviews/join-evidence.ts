import { word } from '#model/index.ts'
import { readForm, type Answers } from '#web/answers.ts'
import { refuseIf, type Look, type Work } from '#work/work.ts'
import { evidenceAnswers } from './evidence-answers.ts'
import { enterPiece } from './enter-evidence.ts'
import { getReview, getReviewToChange } from './get-review.ts'
import { whyEvidenceIsNotTaken, whyNumberIsTaken } from './join-rules.ts'
import { isNumberTaken } from './join-store.ts'

/** Throws NotFound for whoever can know of no such review. */
export async function requireReviewToJoin(look: Look, reviewId: string): Promise<void> {
  await getReview(look, reviewId)
}

/**
 * What was written of a review without a connection is entered, as whoever wrote it would have entered it on the service. It
 * bears the number that it got where it was written; what its writer is typing on the service stays. Throws NotFound, NotAllowed, Refused.
 */
export async function joinEvidence(
  work: Work,
  reviewId: string,
  { id, answers }: { id: string; answers: Answers },
): Promise<void> {
  const { review, part } = await getReviewToChange(work, reviewId)
  const isTaken = await isNumberTaken(work, id)
  refuseIf(work, [
    ...whyEvidenceIsNotTaken(review, part.isOnTeam, word(work.model, 'review')),
    ...whyNumberIsTaken(isTaken),
  ])
  await enterPiece(work, reviewId, readForm(evidenceAnswers, answers), id)
}
