import type { Stage } from '#handbook/index.ts'
import { MODEL_STATUSES } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule, when } from '#shared/own-rule.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import {
  standingOf,
  type Consultation,
  type Feedback,
  type GivenFeedback,
  type OpenedConsultation,
  type Settled,
} from './consultation.ts'

const firm = ownRule('consultation')

type Days = Pick<Consultation, 'opensOn' | 'closesOn'>

/** ES-03. A consultation closes no earlier than it opens. */
const whyDaysAreWrong = ({ opensOn, closesOn }: Days): Finding[] =>
  when(
    closesOn < opensOn,
    firm(
      'consultation-closes-after-it-opens',
      'ES-03',
      `It cannot close before it opens on ${showDate(opensOn)}.`,
      'closesOn',
    ),
  )

/** ES-01, ES-03. What stands against opening a consultation: its days, nobody to ask, a model that is past it, another that runs. */
export function whyCannotBeOpened(
  opened: OpenedConsultation,
  facts: { stage: Stage | undefined; invited: number; others: readonly (Days & Pick<Consultation, 'audience'>)[] },
  today: PlainDate,
): Finding[] {
  const { stage, invited, others } = facts
  const running = others.find((each) => each.audience === opened.audience && standingOf(each, today) !== 'closed')
  return [
    ...whyDaysAreWrong(opened),
    ...when(
      opened.closesOn < today,
      firm('consultation-can-be-answered', 'ES-03', 'Enter a day to close that has not passed.', 'closesOn'),
    ),
    ...when(
      stage === 'final' || stage === 'superseded',
      firm(
        'consultation-of-a-proposal',
        'ES-01',
        `The model is ${stage ? MODEL_STATUSES[stage] : ''}: only one that is proposed or in consultation is consulted on.`,
      ),
    ),
    ...when(
      running !== undefined,
      firm(
        'consultation-one-at-a-time',
        'ES-03',
        `One runs already until ${running ? showDate(running.closesOn) : ''}: change the day on which it closes instead.`,
        'audience',
      ),
    ),
    ...when(
      invited === 0 && !opened.othersAsked,
      firm(
        'consultation-asks-somebody',
        'ES-03',
        'Nobody holds a role that is asked: give the roles first.',
        'audience',
      ),
    ),
  ]
}

/** ES-03. What stands against another day on which a consultation closes. */
export const whyCannotCloseThen = (days: Days, today: PlainDate): Finding[] => [
  ...whyDaysAreWrong(days),
  ...when(
    days.closesOn < today,
    firm('consultation-can-be-answered', 'ES-03', 'Enter a day to close that has not passed.', 'closesOn'),
  ),
]

/** ES-03. What stands against an answer on a day: it is to come still, or has closed. */
export function whyCannotBeAnswered(consultation: Days, today: PlainDate): Finding[] {
  const standing = standingOf(consultation, today)
  if (standing === 'open') return []
  const says =
    standing === 'closed'
      ? `It closed on ${showDate(consultation.closesOn)}: nothing more is taken in.`
      : `It opens on ${showDate(consultation.opensOn)}: answer from that day.`
  return [firm('consultation-is-open', 'ES-03', says, 'says')]
}

/** ES-03, ES-66, ES-67. What stands against something that is said: its day, and a suggestion without what it is about. */
export const whyCannotBeSaid = (
  given: GivenFeedback,
  consultation: Days & Pick<Consultation, 'audience'>,
  today: PlainDate,
): Finding[] => [
  ...whyCannotBeAnswered(consultation, today),
  ...when(
    given.kind !== 'comment' && consultation.audience === 'team',
    firm(
      'suggestions-are-of-schools',
      'ES-67',
      'Suggestions by theme are asked of schools: write what you think.',
      'kind',
    ),
  ),
  ...when(
    given.kind !== 'comment' && given.theme === null,
    firm(
      'suggestion-has-a-theme',
      'ES-67',
      'Enter in a few words what you suggest, so that it can be counted.',
      'theme',
    ),
  ),
]

/** ES-04. What stands against an outcome: one that was entered meanwhile, and one that says no without a reason. */
export const whyCannotBeSettled = (
  feedback: Pick<Feedback, 'kind' | 'outcome' | 'settledByName' | 'settledOn' | 'revision'>,
  settled: Settled,
  stage: Stage | undefined,
): Finding[] => [
  ...when(
    feedback.revision !== settled.revision,
    firm(
      'outcome-not-changed-meanwhile',
      'XX-05',
      `${feedback.settledByName ?? 'Somebody'} entered an outcome meanwhile: load the page again.`,
    ),
  ),
  ...when(
    settled.outcome === 'not-reflected' && settled.because === null,
    firm(
      'not-reflected-has-a-reason',
      'ES-04',
      'Enter why it is not reflected: whoever said it reads that.',
      'because',
    ),
  ),
  ...when(
    feedback.kind !== 'comment' && settled.theme === null,
    firm('suggestion-has-a-theme', 'ES-67', 'Enter under what the suggestion is counted.', 'theme'),
  ),
  ...when(
    (stage === 'final' || stage === 'superseded') && feedback.outcome !== null,
    firm(
      'outcome-stands-once-final',
      'ES-04',
      'The model is final: an outcome that was given before stays as it was.',
      'outcome',
    ),
  ),
]
