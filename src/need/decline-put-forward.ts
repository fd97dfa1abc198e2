import { logEvent } from '#history/index.ts'
import type { NeedRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { holdSchool } from '#visits/index.ts'
import { eventOfNeed } from './need-events.ts'
import { mayDecideNeed } from './need-policy.ts'
import { addDecline, listDeclined } from './need-store.ts'
import { putForwardOn, type PutForward } from './periods.ts'
import { getSchoolOfNeed, type SchoolOfNeed } from './school-of-need.ts'

/** SH-70. What is put forward of a school today, if anything is. */
export async function findPutForward(
  look: Look,
  { need, periods, school }: SchoolOfNeed,
): Promise<PutForward | undefined> {
  return putForwardOn(need, periods, await listDeclined(look, [school.id]), look.today)
}

/**
 * SH-70, XX-16. Somebody who may decide declines what is put forward: the rule is one of what is normal, so that it takes a reason, which is
 * kept and counted. The category stays. Throws NotFound where nothing is put forward, NotAllowed, Refused.
 */
export async function declinePutForward(work: Work, schoolId: string): Promise<void> {
  await getSchoolOfNeed(work, schoolId)
  requireThat(mayDecideNeed(work, schoolId), work, `decline what is put forward of ${schoolId}`)
  await holdSchool(work, schoolId)
  const found = await getSchoolOfNeed(work, schoolId)
  const { need } = found
  const put = await findPutForward(work, found)
  if (!put) throw new NotFound('what is put forward', schoolId)
  const finding = limitFinding(need, put)
  refuseIf(work, [finding])
  const because = work.reasons[finding.id]?.trim() ?? ''
  const { decisionId, limitId, reason } = put
  await addDecline(work, { decisionId, schoolId, limitId, because, declinedOn: work.today })
  const name = need.reasons.find(({ id }) => id === reason)?.name ?? reason
  await logEvent(work, eventOfNeed('declined', schoolId, { reason: { after: name }, because: { after: because } }))
}

/** SH-70. What the limit says, as a rule of what is normal. */
export function limitFinding(need: NeedRule, { limitId }: Pick<PutForward, 'limitId'>): Finding {
  const limit = need.categories.flatMap((each) => each.limit ?? []).find(({ id }) => id === limitId)
  return {
    ...{ kind: 'need-limit', id: limitId, source: limit?.source ?? 'SH-70', says: limit?.says ?? '' },
    weight: 'soft',
  }
}
