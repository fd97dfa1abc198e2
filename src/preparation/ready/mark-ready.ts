import { logEvent } from '#history/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { whyVisitIsNotReady } from '../activities/activity-rules.ts'
import { listActivities } from '../activities/activity-store.ts'
import { getVisitToPrepareNow } from '../get-visit-to-prepare.ts'
import { ofVisit } from '../preparation-events.ts'
import { mayPrepare } from '../preparation-policy.ts'
import { whyNoLongerPrepared } from '../requests/request-rules.ts'
import { addReadyMark, dropReadyMark, findReadyMark } from './ready-store.ts'
import { alreadyReady, notReadyYet } from './ready-rules.ts'

/** NF-74. The adviser says that a visit is ready: not before the school has confirmed what it confirms. */
export async function markReady(work: Work, visitId: string): Promise<void> {
  const { visit, type } = await getVisitToPrepareNow(work, visitId)
  requireThat(mayPrepare(work, visit), work, `mark the visit ${visitId} as ready`)
  const mark = await findReadyMark(work, visitId)
  refuseIf(work, [
    ...whyNoLongerPrepared(visit),
    ...alreadyReady(mark),
    ...whyVisitIsNotReady(type, await listActivities(work, visitId)),
  ])
  await addReadyMark(work, visitId)
  await logEvent(work, { name: 'preparation.ready', ...ofVisit(visit), audience: 'see-school' })
}

/** The adviser takes the mark back: something is missing after all. Throws NotFound, NotAllowed, Refused. */
export async function markNotReady(work: Work, visitId: string): Promise<void> {
  const { visit } = await getVisitToPrepareNow(work, visitId)
  requireThat(mayPrepare(work, visit), work, `mark the visit ${visitId} as not ready`)
  refuseIf(work, [...whyNoLongerPrepared(visit), ...notReadyYet(await findReadyMark(work, visitId))])
  await dropReadyMark(work, visitId)
  await logEvent(work, { name: 'preparation.not-ready', ...ofVisit(visit), audience: 'see-school' })
}
