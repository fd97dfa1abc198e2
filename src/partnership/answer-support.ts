import { keepAllocation, takeBackAllocation } from '#days/index.ts'
import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { isId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { getPartnership, holdersOn, schoolOf, type Partnership } from './get-partnership.ts'
import { partnershipEvent } from './partnership-events.ts'
import { isLead, mayPropose } from './partnership-policy.ts'
import {
  whyCannotApprove,
  whyCannotJudge,
  whyNotOpenFor,
  whyNotTheGatekeeper,
  whySchoolIsClosed,
} from './partnership-rules.ts'
import { whyNotStillOn } from './still-on.ts'
import { changeSupport, findSupport, findSupportToChange } from './support-store.ts'
import { tellOfSupport } from './tell-of-partnership.ts'
import { SUPPORT_ACTIONS, type SupportAction, type SupportItem } from './support-item.ts'

export type WithSupport = Partnership & { item: SupportItem }

/** A piece of support, for somebody who may know of its partnership. Throws NotFound. */
export async function getSupport(look: Look, caseId: string, id: string): Promise<WithSupport> {
  const partnership = await getPartnership(look, caseId)
  const item = isId(id) ? await findSupport(look, caseId, id) : undefined
  if (!item) throw new NotFound('support of the case', id)
  return { ...partnership, item }
}

/**
 * WI-42. The gatekeeper lets support through, wholly or for fewer days: they are set aside from what whoever gives it has. Anybody else of the
 * service is refused in the model's words. Throws NotFound, NotAllowed, Refused.
 */
export async function approveSupport(
  work: Work,
  caseId: string,
  id: string,
  { revision, halfDays }: { revision: number; halfDays: number },
): Promise<void> {
  const found = await toDo(work, caseId, id, 'approve', revision)
  const { of, rule, item } = found
  const school = await schoolOf(work, { of })
  refuseIf(work, [
    ...(await whyNotStillOn(work, of)),
    ...whySchoolIsClosed(school),
    ...whyCannotApprove(item, halfDays),
  ])
  await logEvent(
    work,
    partnershipEvent('support-approved', of, { name: { after: item.personName }, halfDays: { after: halfDays } }),
  )
  const place = { schoolId: of.schoolId, groupId: null, ...school }
  const allocationId = await keepAllocation(work, place, schoolYearOf(item.byOn), {
    ...{ personId: item.personId, role: item.role, kind: rule.gate.dayKind, halfDays },
    ...{ term: null, function: null, fund: null, ...(await needOf(work, found)) },
  })
  await changeSupport(work, id, {
    ...{ status: SUPPORT_ACTIONS.approve.to, approved_half_days: halfDays, allocation_id: allocationId },
    ...{ approved_by: work.actor.personId, approved_on: work.today },
  })
  await tellOfSupport(work, found, { id, halfDays }, 'approved')
}

/** WI-10. The need that days answer, where the model has it named: the area of the plan, which the gatekeeper let support go to. */
async function needOf(work: Work, { of, model, rule, item }: WithSupport) {
  if (!model.days?.needNamed) return { need: null, needSeenById: null }
  const leads = await holdersOn(work, { of }, [rule.lead], work.today)
  const lead = leads.find(({ actsFor }) => actsFor === null)
  return { need: item.area, needSeenById: lead?.personId ?? work.actor.personId }
}

/** WI-42. Support is declined by the gatekeeper, or withdrawn by whoever proposed it or the gatekeeper; the reason stays. Throws as above. */
export async function endSupport(
  work: Work,
  caseId: string,
  id: string,
  { revision, because, action }: { revision: number; because: string; action: 'decline' | 'withdraw' },
): Promise<void> {
  const found = await toDo(work, caseId, id, action, revision)
  const { of, item } = found
  refuseIf(work, await askAboutNamesIn(work, of.schoolId, [{ where: 'why', field: 'because', text: because }]))
  await giveUp(work, { of, item }, because, action)
  // What nobody has let through yet was never promised to the school.
  if (action === 'decline') await tellOfSupport(work, found, item, 'declined')
  else if (item.status === 'approved') await tellOfSupport(work, found, item, 'withdrawn')
}

/** The same as a part of another deed: what was set aside is free again. */
export async function giveUp(
  work: Work,
  { of, item }: Pick<WithSupport, 'of' | 'item'>,
  because: string,
  action: 'decline' | 'withdraw',
): Promise<void> {
  const { to } = SUPPORT_ACTIONS[action]
  await logEvent(
    work,
    partnershipEvent(`support-${to}`, of, { name: { after: item.personName }, because: { after: because } }),
  )
  work.kept.length = 0
  if (item.allocationId) await takeBackAllocation(work, item.allocationId, because.slice(0, 500))
  await changeSupport(work, item.id, {
    ...{ status: to, because, ended_by: work.actor.personId, ended_on: work.today },
  })
}

/** WI-43. The lead judges what a piece of support was worth, once it was given. Throws NotFound, NotAllowed, Refused. */
export async function judgeSupport(
  work: Work,
  caseId: string,
  id: string,
  judged: { revision: number; doneOn: PlainDate; standing: string; says: string | null },
): Promise<void> {
  const { of, rule, item } = await toDo(work, caseId, id, 'judge', judged.revision)
  const texts = [{ where: 'what it rests on', field: 'judgedSays', text: judged.says ?? '' }]
  refuseIf(work, [
    ...whyCannotJudge(rule.quality, judged, work.today),
    ...(await askAboutNamesIn(work, of.schoolId, texts)),
  ])
  const standing = rule.quality.standings.find((each) => each.id === judged.standing)?.name
  await logEvent(
    work,
    partnershipEvent('support-judged', of, { name: { after: item.personName }, standing: { after: standing } }),
  )
  await changeSupport(work, id, {
    ...{
      status: SUPPORT_ACTIONS.judge.to,
      done_on: judged.doneOn,
      standing: judged.standing,
      judged_says: judged.says,
    },
    ...{ judged_by: work.actor.personId, judged_on: work.today },
  })
}

/** Who comes to the page on which support is decided: the service. Whose decision it is, the model says. */
export const mayComeToSupport = (look: Look, { of, rule }: Pick<Partnership, 'of' | 'rule'>) =>
  mayPropose(look, of.schoolId) || isLead(look, rule, of.schoolId)

async function toDo(
  work: Work,
  caseId: string,
  id: string,
  action: SupportAction,
  shown: number,
): Promise<WithSupport> {
  const found = await getSupport(work, caseId, id)
  requireThat(mayComeToSupport(work, found), work, `${action} support in the case ${caseId}`)
  const item = (await findSupportToChange(work, caseId, id)) ?? found.item
  const isOwn = action === 'withdraw' && item.proposedById === work.actor.personId
  if (!isOwn && !isLead(work, found.rule, found.of.schoolId)) {
    const leads = await holdersOn(work, found, [found.rule.lead], work.today)
    refuseIf(work, [whyNotTheGatekeeper(found.rule.gate, leads)])
  }
  const closed = whyNotOpenFor(item, action)
  const stale = await whyChangedMeanwhile(work, { kind: 'case', id: caseId, revision: item.revision, shown })
  refuseIf(work, closed.length > 0 ? closed : stale)
  return { ...found, item }
}
