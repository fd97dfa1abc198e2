import type { EvaluationsRule, Limit } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule } from '#shared/own-rule.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import type { Agreed, Evaluation, EvaluationWritten } from './evaluation.ts'

const own = ownRule()

/** What is known of a case in which days of evaluations are agreed. */
export type AtCase = {
  schoolName: string
  isSchoolOpen: boolean
  endedOn: PlainDate | null
  /** What comes before any evaluation and is not done yet: 'External audit'. */
  first: string | undefined
  /** The days on which one is to come, or was to be. */
  taken: readonly PlainDate[]
  today: PlainDate
}

/** XX-05, XX-13, WI-72. Why none is agreed in a case: it is over, its school has closed, or what evaluations follow is not done. */
export function whyNoneIsAgreed(rule: EvaluationsRule, at: AtCase): Finding[] {
  if (at.endedOn) return [own('evaluation-in-an-open-case', 'XX-05', `This case was over on ${showDate(at.endedOn)}.`)]
  if (!at.isSchoolOpen)
    return [own('evaluation-at-an-open-school', 'XX-13', `${at.schoolName} has closed: nothing is agreed there.`)]
  return at.first ? [ruled(rule, `${at.first} is not done yet.`)] : []
}

/** WI-72, WI-76. Everything that stands against the days of evaluations as they were typed: they are agreed, with whom and when, and lie ahead. */
export function whyDaysAreNotAgreed(rule: EvaluationsRule, agreed: Agreed, { taken, today }: AtCase): Finding[] {
  const { days, agreedWith, agreedOn } = agreed
  return [
    ...(agreedWith && agreedOn
      ? []
      : [ruled(rule, 'Say with whom it was agreed, and on what day.', agreedWith ? 'agreedOn' : 'agreedWith')]),
    ...(agreedOn && agreedOn > today
      ? [own('evaluation-agreed-on-a-day', 'WI-72', 'That day lies ahead: enter it once it was agreed.', 'agreedOn')]
      : []),
    ...days.flatMap((day, at) => {
      const field = `dueOn${at + 1}`
      if (day < today)
        return [own('evaluation-agreed-beforehand', 'WI-72', 'It is agreed beforehand: today or a later day.', field)]
      return taken.includes(day) || days.indexOf(day) < at
        ? [own('evaluation-once-a-day', 'WI-72', `There is one on ${showDate(day)} already.`, field)]
        : []
    }),
    ...(agreed.isExternal ? whyNotFromOutside(rule, agreed) : []),
  ]
}

/** WI-76. One from outside says why it is appropriate, and who makes it. */
function whyNotFromOutside({ external }: EvaluationsRule, { because, evaluator }: Agreed): Finding[] {
  return [
    ...(external && !because ? [ruled(external, 'Say why it is appropriate here.', 'because')] : []),
    ...(evaluator ? [] : [own('evaluator-is-named', 'WI-76', 'Say who comes from outside to evaluate.', 'evaluator')]),
  ]
}

/** XX-05. Why nothing more is done with one: it was written, or called off; or its case is over. */
export function whyNotToCome(
  { heldOn, calledOffOn }: Pick<Evaluation, 'heldOn' | 'calledOffOn'>,
  endedOn: PlainDate | null,
): Finding[] {
  if (heldOn) return [own('evaluation-written-once', 'XX-05', `It was held on ${showDate(heldOn)}, and is written.`)]
  if (calledOffOn) return [own('evaluation-written-once', 'XX-05', `It was called off on ${showDate(calledOffOn)}.`)]
  return endedOn ? [own('evaluation-in-an-open-case', 'XX-05', `This case was over on ${showDate(endedOn)}.`)] : []
}

/** WI-72. Everything that stands against an evaluation as it was written; held after its day it is marked late. */
export function whyEvaluationCannotStand(
  rule: EvaluationsRule,
  { dueOn }: Pick<Evaluation, 'dueOn'>,
  { heldOn, parts, standing }: EvaluationWritten,
  today: PlainDate,
): Finding[] {
  const agreed = showDate(dueOn)
  return [
    ...(heldOn > today
      ? [own('evaluation-was-held', 'WI-72', 'That day lies ahead: write it once it was held.', 'heldOn-day')]
      : []),
    ...(heldOn < dueOn
      ? [ruled(rule, `It was agreed for ${agreed}: call it off and agree an earlier day.`, 'heldOn-day')]
      : []),
    ...rule.parts
      .filter(({ id, required }) => required && !parts[id]?.trim())
      .map(({ id, title }) => own('evaluation-part-empty', rule.source, `${title}: say it.`, `part.${id}`)),
    ...(rule.standings.some(({ id }) => id === standing)
      ? []
      : [own('evaluation-judges', rule.source, 'Choose how the school moves.', 'standing')]),
    ...(heldOn > dueOn
      ? [{ ...ruled(rule, `This one was agreed for ${agreed}, and is late.`), weight: 'mark' as const }]
      : []),
  ]
}

function ruled({ id, source, says }: Limit, missing: string, field?: string): Finding {
  return { kind: id, id, source, says: `${says} ${missing}`, weight: 'firm', ...(field && { field }) }
}
