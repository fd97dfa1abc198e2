import { whyNothingIsPlanned } from '#case-support/index.ts'
import { getCaseToDo, stageFindings } from '#cases/index.ts'
import { logEvent } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { monitoringEvent } from './case-reviews-events.ts'
import { mayMonitor } from './case-reviews-policy.ts'
import { whyCannotSetFurther } from './case-reviews-rules.ts'
import { getMonitored } from './get-monitored.ts'
import { addReview, listReviewsOf } from './review-store.ts'

/** SH-64. A further review is set for a day, with the progress that made it necessary. Throws NotFound, NotAllowed, Refused. */
export async function setFurtherReview(
  work: Work,
  caseId: string,
  { because, dueOn }: { because: string | null; dueOn: PlainDate },
): Promise<void> {
  const { of, reviews } = await getMonitored(work, caseId)
  if (!reviews) throw new NotFound('reviews of the case', caseId)
  requireThat(await mayMonitor(work, of), work, `set a further review of the case ${caseId}`)
  await getCaseToDo(work, caseId)
  const set = await listReviewsOf(work, [caseId])
  refuseIf(work, [
    ...(await stageFindings(work, of, 'support')),
    ...(await whyNothingIsPlanned(work, of)),
    ...whyCannotSetFurther(
      reviews,
      { because, dueOn },
      {
        isReviewed: set.some(({ kind, heldOn }) => kind === 'mid-point' && heldOn),
        days: set.flatMap((each) => (each.heldOn ? [] : each.dueOn)),
        today: work.today,
      },
    ),
    ...(await askAboutNamesIn(work, of.schoolId, [{ where: 'why', field: 'because', text: because ?? '' }])),
  ])
  await addReview(work, { caseId, kind: 'further', dueOn, because })
  await logEvent(work, monitoringEvent('further-set', of, { on: { after: dueOn }, because: { after: because } }))
}
