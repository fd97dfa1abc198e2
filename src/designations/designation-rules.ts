import { andList, namesOf, type DesignationsRule, type ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { BID_WORDS, isLive, NEXT, type Bid, type BidStatus } from './bids/bid.ts'
import { isStanding, type Designation, type Specialist } from './designation.ts'

/** A rule of the house that refuses. */
export const own = (id: string, source: string, says: string, field?: string): Finding => ({
  ...{ kind: 'designation', id, source, says, weight: 'firm' },
  ...(field && { field }),
})

/** The finding where it is so. */
export const when = (is: boolean, ...findings: Finding[]): Finding[] => (is ? findings : [])

/** A rule of the model that speaks. */
export const ofModel = (
  { id, source, says, firm }: { id: string; source: string; says: string; firm: boolean },
  field?: string,
): Finding => ({
  ...{ kind: 'designation', id, source, says, weight: firm ? 'firm' : 'soft' },
  ...(field && { field }),
})

/** How one phase stands. */
export type PhaseStands = { phase: string; name: string; standing: number; wanted: number; live: readonly Bid[] }

/** RO-16. Of each phase that is to have designated schools: how many there are, how many are wanted, and which bids wait. */
export function phasesAsTheyStand(
  { atLeast }: DesignationsRule,
  { phases }: Pick<ServiceModel, 'phases'>,
  standing: readonly Pick<Designation, 'phase'>[],
  bids: readonly Bid[],
): PhaseStands[] {
  return atLeast.phases.map((phase) => {
    const count = standing.filter((each) => each.phase === phase).length
    const live = bids.filter((bid) => isLive(bid) && bid.phases.includes(phase))
    const name = phases.find(({ id }) => id === phase)?.name ?? phase
    return { phase, name, standing: count, wanted: Math.max(0, atLeast.count - count), live }
  })
}

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

/** RO-69, XX-05. What stands against moving a bid on: where it leads, and when. */
export function whyBidCannotBe(
  bid: Pick<Bid, 'status' | 'statusOn'>,
  { status, on }: { status: BidStatus; on: PlainDate },
  today: PlainDate,
): Finding[] {
  return [
    ...when(
      !NEXT[bid.status].includes(status),
      own('designation-bid-status', 'XX-05', `The bid is ${BID_WORDS[bid.status].toLowerCase()}: that cannot follow`),
    ),
    ...when(
      on < bid.statusOn || on > today,
      own('designation-bid-day', 'XX-05', `Enter a day from ${showDate(bid.statusOn)} to today`, 'on'),
    ),
  ]
}

/** RO-16, RO-69, RO-70. What stands against designating a school. */
export function whyCannotBeDesignated(
  rule: DesignationsRule,
  asked: { designatedOn: PlainDate; phase: string | undefined; bid: Bid | undefined },
  facts: { isOpen: boolean; name: string; isDesignated: boolean; isInBid: boolean; isCandidate: boolean; today: PlainDate },
): Finding[] {
  const { designatedOn, phase, bid } = asked
  const { name, today } = facts
  return [
    ...when(!facts.isOpen, own('designation-school-open', 'XX-13', `${name} has closed: it is not designated`, 'school')),
    ...when(facts.isDesignated, own('designation-once', 'RO-69', `${name} is a ${rule.one} already`, 'school')),
    ...when(
      !phase || !rule.atLeast.phases.includes(phase),
      own('designation-phase', 'RO-16', `${name} is of a phase that has no ${rule.many}`, 'school'),
    ),
    ...when(designatedOn > today, own('designation-day', 'XX-05', 'It is recorded once it is so', 'designatedOn')),
    ...when(
      bid !== undefined && bid.status !== 'successful',
      own('designation-bid-successful', 'RO-69', 'The bid has not succeeded: nobody is designated by it yet', 'bidId'),
    ),
    ...when(
      bid !== undefined && !facts.isInBid,
      own('designation-bid-of-the-school', 'RO-69', `${name} is not among the schools of this bid`, 'bidId'),
    ),
    ...when(!facts.isCandidate, ofModel(rule.candidates)),
  ]
}

/** XX-05. Of a designation that ended nothing more is done. */
export const whyHasEnded = (rule: DesignationsRule, each: Designation, today: PlainDate): Finding[] =>
  when(
    !isStanding(each, today),
    own(
      'designation-standing',
      'XX-05',
      `${each.schoolName} is no ${rule.one} since ${each.endedOn ? showDate(each.endedOn) : 'then'}: nothing more is recorded under it`,
    ),
  )

/** RO-71. What stands against work as it is recorded. */
export function whyWorkCannotBeSo(
  rule: DesignationsRule,
  each: Pick<Designation, 'designatedOn'>,
  work: { element: string; startedOn: PlainDate; finishedOn: PlainDate | null },
): Finding[] {
  return [
    ...when(
      !rule.elements.some(({ id }) => id === work.element),
      own('designation-element', 'RO-71', `Choose one of the ${rule.elements.length} elements`, 'element'),
    ),
    ...when(
      work.startedOn < each.designatedOn,
      own('designation-work-day', 'RO-71', `It begins on ${showDate(each.designatedOn)} or later`, 'startedOn'),
    ),
    ...when(
      work.finishedOn !== null && work.finishedOn < work.startedOn,
      own('designation-work-day', 'RO-71', 'It ends on the day on which it begins, or later', 'finishedOn'),
    ),
  ]
}

/** RO-72. What stands against designating a specialist: a designated school is named, which stands, and nobody is one twice. */
export function whyNotASpecialist(
  rule: DesignationsRule,
  asked: { by: Designation | undefined; designatedOn: PlainDate },
  { standing, name, today }: { standing: Specialist | undefined; name: string; today: PlainDate },
): Finding[] {
  const { by, designatedOn } = asked
  if (!by) return [ofModel(rule.specialists, 'designationId')]
  return [
    ...whyHasEnded(rule, by, today),
    ...when(
      standing !== undefined,
      own('designation-specialist-once', 'RO-72', `${name} is designated already, by ${standing?.schoolName ?? ''}`, 'person'),
    ),
    ...when(
      designatedOn < by.designatedOn || designatedOn > today,
      own(
        'designation-specialist-day',
        'RO-72',
        `Enter a day from ${showDate(by.designatedOn)}, when ${by.schoolName} was designated, to today`,
        'designatedOn',
      ),
    ),
  ]
}
