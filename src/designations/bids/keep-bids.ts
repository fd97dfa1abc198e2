import { logEvent } from '#history/index.ts'
import { listGroups } from '#schools/index.ts'
import { when } from '#shared/own-rule.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { getDesignationsRule, mayKeep } from '../designation-policy.ts'
import { own } from '../designation-rules.ts'
import { holdDesignations } from '../designation-store.ts'
import { getBid } from '../get-designation.ts'
import { BID_WORDS, isLive, type BidStatus } from './bid.ts'
import { whyBidCannotBe, whyCannotBid, whyNotExpected } from './bid-rules.ts'
import { addBid, listBids, setBidStatus } from './bid-store.ts'

export type BidAsked = {
  groupId: string
  isConnected: boolean
  phases: readonly string[]
  status: 'discussed' | 'submitted'
  on: PlainDate
  expectedOn: PlainDate | null
}

/** The groups that may bid: those of the model's kind which are not over. */
export async function listBiddingGroups(look: Look): Promise<{ id: string; name: string }[]> {
  const groups = await listGroups(look, [getDesignationsRule(look).bids.group])
  return groups.filter(({ finishedOn }) => finishedOn === null || finishedOn >= look.today)
}

/** RO-69. Records that a group of schools bids. Gives the bid's id. Throws NotFound, NotAllowed, Refused. */
export async function openBid(work: Work, { status, on, expectedOn, ...said }: BidAsked): Promise<string> {
  const rule = getDesignationsRule(work)
  requireThat(mayKeep(work), work, 'record a bid')
  await holdDesignations(work)
  const groups = (await listBiddingGroups(work)).map(({ id }) => id)
  const asked = said.isConnected ? { ...said, phases: rule.atLeast.phases } : said
  refuseIf(work, [
    ...whyCannotBid(rule, work.model, asked, { groups, bids: await listBids(work) }),
    ...when(on > work.today, own('designation-bid-day', 'XX-05', 'It is recorded once it is so', 'on')),
    ...whyNotExpected({ on, expectedOn }),
  ])
  const id = await addBid(work, { ...asked, status, on, expectedOn })
  const form = asked.isConnected ? rule.bids.connected : rule.bids.ofPhase
  await logEvent(work, bidEvent('bid-opened', asked.groupId, { form: { after: form } }))
  return id
}

export type BidStepAsked = { status: BidStatus; on: PlainDate; expectedOn: PlainDate | null }

/** RO-69. Moves a bid on: submitted, successful, unsuccessful or withdrawn. Throws NotFound, NotAllowed, Refused. */
export async function moveBid(work: Work, id: string, asked: BidStepAsked): Promise<void> {
  await getBid(work, id)
  requireThat(mayKeep(work), work, `move the bid ${id} on`)
  await holdDesignations(work)
  const bid = await getBid(work, id)
  refuseIf(work, [...whyBidCannotBe(bid, asked, work.today), ...whyNotExpected(asked)])
  // Of what is decided nothing more is expected.
  await setBidStatus(work, id, { ...asked, expectedOn: isLive(asked) ? asked.expectedOn : null })
  const status = { before: BID_WORDS[bid.status], after: BID_WORDS[asked.status] }
  await logEvent(work, bidEvent('bid-moved', bid.groupId, { status }))
}

const bidEvent = (name: string, groupId: string, changes: Record<string, { before?: string; after: string }>) => ({
  name: `designation.${name}`,
  subjects: [{ kind: 'group' as const, id: groupId }],
  audience: 'see-register' as const,
  changes,
})
