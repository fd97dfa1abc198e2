import type { Stage } from '#handbook/index.ts'
import { MODEL_STATUSES, type ConsultationRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { when } from '#shared/own-rule.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { standingOf, type Consultation, type Feedback } from './consultation.ts'
import type { NewPublication, Publication } from './publication.ts'

const found = (weight: Finding['weight'], id: string, source: string, says: string, field?: string): Finding => ({
  ...{ kind: 'model-life', id, source, says, weight },
  ...(field && { field }),
})
const pieces = (count: number) => (count === 1 ? 'One thing' : `${count} things`)

export type ToFinalise = {
  stage: Stage
  /** Who brought it there, where that was recorded. */
  reachedBy: { byName: string; reachedOn: PlainDate } | undefined
  rule: ConsultationRule | undefined
  /** The consultations on the models of that year, and what was said in them. */
  consultations: readonly Pick<Consultation, 'audience' | 'opensOn' | 'closesOn'>[]
  feedback: readonly Pick<Feedback, 'audience' | 'outcome'>[]
  today: PlainDate
}

/**
 * ES-01, ES-03, ES-04, ES-66. What stands against making a model final: one that is final or superseded, a consultation with the team that
 * has not closed, and anything that the team said without an outcome; where the team was not asked, or schools wait for outcomes, a reason is asked for.
 */
export function whyCannotBeFinal({ stage, reachedBy, rule, consultations, feedback, today }: ToFinalise): Finding[] {
  if (stage === 'final' || stage === 'superseded') {
    const by = reachedBy ? ` ${reachedBy.byName} made it so on ${showDate(reachedBy.reachedOn)}.` : ''
    return [found('firm', 'model-is-final-once', 'ES-01', `The model is ${MODEL_STATUSES[stage]} already.${by}`)]
  }
  const team = consultations.filter(({ audience }) => audience === 'team')
  const running = team.find((each) => standingOf(each, today) !== 'closed')
  const open = (audience: Consultation['audience']) =>
    feedback.filter((each) => each.audience === audience && each.outcome === null).length
  const { id = 'team-feedback-has-an-outcome', source = 'ES-04', says } = rule?.outcomes ?? {}
  return [
    ...when(
      running !== undefined,
      found(
        'firm',
        'final-after-the-consultation',
        'ES-03',
        `The consultation with the team closes on ${running ? showDate(running.closesOn) : ''}: the model can be final once it has closed.`,
      ),
    ),
    ...when(
      open('team') > 0,
      found(
        'firm',
        id,
        source,
        `${says ? `${says} ` : ''}${pieces(open('team'))} that the team said ${open('team') === 1 ? 'has' : 'have'} no outcome yet.`,
      ),
    ),
    ...when(
      team.length === 0,
      found('soft', 'final-after-the-team-was-asked', 'ES-03', 'The team was not consulted on it.'),
    ),
    ...when(
      open('schools') > 0,
      found(
        'soft',
        'final-after-schools-are-answered',
        'ES-66',
        `${pieces(open('schools'))} that schools said ${open('schools') === 1 ? 'has' : 'have'} no outcome yet.`,
      ),
    ),
  ]
}

/** ES-02, ES-05. What stands against sending something of a model to schools. */
export function whyCannotBePublished(
  { kind, askedBy, askedFor, askedOn }: NewPublication,
  facts: { stage: Stage; before: readonly Publication[]; today: PlainDate },
): Finding[] {
  const { stage, before, today } = facts
  const first = before.find((each) => each.kind === 'final')
  return [
    ...when(
      kind === 'final' && stage !== 'final',
      found(
        'firm',
        'published-once-it-is-final',
        'ES-05',
        `The model is ${MODEL_STATUSES[stage]}: make it final first.`,
      ),
    ),
    ...when(
      kind === 'final' && first !== undefined,
      found(
        'firm',
        'published-once',
        'ES-05',
        `${first?.publishedByName ?? 'Somebody'} published it on ${first ? showDate(first.publishedOn) : ''} already.`,
      ),
    ),
    ...when(
      kind === 'information' && stage === 'superseded',
      found('firm', 'information-on-what-counts', 'ES-02', 'Another model has taken its place: inform about that one.'),
    ),
    ...when(
      (askedBy === null) !== (askedFor === null),
      found(
        'firm',
        'information-names-the-request',
        'ES-02',
        'Enter both who asked and what they asked for, or neither.',
        askedBy === null ? 'askedBy' : 'askedFor',
      ),
    ),
    ...when(
      askedOn !== null && askedBy === null,
      found('firm', 'information-names-the-request', 'ES-02', 'Enter who asked on that day.', 'askedBy'),
    ),
    ...when(
      askedOn !== null && askedOn > today,
      found('firm', 'request-has-come', 'ES-02', 'The day lies ahead: enter when they asked.', 'askedOn'),
    ),
  ]
}
