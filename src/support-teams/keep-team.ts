import { keepAction, type NewAction } from '#actions/index.ts'
import { logEvent } from '#history/index.ts'
import { listServiceHolders, SCHOOL_SIDE_KINDS } from '#people/index.ts'
import { listOrders } from '#trading/index.ts'
import { isId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { findVisit } from '#visits/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, type Look, type Work } from '#work/work.ts'
import { getTeamToDo } from './get-support-team.ts'
import { teamEvent } from './support-team-event.ts'
import { whyCannotJoin, whyNobodyIsNamed, whyNextIsNot, whyNotMet } from './support-team-rules.ts'
import { listMeetings, listTeamMembers } from './support-team-store.ts'
import { addMeeting, addMember, addParts, changeTeam, finishMember, type NewMember } from './support-team-writes.ts'

/** Whom the service can name in a team: its own people who know of the school's work, each once. */
export async function listPeopleToJoin(look: Look, schoolId: string): Promise<readonly { id: string; name: string }[]> {
  const ofSchools = look.model.roles.filter(({ kind }) => kind === 'headteacher' || SCHOOL_SIDE_KINDS.includes(kind))
  const roles = new Set(ofSchools.map(({ id }) => id))
  const all = await listServiceHolders(look, schoolId, 'see-school')
  const holders = all.filter(({ role }) => !roles.has(role))
  return [...new Map(holders.map(({ personId, name }) => [personId, { id: personId, name }])).values()]
}

type Named = Omit<NewMember, 'name' | 'personId'> & { name: string | null; personId: string | undefined }

/** Somebody of the service, chosen, or from elsewhere, by name, joins a team. Throws NotFound, NotAllowed, Refused. */
export async function joinTeamByChoice(work: Work, id: string, { personId, name, ...member }: Named): Promise<void> {
  const { team } = await getTeamToDo(work, id, 'keep')
  const people = personId ? await listPeopleToJoin(work, team.schoolId) : []
  const person = people.find((each) => each.id === personId)
  refuseIf(work, whyNobodyIsNamed({ personId, name }, person))
  await joinTeam(work, id, { ...member, name: person?.name ?? name ?? '', personId: person?.id ?? null })
}

/** Somebody joins a team. Throws NotFound, NotAllowed, Refused. */
export async function joinTeam(work: Work, id: string, member: NewMember): Promise<void> {
  const { team, name } = await getTeamToDo(work, id, 'keep')
  refuseIf(work, whyCannotJoin(await listTeamMembers(work, id), member))
  await addMember(work, id, member)
  await changeTeam(work, id)
  await logEvent(work, teamEvent('member-joined', team, name, { name: { after: member.name } }))
}

/** Somebody leaves a team; that they were of it stays. Throws NotFound, NotAllowed, Refused. */
export async function leaveTeam(work: Work, id: string, memberId: string): Promise<void> {
  const { team, name } = await getTeamToDo(work, id, 'keep')
  const left = isId(memberId) ? await finishMember(work, id, memberId) : undefined
  if (!left) throw new NotFound('member of the team', memberId)
  await changeTeam(work, id)
  await logEvent(work, teamEvent('member-left', team, name, { name: { after: left.name } }))
}

/** A meeting is written up: who was there, what was decided, and when the next one is. Throws NotFound, NotAllowed, Refused. */
export async function writeUpMeeting(
  work: Work,
  id: string,
  met: { heldOn: PlainDate; present: readonly string[]; decided: string; nextOn: PlainDate | null },
): Promise<void> {
  const { team, name } = await getTeamToDo(work, id, 'keep')
  const hasOneThatDay = (await listMeetings(work, id)).some(({ heldOn }) => heldOn === met.heldOn)
  refuseIf(work, whyNotMet(team, { ...met, hasOneThatDay }, work.today))
  const names = (await listTeamMembers(work, id))
    .filter((each) => met.present.includes(each.id))
    .map((each) => each.name)
  await addMeeting(work, id, { ...met, present: names })
  // A date that is still to come stays, unless another was said.
  const stays = team.nextMeetingOn && team.nextMeetingOn > met.heldOn ? team.nextMeetingOn : null
  await changeTeam(work, id, { nextMeetingOn: met.nextOn ?? stays })
  await logEvent(work, teamEvent('met', team, name, { on: { after: met.heldOn } }))
}

/** When it meets next, and by when it is evaluated. Throws NotFound, NotAllowed, Refused. */
export async function setNextMeeting(
  work: Work,
  id: string,
  { nextOn, revision }: { nextOn: PlainDate; revision: number },
): Promise<void> {
  const { team, name } = await getTeamToDo(work, id, 'keep', revision)
  refuseIf(work, whyNextIsNot(nextOn, work.today))
  await changeTeam(work, id, { nextMeetingOn: nextOn })
  await logEvent(work, teamEvent('next-meeting-set', team, name, { on: { after: nextOn } }))
}

/** What the team agrees is to be done: an action of the school like any other. Throws NotFound, NotAllowed, Refused. */
export async function agreeAction(work: Work, id: string, action: Omit<NewAction, 'visitId'>): Promise<void> {
  const { team, name } = await getTeamToDo(work, id, 'keep')
  const actionId = await keepAction(work, team.schoolId, { ...action, visitId: null })
  await addParts(work, id, { visitIds: [], orderIds: [], actionIds: [actionId] })
  await changeTeam(work, id)
  await logEvent(work, teamEvent('action-agreed', team, name, { says: { after: action.says } }))
}

/** Visits and orders of the school that belong to it; NF-86: never one of which nothing may be held. Throws NotFound, NotAllowed, Refused. */
export async function nameParts(
  work: Work,
  id: string,
  { visitIds, orderIds }: { visitIds: readonly string[]; orderIds: readonly string[] },
): Promise<void> {
  const { team, name } = await getTeamToDo(work, id, 'keep')
  const { schoolId } = team
  for (const visitId of visitIds) {
    const visit = isId(visitId) ? await findVisit(work, visitId) : undefined
    if (!visit || visit.schoolId !== schoolId || !visit.mayHaveRecord) throw new NotFound('visit', visitId)
  }
  const orders = await listOrders(work, { schoolId, limit: 500 })
  for (const orderId of orderIds)
    if (!orders.some((each) => each.id === orderId && each.mayHoldContent)) throw new NotFound('order', orderId)
  await addParts(work, id, { visitIds, orderIds, actionIds: [] })
  await changeTeam(work, id)
  await logEvent(work, teamEvent('parts-added', team, name))
}
