import { logEvent } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getRequest, getRequestToDo } from './get-request.ts'
import { requestEvent } from './request-events.ts'
import { getRequestRule, mayDiscuss } from './request-policy.ts'
import { whyNotForward } from './request-rules.ts'
import { listVisitsToName, writeForward } from './request-store.ts'
import type { Agreement } from './request.ts'
import { tellThoseWhoAnswer } from './tell-of-request.ts'

type Talked = { visitId: string | undefined; tried: string | null; agreements: readonly Agreement[]; revision: number }

/**
 * WI-24, WI-36, WI-37, WI-55. The adviser says at which visit a request was talked over, and who agreed that it is needed: it goes before those who
 * answer, and their time runs from today. Throws NotFound, NotAllowed, Refused with everything that is missing.
 */
export async function discussRequest(
  work: Work,
  id: string,
  { visitId, tried, agreements, revision }: Talked,
): Promise<void> {
  const { schoolId } = await getRequest(work, id)
  requireThat(mayDiscuss(work, schoolId), work, `talk over the request ${id}`)
  const found = await getRequestToDo(work, id, 'discuss', revision)
  const rule = (await work.modelOf(found.modelVersionId)).requests ?? getRequestRule(work)
  const visits = await listVisitsToName(work, schoolId, rule.discussion.recordOf)
  const visit = visits.find((each) => each.id === visitId)
  const discussed = { on: visit?.heldOn, hasRecord: visit?.hasRecord ?? false }
  refuseIf(work, [
    ...whyNotForward(rule, { tried }, discussed, agreements, work.today),
    ...(await askAboutNamesIn(work, schoolId, [
      { where: 'what the school has tried', field: 'tried', text: tried ?? '' },
    ])),
  ])
  if (!visit || !tried) throw new Error('a request went forward without its discussion')
  await writeForward(work, id, { visitId: visit.id, on: visit.heldOn, tried, agreements })
  await logEvent(work, requestEvent('forward', found, { discussedOn: { after: visit.heldOn } }))
  await tellThoseWhoAnswer(work, found)
}
