import type { DesignationsRule, ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule, when } from '#shared/own-rule.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { isLive, type Bid } from './bids/bid.ts'
import { isStanding, type Designation, type Specialist } from './designation.ts'

/** A rule of the house that refuses. */
export const own = ownRule('designation')

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

/** What is known of a school that is to be designated. */
export type FactsOfSchool = {
  name: string
  isOpen: boolean
  isDesignated: boolean
  /** The day from which an earlier designation stood no more. */
  endedOn: PlainDate | undefined
  isInBid: boolean
  isCandidate: boolean
  today: PlainDate
}

/** RO-16, RO-69, RO-70. What stands against designating a school. */
export function whyCannotBeDesignated(
  rule: DesignationsRule,
  asked: { designatedOn: PlainDate; phase: string | undefined; bid: Bid | undefined },
  facts: FactsOfSchool,
): Finding[] {
  const { designatedOn, phase, bid } = asked
  const { name, today } = facts
  return [
    ...when(
      !facts.isOpen,
      own('designation-school-open', 'XX-13', `${name} has closed: it is not designated`, 'school'),
    ),
    ...when(facts.isDesignated, own('designation-once', 'RO-69', `${name} is a ${rule.one} already`, 'school')),
    ...when(
      !phase || !rule.atLeast.phases.includes(phase),
      own('designation-phase', 'RO-16', `${name} is of a phase that has no ${rule.many}`, 'school'),
    ),
    ...when(designatedOn > today, own('designation-day', 'XX-05', 'It is recorded once it is so', 'designatedOn')),
    ...when(
      facts.endedOn !== undefined && designatedOn < facts.endedOn,
      own(
        'designation-once',
        'RO-69',
        `${name} was a ${rule.one} until ${facts.endedOn ? showDate(facts.endedOn) : ''}: enter a day from then`,
        'designatedOn',
      ),
    ),
    ...when(
      bid !== undefined && bid.status !== 'successful',
      own('designation-bid-successful', 'RO-69', 'The bid has not succeeded: nobody is designated by it yet', 'bidId'),
    ),
    ...when(
      bid !== undefined && !facts.isInBid,
      own('designation-bid-of-the-school', 'RO-69', `${name} is not among the schools of this bid`, 'bidId'),
    ),
    ...when(!facts.isCandidate, {
      ...ofModel(rule.candidates),
      says: `${rule.candidates.says} Nothing that is held of ${name}’s latest graded inspection says so.`,
    }),
  ]
}

/** RO-69. What stands against a day from which a designation that is on record shall have stood: what was done under it, and its own end. */
export const whyNotSince = (
  { endedOn }: Pick<Designation, 'endedOn'>,
  designatedOn: PlainDate,
  firstUnderIt: PlainDate | undefined,
): Finding[] => {
  const latest = [firstUnderIt, endedOn ?? undefined].flatMap((each) => each ?? []).toSorted()[0]
  return when(
    latest !== undefined && designatedOn > latest,
    own(
      'designation-since',
      'RO-69',
      `Enter ${latest ? showDate(latest) : 'a day'} or a day before: work under it, or its end, is of that day`,
      'designatedOn',
    ),
  )
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
  each: Pick<Designation, 'designatedOn' | 'endedOn'>,
  work: { element: string; startedOn: PlainDate; finishedOn: PlainDate | null },
): Finding[] {
  return [
    ...when(
      !rule.elements.some(({ id }) => id === work.element),
      own('designation-element', 'RO-71', `Choose one of the ${rule.elements.length} elements`, 'element'),
    ),
    ...when(
      work.startedOn < each.designatedOn || (each.endedOn !== null && work.startedOn > each.endedOn),
      own(
        'designation-work-day',
        'RO-71',
        `It begins while the school is designated, from ${showDate(each.designatedOn)}`,
        'startedOn',
      ),
    ),
    ...when(
      work.finishedOn !== null && work.finishedOn < work.startedOn,
      own('designation-work-day', 'RO-71', 'It ends on the day on which it begins, or later', 'finishedOn'),
    ),
    ...when(
      each.endedOn !== null && (work.finishedOn === null || work.finishedOn > each.endedOn),
      own(
        'designation-work-day',
        'RO-71',
        `It ends by ${each.endedOn ? showDate(each.endedOn) : 'then'}, when the designation ended`,
        'finishedOn',
      ),
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
      own(
        'designation-specialist-once',
        'RO-72',
        `${name} is designated already, by ${standing?.schoolName ?? ''}`,
        'person',
      ),
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
