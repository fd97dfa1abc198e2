import { logEvent } from '#history/index.ts'
import { findTypedSchools } from '#schools/index.ts'
import type { Finding } from '#shared/finding.ts'
import { isId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { shortOf, sittingOn } from './composition-rules.ts'
import { groupEvent } from './group-events.ts'
import { getGroupRule, isOfGroup, mayKeepGroup } from './group-policy.ts'
import { findGroup, holdGroup, listMembersOn } from './group-store.ts'
import type { Interest, Item, Meeting, Vote, Voter } from './meeting.ts'
import {
  castVotes,
  countVotes,
  interestsIn,
  outcomeOf,
  whyCannotBeOnAgenda,
  whyCannotDecide,
  whyCannotMeet,
  whyCannotRecordVotes,
} from './meeting-rules.ts'
import {
  addInterest,
  addItem,
  addMeeting,
  addVotes,
  holdItem,
  listInterests,
  listItems,
  listLed,
  listMeetings,
  listVotes,
  writeDecision,
} from './meeting-store.ts'

/** Who writes at its meetings: its members, and whoever keeps it. */
export const mayWriteAtMeetings = async (look: Look) => mayKeepGroup(look) || (await isOfGroup(look))

/** A meeting. Throws NotFound. */
export async function getMeeting(look: Look, id: string): Promise<Meeting> {
  getGroupRule(look)
  const meeting = (await listMeetings(look)).find((each) => each.id === id)
  if (!meeting) throw new NotFound('meeting of the group that decides', id)
  return meeting
}

/** Something of an agenda. Throws NotFound. */
export async function getItem(look: Look, id: string): Promise<Item> {
  getGroupRule(look)
  const [item] = isId(id) ? await listItems(look, { id }) : []
  if (!item) throw new NotFound('item of an agenda', id)
  return item
}

/** RO-80. Calls a meeting for a day. Gives its id. Throws NotFound, NotAllowed, Refused. */
export async function callMeeting(work: Work, heldOn: PlainDate): Promise<string> {
  const rule = getGroupRule(work)
  requireThat(await mayWriteAtMeetings(work), work, 'call a meeting of the group that decides')
  await holdGroup(work)
  const [group, meetings] = [await findGroup(work), await listMeetings(work)]
  const sameDay = meetings.some((each) => each.heldOn === heldOn)
  refuseIf(work, whyCannotMeet(rule, heldOn, { formedOn: group?.formedOn, sameDay }))
  const id = await addMeeting(work, heldOn)
  await logEvent(work, groupEvent(work, 'called', { on: { after: heldOn } }))
  return id
}

export type ItemAsked = Pick<Item, 'title' | 'remit' | 'matter' | 'paper'> & { schools: string | null }

/** RO-23, RO-104. Puts something on the agenda, under a remit. Throws NotFound, NotAllowed, Refused. */
export async function putOnAgenda(
  work: Work,
  meetingId: string,
  { schools: typed, ...asked }: ItemAsked,
): Promise<string> {
  const rule = getGroupRule(work)
  requireThat(await mayWriteAtMeetings(work), work, `put something on the agenda of ${meetingId}`)
  await getMeeting(work, meetingId)
  const { schools, findings } = typed ? await findTypedSchools(work, typed, 'schools') : { schools: [], findings: [] }
  refuseIf(work, [...whyCannotBeOnAgenda(rule, asked), ...findings])
  const ids = [...new Set(schools.map(({ id }) => id))]
  const id = await addItem(work, meetingId, asked, ids)
  await logEvent(work, groupEvent(work, 'put-on-agenda', { title: { after: asked.title } }))
  return id
}

/** Who could vote on an item: who sits there on the day of its meeting, with the interests that they have. */
export async function readVoters(look: Look, item: Item): Promise<{ voters: Voter[]; interests: Interest[] }> {
  const members = await listMembersOn(look, item.heldOn)
  const sitting = sittingOn(getGroupRule(look), members, item.heldOn).filter(({ joinedOn }) => joinedOn !== null)
  const [voters, declared] = [await listLed(look, sitting, item.heldOn), await listInterests(look, item.id)]
  return { voters, interests: interestsIn(voters, item.schools, declared) }
}

/** RO-111. A member's interest in an item is declared, before its votes are recorded. Throws NotFound, NotAllowed, Refused. */
export async function declareInterest(
  work: Work,
  itemId: string,
  { memberId, says }: Omit<Interest, 'name'>,
): Promise<void> {
  requireThat(await mayWriteAtMeetings(work), work, `declare an interest in ${itemId}`)
  await getItem(work, itemId)
  await holdItem(work, itemId)
  const item = await getItem(work, itemId)
  const { voters, interests } = await readVoters(work, item)
  const voter = voters.find(({ id }) => id === memberId)
  refuseIf(work, [
    ...whyCannotRecordVotes({ ...item, heldOn: work.today }, await listVotes(work, itemId), work.today),
    ...(voter ? [] : [own('deciding-interest-of-a-member', 'RO-111', 'Choose whose interest it is', 'memberId')]),
    ...(interests.some((each) => each.memberId === memberId)
      ? [own('deciding-interest-once', 'RO-111', 'That interest is known already.', 'memberId')]
      : []),
  ])
  await addInterest(work, itemId, { memberId, says })
  await logEvent(
    work,
    groupEvent(work, 'interest-declared', { title: { after: item.title }, name: { after: voter?.name ?? '' } }),
  )
}

/** RO-111. Records how each member voted; who has an interest is recorded and not counted. Throws NotFound, NotAllowed, Refused. */
export async function recordVotes(work: Work, itemId: string, votes: Readonly<Record<string, Vote>>): Promise<void> {
  requireThat(await mayWriteAtMeetings(work), work, `record the votes on ${itemId}`)
  await getItem(work, itemId)
  await holdItem(work, itemId)
  const item = await getItem(work, itemId)
  const { voters, interests } = await readVoters(work, item)
  const cast = castVotes(voters, votes, interests)
  refuseIf(work, [
    ...whyCannotRecordVotes(item, await listVotes(work, itemId), work.today),
    ...(voters.length === 0
      ? [own('deciding-somebody-voted', 'RO-08', 'Nobody sits there on that day: nobody votes.')]
      : []),
  ])
  await addVotes(work, itemId, cast)
  await logEvent(work, groupEvent(work, 'voted', { title: { after: item.title } }))
}

/** RO-08, RO-78, RO-98. Records what the body decided, as its counted votes come to. Whoever else tries is told that only it decides. Throws NotFound, Refused. */
export async function recordDecision(
  work: Work,
  itemId: string,
  { says, considered }: { says: string; considered: readonly string[] },
): Promise<void> {
  const rule = getGroupRule(work)
  await getItem(work, itemId)
  requireThat(true, work, `record a decision on ${itemId}`)
  await holdItem(work, itemId)
  const item = await getItem(work, itemId)
  const cast = await listVotes(work, itemId)
  const sitting = sittingOn(rule, await listMembersOn(work, item.heldOn), item.heldOn)
  const asks = considersOf(work, item)
  refuseIf(work, [
    ...whyCannotDecide(rule, item, {
      ...{ cast, isOfGroup: await mayWriteAtMeetings(work) },
      short: shortOf(rule, work.model.phases, sitting),
    }),
    ...asks.flatMap((what, at) =>
      considered[at]?.trim()
        ? []
        : [own('deciding-considered', 'RO-96', `Enter what was considered: ${what}`, `considered-${at}`)],
    ),
  ])
  const count = countVotes(cast)
  const outcome = outcomeOf(count)
  await writeDecision(work, item, {
    ...{ outcome, says, count },
    considered: asks.map((what, at) => ({ what, says: considered[at]?.trim() ?? '' })),
  })
  await logEvent(work, groupEvent(work, 'decided', { title: { after: item.title }, outcome: { after: outcome } }))
}

/** What is to be considered before an item is decided, as the model says of its matter. */
export const considersOf = (look: Look, { matter }: Pick<Item, 'matter'>): readonly string[] =>
  getGroupRule(look).onlyItDecides.of.find(({ id }) => id === matter)?.considers ?? []

const own = (id: string, source: string, says: string, field?: string): Finding => ({
  ...{ kind: 'deciding-group', id, source, says, weight: 'firm' },
  ...(field && { field }),
})
