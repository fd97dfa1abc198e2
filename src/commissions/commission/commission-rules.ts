import type { CommissioningRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule, when } from '#shared/own-rule.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showShortDate, showSpan } from '#shared/show-date.ts'
import { whyFocusIsMissing } from '../priorities/priority-rules.ts'
import type { Priority } from '../priorities/priority.ts'
import type { Commission, CommissionSaid, Said } from './commission.ts'

const own = ownRule('commission')

type Rule = CommissioningRule
const isOf = (of: readonly { id: string }[], id: string) => of.some((each) => each.id === id)

/** RO-73, RO-112. What stands against planning a commission so: what is not of the model, an end before its beginning, days outside its priority. */
export function whyCannotPlan(
  rule: Rule,
  said: CommissionSaid,
  { status, startsOn, endsOn }: Pick<Priority, 'status' | 'startsOn' | 'endsOn'>,
): Finding[] {
  const isWithin = startsOn === null || endsOn === null || (startsOn <= said.startsOn && said.endsOn <= endsOn)
  return [
    ...when(
      status === 'withdrawn' || status === 'not-agreed',
      own(
        'commission-under-a-priority',
        'RO-73',
        'Nothing is commissioned under a priority that is withdrawn or not agreed.',
      ),
    ),
    ...when(
      !isOf(rule.commissions.kinds, said.kind),
      own('commission-kind', 'RO-73', 'Choose what kind of commission it is', 'kind'),
    ),
    ...when(
      !isOf(rule.commissions.whom, said.whom),
      own('commission-whom', 'RO-73', 'Choose whom it commissions', 'whom'),
    ),
    ...whyFocusIsMissing(rule, said.focus),
    ...when(
      said.endsOn < said.startsOn,
      own('commission-ends-after-it-begins', 'RO-73', 'It ends before it begins: enter a later day.', 'endsOn'),
    ),
    ...when(
      said.endsOn >= said.startsOn && !isWithin,
      own(
        'commission-within-its-priority',
        'RO-82',
        `It lies outside its priority, which runs ${startsOn && endsOn ? showSpan(startsOn, endsOn) : ''}.`,
        'startsOn',
      ),
    ),
  ]
}

/** RO-19, RO-20, RO-78. All that stands against beginning it, said at once: a kind of gain, its capacity, an approved priority, the decision on itself. */
export function whyCannotBegin(
  { commissions: { gains, capacity } }: Rule,
  commission: Pick<Commission, 'status' | 'gains' | 'capacity' | 'notAgreedOn' | 'schools'>,
  {
    priority,
    begunOn,
    today,
    isVoted,
  }: {
    priority: Pick<Priority, 'status' | 'startsOn' | 'endsOn'>
    begunOn: PlainDate
    today: PlainDate
    isVoted: boolean
  },
): Finding[] {
  if (commission.status !== 'planned')
    return [own('commission-status', 'XX-05', 'It is not planned any more: load the page again.')]
  const without = gains.of.filter(({ id }) => !saidTo(commission.gains, id))
  const { startsOn, endsOn } = priority
  return [
    ...when(
      without.length > 0,
      own(gains.id, gains.source, `${gains.says} It does not say: ${without.map(({ name }) => name).join(', ')}.`),
    ),
    ...when(
      !commission.capacity?.trim(),
      own(capacity.id, capacity.source, `${capacity.says} It does not say so yet.`),
    ),
    ...when(
      priority.status !== 'approved',
      own('commission-of-an-approved-priority', 'RO-78', 'Its priority is not approved yet: nothing under it begins.'),
    ),
    ...when(
      commission.notAgreedOn !== null,
      own('commission-not-agreed', 'RO-78', 'The body that decides did not agree to it.'),
    ),
    ...when(
      isVoted,
      own('commission-not-agreed', 'RO-78', 'It was voted on: it begins once the decision is written down.'),
    ),
    ...when(
      commission.schools.length === 0,
      own('commission-has-a-school', 'RO-73', 'Say first which school it is commissioned of, and what it is paid.'),
    ),
    ...when(begunOn > today, own('commission-begins-when-it-does', 'RO-19', 'Enter a day that has come.', 'begunOn')),
    ...when(
      startsOn !== null && endsOn !== null && (begunOn < startsOn || begunOn > endsOn),
      own(
        'commission-within-its-priority',
        'RO-82',
        `Its priority runs ${startsOn && endsOn ? showSpan(startsOn, endsOn) : ''}: it begins within.`,
        'begunOn',
      ),
    ),
  ]
}

const saidTo = (said: Said, id: string) => (said.find(({ what }) => what === id)?.says.trim() ?? '') !== ''

/** XX-05. What stands against ending it: it has not begun, it ends before it began, or on a day to come. */
export function whyCannotEnd(
  { status, begunOn }: Pick<Commission, 'status' | 'begunOn'>,
  endedOn: PlainDate,
  today: PlainDate,
): Finding[] {
  if (status !== 'begun' || begunOn === null)
    return [
      own(
        'commission-status',
        'XX-05',
        status === 'ended' ? 'It has ended already.' : 'It has not begun: it cannot end.',
      ),
    ]
  return [
    ...when(
      endedOn < begunOn,
      own(
        'commission-ends-after-it-begins',
        'RO-73',
        `It began on ${showShortDate(begunOn)}: it cannot end before.`,
        'endedOn',
      ),
    ),
    ...when(endedOn > today, own('commission-ends-when-it-does', 'XX-05', 'Enter a day that has come.', 'endedOn')),
  ]
}

/** RO-45. What stands against a review: no such kind, one before it began, a question without its answer. */
export function whyCannotReview(
  { commissions: { evaluations } }: Rule,
  { begunOn }: Pick<Commission, 'begunOn'>,
  {
    kind,
    answers,
    reviewedOn,
    today,
  }: { kind: string; answers: readonly string[]; reviewedOn: PlainDate; today: PlainDate },
): Finding[] {
  const rule = evaluations.find(({ id }) => id === kind)
  if (!rule) return [own('commission-review-kind', 'RO-45', 'Choose the kind of review', 'kind')]
  return [
    ...rule.asks.flatMap((what, at) =>
      answers[at]?.trim() ? [] : [own('commission-review-whole', rule.source, `Enter: ${what}`, `answer-${at}`)],
    ),
    ...when(
      begunOn === null || reviewedOn < begunOn,
      own('commission-reviewed-once-begun', 'RO-45', 'It is reviewed once it has begun.', 'reviewedOn'),
    ),
    ...when(
      reviewedOn > today,
      own('commission-reviewed-when-it-is', 'RO-45', 'Enter a day that has come.', 'reviewedOn'),
    ),
  ]
}

/** RO-111. While votes are recorded and the decision is not, nothing of it changes: whose school gains is known by it. */
export const whyIsVotedOn = (isVoted: boolean): Finding[] =>
  when(
    isVoted,
    own('commission-stays', 'RO-78', 'It was voted on: it stays as it is until the decision is written down.'),
  )

/** What stands against changing it or not carrying it out: it has begun or is over, or it was voted on. */
export const whyIsNotPlanned = ({ status }: Pick<Commission, 'status'>, isVoted: boolean): Finding[] => [
  ...when(
    status !== 'planned',
    own('commission-status', 'XX-05', 'It is not planned any more: what was agreed stays as it is.'),
  ),
  ...whyIsVotedOn(isVoted),
]
