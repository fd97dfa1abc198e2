import { logEvent } from '#history/index.ts'
import { staleFindings } from '#visits/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getVisitToPrepareNow } from '../get-visit-to-prepare.ts'
import { ofVisit } from '../preparation-events.ts'
import { mayPrepare } from '../preparation-policy.ts'
import { dropReadyMark } from '../ready/ready-store.ts'
import { whyNoLongerPrepared } from '../requests/request-rules.ts'
import { whyActivityCannotBeProposed } from './activity-rules.ts'
import { insertActivity, listActivities, markActivityWithdrawn, rewordActivity } from './activity-store.ts'
import { getActivityToChange } from './get-activity.ts'

/** NF-73. The adviser proposes an activity, which the school confirms before the visit: until then it is not ready. */
export async function proposeActivity(
  work: Work,
  visitId: string,
  proposed: { item: string; says: string },
): Promise<string> {
  const { visit, type } = await getVisitToPrepareNow(work, visitId)
  requireThat(mayPrepare(work, visit), work, `propose an activity for the visit ${visitId}`)
  const already = await listActivities(work, visitId)
  refuseIf(work, [...whyNoLongerPrepared(visit), ...whyActivityCannotBeProposed(type, proposed.item, already.length)])
  const id = await insertActivity(work, visitId, proposed)
  await dropReadyMark(work, visitId)
  await logEvent(work, {
    name: 'preparation.activity-proposed',
    ...ofVisit(visit),
    audience: 'read-records',
    changes: { says: { after: proposed.says } },
  })
  return id
}

/** Words an activity anew, so that the school is asked again. Throws NotFound, NotAllowed, Refused. */
export async function changeActivity(
  work: Work,
  visitId: string,
  id: string,
  { says, revision }: { says: string; revision: number },
): Promise<void> {
  const { visit, activity } = await getActivityToChange(work, visitId, id)
  requireThat(mayPrepare(work, visit), work, `change the activity ${id}`)
  refuseIf(work, [...whyNoLongerPrepared(visit), ...staleFindings(revision, activity.revision)])
  await rewordActivity(work, id, says)
  await dropReadyMark(work, visitId)
  await logEvent(work, {
    name: 'preparation.activity-changed',
    ...ofVisit(visit),
    audience: 'read-records',
    changes: { says: { before: activity.says, after: says } },
  })
}

/** The adviser no longer proposes an activity. Throws NotFound, NotAllowed, Refused. */
export async function withdrawActivity(work: Work, visitId: string, id: string): Promise<void> {
  const { visit, activity } = await getActivityToChange(work, visitId, id)
  requireThat(mayPrepare(work, visit), work, `withdraw the activity ${id}`)
  refuseIf(work, whyNoLongerPrepared(visit))
  await markActivityWithdrawn(work, id)
  await dropReadyMark(work, visitId)
  await logEvent(work, {
    name: 'preparation.activity-withdrawn',
    ...ofVisit(visit),
    audience: 'read-records',
    changes: { says: { before: activity.says } },
  })
}
