import type { SupportTeamsRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule } from '#shared/own-rule.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { StruckOutOfTeam } from './struck-out-store.ts'
import {
  isOpenFor,
  type Evaluation,
  type Meeting,
  type Member,
  type SupportTeam,
  type TeamAction,
} from './support-team.ts'

const own = ownRule()

type SetUp = {
  kind: string
  orderId: string | null
  because: string | null
  startedOn: PlainDate
  evaluateBy: PlainDate
}

/** What is known of the order from which a team is set up. */
export type OrderBehind = { offer: string; status: string; hasTeam: boolean; orderedOn: PlainDate | null }

/** NF-20. Why a team cannot be set up: from an accepted order of what the model names, or by recommendation, with a reason. */
export function whyCannotBeSetUp(
  rule: SupportTeamsRule,
  school: { name: string; isOpen: boolean },
  { kind, orderId, because, startedOn, evaluateBy }: SetUp,
  order: OrderBehind | undefined,
  today: PlainDate,
): Finding[] {
  if (!school.isOpen)
    return [own('team-at-an-open-school', 'XX-13', `${school.name} has closed: nothing is set up there.`)]
  return [
    ...(rule.kinds.some(({ id }) => id === kind) ? [] : [own('team-kind', 'NF-20', 'Choose what is set up', 'kind')]),
    ...(orderId ? whyOrderSetsUpNone(rule, order) : because ? [] : [own('team-reason', 'NF-20', NO_REASON, 'because')]),
    ...(startedOn > today
      ? [own('team-day-ahead', 'NF-20', 'That day lies ahead: enter it once it has come.', 'startedOn-day')]
      : []),
    ...(evaluateBy <= startedOn
      ? [own('team-evaluated-later', 'NF-20', 'It is evaluated on a day after its first.', 'evaluateBy-day')]
      : []),
  ]
}

const NO_REASON = 'Choose the order from which it comes, or say who recommends it and why'

function whyOrderSetsUpNone({ offers }: SupportTeamsRule, order: OrderBehind | undefined): Finding[] {
  if (!order || !offers.includes(order.offer) || order.status !== 'accepted')
    return [own('team-of-an-accepted-order', 'NF-20', 'Choose an accepted order of intensive support.', 'orderId')]
  return order.hasTeam
    ? [own('team-one-of-an-order', 'NF-20', 'From this order one was set up already. Load the page again.', 'orderId')]
    : []
}

/** NF-20. Why a team cannot be closed: nothing that it did was evaluated, or the day is none of its days. */
export function whyCannotBeClosed(
  { closing }: SupportTeamsRule,
  team: Pick<SupportTeam, 'startedOn'>,
  evaluations: readonly Pick<Evaluation, 'changed' | 'aimedAt'>[],
  closedOn: PlainDate,
  today: PlainDate,
): Finding[] {
  const isEvaluated = evaluations.length > 0 && evaluations.every(({ changed, aimedAt }) => changed && aimedAt)
  return [
    ...(isEvaluated ? [] : [{ ...own(closing.id, closing.source, closing.says), kind: 'team-not-evaluated' }]),
    ...(closedOn > today || closedOn < team.startedOn
      ? [own('team-closes-on-a-day-of-its-own', 'NF-20', 'Enter a day from its first to today.', 'closedOn-day')]
      : []),
  ]
}

/** NF-20. Why an evaluation cannot be kept: it rests on figures or says why it has none, and is judged on the model's scale. */
export function whyNotEvaluated(
  points: readonly number[],
  { judgement, hasFigures, noFigures }: { judgement: number; hasFigures: boolean; noFigures: string | null },
): Finding[] {
  const wanting = 'Choose the figures that show what changed, or say why there are none'
  return [
    ...(points.includes(judgement)
      ? []
      : [own('evaluation-on-the-scale', 'NF-20', 'Choose how effective it was', 'judgement')]),
    ...(hasFigures || noFigures ? [] : [own('evaluation-rests-on-figures', 'NF-20', wanting, 'figures')]),
    ...(hasFigures && noFigures
      ? [
          own(
            'evaluation-rests-on-figures',
            'NF-20',
            'Choose figures, or say why there are none: not both',
            'noFigures',
          ),
        ]
      : []),
  ]
}

