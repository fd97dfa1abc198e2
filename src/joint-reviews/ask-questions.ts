import { logEvent } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { refuseIf, type Work } from '#work/work.ts'
import { reviewEvent } from './review-event.ts'
import { mayJudge, mayLook } from './review-policy.ts'
import { whyDayIsWrong, whyNotExplored } from './review-rules.ts'
import { own } from './both-sides/rule-findings.ts'
import { changeReview, setFocus, writeQuestions } from './review-writes.ts'
import { dropDraft } from './draft-store.ts'
import { getReviewToWorkOn } from './work-on-review.ts'

/** SH-38. Drafts the key questions, in their order, until they are explored with the school. Throws NotFound, NotAllowed, Refused. */
export async function draftQuestions(
  work: Work,
  id: string,
  { asks, revision }: { asks: readonly string[]; revision: number },
): Promise<void> {
  const { review, kind } = await getReviewToWorkOn(work, { id, may: mayLook, deed: 'draft key questions', revision })
  refuseIf(work, [
    ...(review.exploredOn
      ? [own('one-step-after-another', 'SH-38', 'They were explored with the school: they stand as they were then.')]
      : []),
    ...(asks.length === 0
      ? [own('questions-before-they-are-explored', 'SH-38', 'Enter at least one question.', 'asks.1')]
      : []),
    ...(await askAboutNamesIn(
      work,
      review.schoolId,
      asks.map((text, at) => ({ where: `question ${at + 1}`, field: `asks.${at + 1}`, text })),
    )),
  ])
  await writeQuestions(work, id, asks)
  await changeReview(work, id, {})
  await dropDraft(work, id, 'questions')
  await logEvent(work, reviewEvent('questions-drafted', review, kind, { questions: { after: asks.length } }))
}

/** A meeting at which the questions were explored: when, with whom, what was said, and which of them are the focus. */
export type Exploring = {
  on: PlainDate
  with: string
  says: string | null
  focus: readonly string[]
  revision: number
}

/** SH-37, SH-38. The key questions were explored with the school, and give the focus. Throws NotFound, NotAllowed, Refused. */
export async function exploreQuestions(work: Work, id: string, met: Exploring): Promise<void> {
  const found = await getReviewToWorkOn(work, {
    ...{ id, may: mayJudge, deed: 'explore key questions', revision: met.revision },
  })
  const { review, kind, whole } = found
  const closedOn = review.schoolClosedOn
  refuseIf(work, [
    ...(review.exploredOn
      ? [own('one-step-after-another', 'SH-38', 'They were explored with the school already.')]
      : []),
    ...whyNotExplored(kind, review, whole.questions, met.focus),
    ...whyDayIsWrong({ on: met.on, today: work.today, notBefore: review.openedOn, closedOn, field: 'on' }),
  ])
  await setFocus(work, id, met.focus)
  await changeReview(work, id, { explored_on: met.on, explored_with: met.with, explored_says: met.says })
  await dropDraft(work, id, 'explored')
  await logEvent(work, reviewEvent('explored', review, kind, { on: { after: met.on } }))
}
