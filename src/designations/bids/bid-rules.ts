import { andList, namesOf, type DesignationsRule, type ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { when } from '#shared/own-rule.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { ofModel, own } from '../designation-rules.ts'
import { BID_WORDS, isLive, NEXT, type Bid, type BidStatus } from './bid.ts'

/** RO-69. What stands against a bid: bids are one across all phases or bids of the phases, and a group bids once at a time. */
export function whyCannotBid(
  rule: DesignationsRule,
  model: Pick<ServiceModel, 'phases'>,
  asked: { groupId: string; isConnected: boolean; phases: readonly string[] },
  { groups, bids }: { groups: readonly string[]; bids: readonly Bid[] },
): Finding[] {
  const live = bids.filter(isLive)
  const bidding = live.filter(({ isConnected }) => !isConnected).flatMap(({ phases }) => phases)
  const twice = asked.isConnected ? [] : asked.phases.filter((phase) => bidding.includes(phase))
  const isOtherForm = live.some(({ isConnected }) => isConnected !== asked.isConnected || isConnected)
  return [
    ...when(
      !groups.includes(asked.groupId),
      own('designation-bid-group', 'RO-69', 'Choose a group of schools that bids together', 'groupId'),
    ),
    ...when(
      live.some(({ groupId }) => groupId === asked.groupId),
      own('designation-bid-once', 'RO-69', 'This group has a bid that is not decided', 'groupId'),
    ),
    ...when(
      !asked.isConnected && asked.phases.length === 0,
      own('designation-bid-phases', 'RO-69', 'Choose the phases for which it bids', 'phases'),
    ),
    ...when(
      asked.phases.some((phase) => !rule.atLeast.phases.includes(phase)),
      own('designation-bid-phases', 'RO-69', 'Choose phases that are to have designated schools', 'phases'),
    ),
    ...when(isOtherForm, ofModel(rule.bids, 'isConnected')),
    ...when(
      twice.length > 0,
      own(
        'designation-bid-of-a-phase-once',
        'RO-69',
        `A bid for ${andList(namesOf(model.phases, twice))} is not decided yet: its schools bid together`,
        'phases',
      ),
    ),
  ]
}

/** RO-69, XX-05. What stands against moving a bid on: where it leads, and when. A bid is decided once. */
export function whyBidCannotBe(
  bid: Pick<Bid, 'status' | 'statusOn'>,
  { status, on }: { status: BidStatus; on: PlainDate },
  today: PlainDate,
): Finding[] {
  const since = showDate(bid.statusOn)
  const now = BID_WORDS[bid.status].toLowerCase()
  if (!isLive(bid))
    return [
      own('designation-bid-decided', 'RO-69', `This bid is ${now} since ${since}: a bid is decided once`, 'status'),
    ]
  return [
    ...when(
      !NEXT[bid.status].includes(status),
      own('designation-bid-status', 'XX-05', `The bid is ${now}: that cannot follow`, 'status'),
    ),
    ...when(
      on < bid.statusOn || on > today,
      own('designation-bid-day', 'XX-05', `Enter a day from ${since} to today`, 'on'),
    ),
  ]
}

/** What is expected of a bid is expected after what was done. */
export const whyNotExpected = ({ on, expectedOn }: { on: PlainDate; expectedOn: PlainDate | null }): Finding[] =>
  when(
    expectedOn !== null && expectedOn < on,
    own('designation-bid-expected', 'XX-05', `Enter a day after ${showDate(on)}`, 'expectedOn'),
  )
