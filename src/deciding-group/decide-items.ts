import { logEvent } from '#history/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule } from '#shared/own-rule.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { shortOf, sittingOn } from './composition-rules.ts'
import { decidableOf } from './decidable.ts'
import { groupEvent } from './group-events.ts'
import { getGroupRule } from './group-policy.ts'
import { listMembersOn } from './group-store.ts'
import { getItem, mayWriteAtMeetings, readVoters } from './hold-meetings.ts'
import type { Item, Vote } from './meeting.ts'
import { castVotes, countVotes, outcomeOf, whyCannotDecide, whyCannotRecordVotes } from './meeting-rules.ts'
import { addVotes, holdItem, listVotes, writeDecision } from './meeting-store.ts'

const own = ownRule('deciding-group')

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
    ...(await whyThingNotYet(work, item)),
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
    ...(item.outcome === null ? await whyThingNotYet(work, item) : []),
  ])
  const count = countVotes(cast)
  const outcome = outcomeOf(count)
  await writeDecision(work, item, {
    ...{ outcome, says, count },
    considered: asks.map((what, at) => ({ what, says: considered[at]?.trim() ?? '' })),
  })
  if (item.about)
    await decidableOf(item.about)?.follow(work, item.about.id, { itemId: item.id, outcome, decidedOn: item.heldOn })
  await logEvent(work, groupEvent(work, 'decided', { title: { after: item.title }, outcome: { after: outcome } }))
}

/** What stands against deciding on what an item is about, as the room says that holds it. */
const whyThingNotYet = async (work: Work, { about }: Pick<Item, 'about'>): Promise<readonly Finding[]> =>
  about ? ((await decidableOf(about)?.whyNotYet(work, about.id)) ?? []) : []

/** What is to be considered before an item is decided, as the model says of its matter. */
export const considersOf = (look: Look, { matter }: Pick<Item, 'matter'>): readonly string[] =>
  getGroupRule(look).onlyItDecides.of.find(({ id }) => id === matter)?.considers ?? []