/** A member is one of the service's people, or somebody from elsewhere by name: one of the two. */
export function whyNobodyIsNamed(
  { personId, name }: { personId: string | undefined; name: string | null },
  person: unknown,
): Finding[] {
  if (personId && name)
    return [own('team-member-one-way', 'NF-20', 'Choose a person or enter a name: not both', 'name')]
  if (personId && !person)
    return [own('team-member-of-service', 'NF-20', 'Choose somebody of the list. Load the page again.', 'personId')]
  return personId || name ? [] : [own('team-member-named', 'NF-20', 'Choose a person or enter a name', 'name')]
}

/** A team has one chair at a time, and nobody twice. */
export function whyCannotJoin(members: readonly Member[], { name, part }: Pick<Member, 'name' | 'part'>): Finding[] {
  const now = members.filter(({ finishedOn }) => finishedOn === null)
  const chair = now.find((each) => each.part === 'chair')
  return [
    ...(part === 'chair' && chair
      ? [own('team-one-chair', 'NF-20', `${chair.name} is in the chair: end that first.`, 'part')]
      : []),
    ...(now.some((each) => each.name.toLowerCase() === name.toLowerCase())
      ? [own('team-member-once', 'NF-20', `${name} is of it already.`, 'name')]
      : []),
  ]
}

/** Why what was struck out of a team cannot come back: somebody else is in its place, or that day has a meeting. */
export function whyCannotComeBack(
  { of, name, part, isOver, heldOn }: Pick<StruckOutOfTeam, 'of' | 'name' | 'part' | 'isOver' | 'heldOn'>,
  members: readonly Member[],
  meetings: readonly Pick<Meeting, 'heldOn'>[],
): Finding[] {
  if (of === 'member') return name && part && !isOver ? whyCannotJoin(members, { name, part }) : []
  return meetings.some((each) => each.heldOn === heldOn)
    ? [own('team-meeting-once', 'NF-20', 'The meeting of that day is written up already.')]
    : []
}

/** A meeting that is written up was held, once on a day, while the team was there; the next one is still to come. */
export function whyNotMet(
  team: Pick<SupportTeam, 'startedOn'>,
  { heldOn, nextOn, hasOneThatDay }: { heldOn: PlainDate; nextOn: PlainDate | null; hasOneThatDay: boolean },
  today: PlainDate,
): Finding[] {
  const field = 'heldOn-day'
  return [
    ...(heldOn > today
      ? [own('team-day-ahead', 'NF-20', 'That day lies ahead: enter it once it has come.', field)]
      : []),
    ...(heldOn < team.startedOn ? [own('team-day-before', 'NF-20', 'That day lies before its first.', field)] : []),
    ...(hasOneThatDay
      ? [own('team-meeting-once', 'NF-20', 'The meeting of that day is written up already.', field)]
      : []),
    ...whyNextIsNot(nextOn, today),
  ]
}

/** The next meeting is today or later. */
export function whyNextIsNot(nextOn: PlainDate | null, today: PlainDate): Finding[] {
  if (!nextOn || nextOn >= today) return []
  return [own('team-next-meeting-ahead', 'NF-20', 'The next meeting is today or later.', 'nextOn-day')]
}

/** XX-05. Why a team's status does not let something be done with it. */
export function whyCannotBeDone(team: Pick<SupportTeam, 'status'>, action: TeamAction): Finding[] {
  return isOpenFor(team, action) ? [] : [own('team-status', 'XX-05', 'It is closed: nothing more is done with it.')]
}
