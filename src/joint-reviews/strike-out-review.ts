import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { strikingSays } from '#shared/struck-out.ts'
import type { StrikeOut } from '#web/strike-out.tsx'
import { holdSchool } from '#visits/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getReviewToChange } from './get-review.ts'
import { reviewEvent } from './review-event.ts'
import { mayCallTeam } from './review-policy.ts'
import { whyNotWorkedOn } from './review-rules.ts'
import { own } from './both-sides/rule-findings.ts'
import { findOpenOne } from './review-store.ts'
import { markReview } from './review-writes.ts'

/** A review that is not gone on with, or was opened in error, is struck out: it stays, marked. Throws NotFound, NotAllowed, Refused. */
export async function strikeOutReview(work: Work, id: string, struck: StrikeOut): Promise<void> {
  const { review, kind, part } = await getReviewToChange(work, id)
  requireThat(mayCallTeam(part), work, `strike out the review ${id}`)
  refuseIf(work, whyNotWorkedOn(review))
  const { revision } = review
  refuseIf(work, await whyChangedMeanwhile(work, { kind: 'review', id, revision, shown: struck.revision }))
  const because = strikingSays(struck)
  await markReview(work, id, because)
  await logEvent(work, reviewEvent('struck-out', review, kind, { because: { after: because } }))
}

/** Takes back that one was struck out, unless another is under way meanwhile. Throws NotFound, NotAllowed, Refused. */
export async function restoreReview(work: Work, id: string): Promise<void> {
  const { review, kind, part } = await getReviewToChange(work, id)
  requireThat(mayCallTeam(part), work, `take back the review ${id}`)
  await holdSchool(work, review.schoolId)
  const another = await findOpenOne(work, review.schoolId, review.kind)
  refuseIf(work, [
    ...(review.status === 'struck-out' ? [] : [own('worked-on-while-open', 'XX-05', 'It is not struck out.')]),
    ...(another && another !== id
      ? [own('one-of-a-kind-at-a-time', 'SH-32', `Another is under way at ${review.schoolName} meanwhile.`)]
      : []),
  ])
  await markReview(work, id, null)
  await logEvent(work, reviewEvent('restored', review, kind))
}
