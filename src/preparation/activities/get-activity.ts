import type { VisitInModel } from '#visits/index.ts'
import { NotFound } from '#work/failures.ts'
import type { Look, Work } from '#work/work.ts'
import { getVisitToPrepare, getVisitToPrepareNow } from '../get-visit-to-prepare.ts'
import { confirmedParts } from './activity-rules.ts'
import { listActivities } from './activity-store.ts'
import type { Activity } from './activity.ts'

/** A visit before which the school confirms activities. Throws NotFound for a kind of visit without any. */
export async function getVisitToConfirm(look: Look, visitId: string): Promise<VisitInModel> {
  const found = await getVisitToPrepare(look, visitId)
  if (confirmedParts(found.type).length === 0) throw new NotFound('activities of the visit', visitId)
  return found
}

/** One activity of a visit that is held until the deed ends. Throws NotFound. */
export async function getActivityToChange(
  work: Work,
  visitId: string,
  id: string,
): Promise<VisitInModel & { activity: Activity }> {
  const found = await getVisitToPrepareNow(work, visitId)
  return { ...found, activity: await getActivity(work, visitId, id) }
}

/** One activity of a visit. Throws NotFound. */
export async function getActivity(look: Look, visitId: string, id: string): Promise<Activity> {
  const activity = (await listActivities(look, visitId)).find((each) => each.id === id)
  if (!activity) throw new NotFound('activity', id)
  return activity
}
