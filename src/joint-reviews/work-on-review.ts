import { whyChangedMeanwhile } from '#history/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getReviewToChange, type ReviewFound } from './get-review.ts'
import type { PartInReview } from './review-policy.ts'
import { whyNotWorkedOn } from './review-rules.ts'

type ToDo = { id: string; may: (part: PartInReview) => boolean; deed: string; revision?: number | undefined }

/** An open review for somebody who may do something with it, held until the deed ends. Throws NotFound, NotAllowed, Refused. */
export async function getReviewToWorkOn(work: Work, { id, may, deed, revision }: ToDo): Promise<ReviewFound> {
  const found = await getReviewToChange(work, id)
  requireThat(may(found.part), work, `${deed} of the review ${id}`)
  refuseIf(work, whyNotWorkedOn(found.review))
  const now = found.review.revision
  refuseIf(work, await whyChangedMeanwhile(work, { kind: 'review', id, revision: now, shown: revision ?? now }))
  return found
}
