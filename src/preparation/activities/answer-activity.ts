import { logEvent } from '#history/index.ts'
import { staleFindings } from '#visits/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { ofVisit } from '../preparation-events.ts'
import { mayDoSchoolsPart } from '../preparation-policy.ts'
import { dropReadyMark } from '../ready/ready-store.ts'
import { whyNoLongerPrepared } from '../requests/request-rules.ts'
import type { AnswerActivity } from './activity-form.ts'
import { whyActivityCannotBeAnswered } from './activity-rules.ts'
import { keepAnswer } from './activity-store.ts'
import { getActivityToChange } from './get-activity.ts'

/** NF-73. The school confirms an activity as it read it, or says what should be different. */
export async function answerActivity(work: Work, visitId: string, id: string, given: AnswerActivity): Promise<void> {
  const { visit, activity } = await getActivityToChange(work, visitId, id)
  requireThat(mayDoSchoolsPart(work, visit), work, `answer the activity ${id}`)
  refuseIf(work, [
    ...whyNoLongerPrepared(visit),
    ...staleFindings(given.revision, activity.revision),
    ...whyActivityCannotBeAnswered(given.answer, given.says),
  ])
  await keepAnswer(work, id, given)
  if (given.answer !== 'confirmed') await dropReadyMark(work, visitId)
  await logEvent(work, {
    name: given.answer === 'confirmed' ? 'preparation.activity-confirmed' : 'preparation.activity-questioned',
    ...ofVisit(visit),
    audience: 'read-records',
    changes: { says: { after: activity.says }, because: { after: given.says } },
  })
}
