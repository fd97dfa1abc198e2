import { logEvent } from '#history/index.ts'
import { findTypedSchools } from '#schools/index.ts'
import { ownRule } from '#shared/own-rule.ts'
import { isId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { sittingOn } from './composition-rules.ts'
import { aboutFrom, decidableOf, listDecidable } from './decidable.ts'
import { groupEvent } from './group-events.ts'
import { getGroupRule, isOfGroup, mayKeepGroup } from './group-policy.ts'
import { findGroup, holdGroup, listMembersOn } from './group-store.ts'
import type { Interest, Item, Meeting, Voter } from './meeting.ts'
import { interestsIn, whyCannotBeOnAgenda, whyCannotMeet, whyCannotRecordVotes } from './meeting-rules.ts'
import {
  addInterest,
  addItem,
  addMeeting,
  holdItem,
  listInterests,
  listItems,
  listLed,
  listMeetings,
  listVotes,
} from './meeting-store.ts'

const own = ownRule('deciding-group')

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

export type ItemAsked = Pick<Item, 'title' | 'remit' | 'matter' | 'paper'> & {
  schools: string | null
  /** What waits for a decision, as `kind:id`. */
  about?: string | null
}

/** RO-23, RO-104. Puts something on the agenda, under a remit. Throws NotFound, NotAllowed, Refused. */
export async function putOnAgenda(
  work: Work,
  meetingId: string,
  { schools: typed, about: thing = null, ...asked }: ItemAsked,
): Promise<string> {
  const rule = getGroupRule(work)
  requireThat(await mayWriteAtMeetings(work), work, `put something on the agenda of ${meetingId}`)
  await getMeeting(work, meetingId)
  const { schools, findings } = typed ? await findTypedSchools(work, typed, 'schools') : { schools: [], findings: [] }
  const waiting = (await listDecidable(work)).some(({ value }) => value === thing)
  refuseIf(work, [
    ...whyCannotBeOnAgenda(rule, asked),
    ...findings,
    ...(thing === null || waiting
      ? []
      : [own('deciding-about-what-waits', 'RO-78', 'Choose what waits for a decision, or nothing', 'about')]),
  ])
  const ids = [...new Set(schools.map(({ id }) => id))]
  const about = aboutFrom(thing)
  const matter = decidableOf(about)?.matter(work.model) ?? asked.matter
  const id = await addItem(work, meetingId, { ...asked, matter, about }, ids)
  await logEvent(work, groupEvent(work, 'put-on-agenda', { title: { after: asked.title } }))
  return id
}

/** Who could vote on an item: who sits there on the day of its meeting, with the interests that they have. */
export async function readVoters(look: Look, item: Item): Promise<{ voters: Voter[]; interests: Interest[] }> {
  const members = await listMembersOn(look, item.heldOn)
  const sitting = sittingOn(getGroupRule(look), members, item.heldOn).filter(({ joinedOn }) => joinedOn !== null)
  const [voters, declared] = [await listLed(look, sitting, item.heldOn), await listInterests(look, item.id)]
  const gaining = item.about ? ((await decidableOf(item.about)?.listGaining(look, item.about.id)) ?? []) : []
  return { voters, interests: interestsIn(voters, allOnce([...item.schools, ...gaining]), declared) }
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

const allOnce = (schools: Item['schools']) =>
  schools.filter(({ id }, at) => schools.findIndex((each) => each.id === id) === at)
