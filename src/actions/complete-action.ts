import { logEvent } from '#history/index.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat, type Work } from '#work/work.ts'
import { markActionDone } from './action-store.ts'
import { getSchoolToVisit } from '#visits/index.ts'
import { mayCompleteAction } from './action-policy.ts'

/** Says that something agreed was done, today. Both sides may: each answers to the other (NF-09). */
export async function completeAction(work: Work, schoolId: string, actionId: string): Promise<void> {
  await getSchoolToVisit(work, schoolId)
  requireThat(mayCompleteAction(work, { schoolId }), work, `complete the action ${actionId}`)
  const action = await markActionDone(work, actionId, schoolId)
  if (!action) throw new NotFound('open action', actionId)
  await logEvent(work, {
    name: 'action.done',
    subjects: [{ kind: 'school', id: schoolId }],
    audience: 'see-school',
    changes: { says: { after: action.says } },
  })
}
