import { requireThat, type Work } from '#work/work.ts'
import { putDraft } from './draft-store.ts'
import { getReviewToChange } from './get-review.ts'
import { STEPS } from './steps/steps.ts'
import { NotFound } from '#work/failures.ts'

const LONGEST = 20_000

/**
 * Keeps what somebody has typed so far in a step, as it is: nobody else sees it, and it is entered only by its own button. Kept also
 * where the step is not open yet, so that nothing that was written down is lost. Throws NotFound, NotAllowed.
 */
export async function keepTyped(
  work: Work,
  id: string,
  stepName: string,
  answers: Readonly<Record<string, string>>,
): Promise<void> {
  const { part, review } = await getReviewToChange(work, id)
  const step = STEPS[stepName]
  if (!step?.isKept) throw new NotFound('draft of a step', stepName)
  requireThat(step.may(part), work, `keep a draft of the review ${id}`)
  const typed = Object.entries(answers)
    .filter(([name]) => !name.startsWith('_') && name !== 'revision')
    .slice(0, 100)
    .map(([name, value]) => [name, value.replaceAll('\u0000', '').slice(0, LONGEST)] as const)
  await putDraft(work, {
    ...{ reviewId: id, step: stepName },
    answers: { ...Object.fromEntries(typed), _was: answers.revision ?? String(review.revision) },
  })
}
