import { andList, type ReviewKind, type Scale } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import { limit, own } from './both-sides/rule-findings.ts'
import { missingOf, STATUS_SAYS, type Question, type Review } from './review.ts'

/** Who is to lead and to support, by role; null where nobody was chosen. */
export type Named = ReadonlyMap<string, string | null>

/** SH-33, SH-34. All who lead and support are named, and are different people. */
export function whyNobodyLeads(kind: ReviewKind, named: Named): Finding[] {
  const chosen = [kind.lead, ...kind.supportedBy].map((role) => [role, named.get(role) ?? null] as const)
  const missing = chosen.find(([, person]) => person === null)
  if (missing) return [limit(kind.named, `named.${missing[0]}`)]
  const people = chosen.map(([, person]) => person)
  const twice = chosen.find(([, person], at) => people.indexOf(person) < at)
  return kind.apart && twice ? [limit(kind.apart, `named.${twice[0]}`)] : []
}

/** What is known of the school for which one is opened. */
export type AtSchool = { name: string; isOpen: boolean; category: string | undefined; hasOneOpen: boolean }

/** SH-08, XX-13. Why one is not opened at a school, or takes a reason. */
export function whyNotOpened(kind: ReviewKind, { name, isOpen, category, hasOneOpen }: AtSchool): Finding[] {
  if (!isOpen) return [own('looked-into-while-open', 'XX-13', `${name} has closed: nothing is begun there.`)]
  if (hasOneOpen)
    return [own('one-of-a-kind-at-a-time', 'SH-32', `One is under way at ${name} already: go on with that one.`)]
  const { opensFor } = kind
  if (!opensFor || (category !== undefined && opensFor.categories.includes(category))) return []
  const { id, says, source, firm } = opensFor
  return [{ kind: 'reviewed-outside-its-need', id, says, source, weight: firm ? 'firm' : 'soft' }]
}

/** What was said of how it came to be: with whom it was agreed on what day, or because of which serious concern. */
export type Commissioning = { agreedOn: PlainDate | null; agreedWith: string | null; concernId: string | null }

/** WI-69, WI-71. Why one is not opened without the school: neither was it agreed, nor is a serious concern recorded that stands in its place. */
export function whyNotCommissioned(
  { commissioned }: ReviewKind,
  { agreedOn, agreedWith, concernId }: Commissioning,
  concerns: readonly { id: string }[],
  today: PlainDate,
): Finding[] {
  if (!commissioned) return []
  if (concernId && commissioned.unless)
    return concerns.some(({ id }) => id === concernId) ? [] : [limit(commissioned, 'concern')]
  if (!agreedOn || !agreedWith) {
    const unless =
      commissioned.unless && concerns.length === 0 ? ` ${commissioned.unless.says} None is recorded here.` : ''
    const says = `${commissioned.says} Say with whom it was agreed, and on what day.${unless}`
    return [{ ...limit(commissioned, agreedWith ? 'agreedOn' : 'agreedWith'), says }]
  }
  return agreedOn > today
    ? [own('agreed-on-a-day', 'WI-69', 'That day lies ahead: enter it once it was agreed.', 'agreedOn')]
    : []
}

/** WI-70. That it was not done with the leaders of the school asks for the reason. */
export function whyNotJointly({ jointly }: ReviewKind, isJoint: boolean): Finding[] {
  if (!jointly || isJoint) return []
  const { id, says, source, firm } = jointly
  return [{ kind: 'not-done-jointly', id, says, source, weight: firm ? 'firm' : 'soft', field: 'jointly' }]
}

/** XX-05. Only an open one is worked on. */
export function whyNotWorkedOn({ status }: Pick<Review, 'status'>): Finding[] {
  if (status === 'open') return []
  const says = `This stands as “${STATUS_SAYS[status].toLowerCase()}”: nothing is changed in it.`
  return [own('worked-on-while-open', 'XX-05', says)]
}

/** A day on which something took place: not ahead, not before another day, and not after the school closed. */
export type OnDay = {
  on: PlainDate
  today: PlainDate
  notBefore: PlainDate
  closedOn: PlainDate | null
  field: string
}

/** What is entered has happened, after what comes before it, and while the school was there. */
export function whyDayIsWrong({ on, today, notBefore, closedOn, field }: OnDay): Finding[] {
  if (on > today) return [own('entered-once-it-was', 'SH-39', 'That day lies ahead: enter it once it has come.', field)]
  if (on < notBefore)
    return [
      own('one-step-after-another', 'SH-38', `That is before ${showShortDate(notBefore)}: enter a later day.`, field),
    ]
  if (closedOn && on > closedOn)
    return [own('looked-into-while-open', 'XX-13', `The school closed on ${showShortDate(closedOn)}.`, field)]
  return []
}

/** SH-37, SH-38. Before questions are explored there are some, one is the focus, and what is missing is named or given up with a reason. */
export function whyNotExplored(
  kind: ReviewKind,
  review: Pick<Review, 'gathered' | 'exploredOn'>,
  questions: readonly Pick<Question, 'id'>[],
  focus: readonly string[],
): Finding[] {
  if (questions.length === 0)
    return [own('questions-before-they-are-explored', 'SH-38', 'Draft the questions first: there are none yet.')]
  const missing = missingOf(kind, review.gathered)
  return [
    ...(focus.some((id) => questions.some((question) => question.id === id))
      ? []
      : [own('questions-give-a-focus', 'SH-38', 'Choose the questions that give the focus.', 'focus')]),
    ...(missing.length > 0
      ? [
          {
            ...own('missing-is-named', 'SH-37', `${andList(missing.map(({ name }) => name))} missing.`),
            weight: 'soft' as const,
          },
        ]
      : []),
  ]
}

/** SH-41. There is something to evaluate before it is evaluated. */
export function whyNotEvaluated(
  kind: ReviewKind,
  { exploredOn }: Pick<Review, 'exploredOn'>,
  evidence: number,
): Finding[] {
  if (!exploredOn) return [limit(kind.exploredFirst)]
  return evidence > 0
    ? []
    : [own('evidence-before-it-is-judged', 'SH-41', 'There is no evidence yet: enter what was seen first.')]
}

/** SH-43, SH-44. A judgement is a whole number of the model's scale. */
export function whyOffTheScale({ judged }: ReviewKind, scale: Scale, given: ReadonlyMap<string, string>): Finding[] {
  const known = scale.points.map(({ value }) => String(value))
  return judged.of.flatMap(({ id, name }) => {
    const typed = (given.get(id) ?? '').trim()
    return typed === '' || known.includes(typed)
      ? []
      : [{ ...limit(judged, `judged.${id}`), says: `${judged.says} ${name}: choose one of ${known.join(', ')}.` }]
  })
}

/** SH-41 to SH-43. Why a report is not issued: nothing was evaluated with leaders, something is not judged, a part is empty. */
export function whyNotIssued(
  kind: ReviewKind,
  { metOn }: Pick<Review, 'metOn'>,
  judgements: ReadonlyMap<string, number>,
  parts: ReadonlyMap<string, string>,
): Finding[] {
  const unjudged = kind.judged.of.filter(({ id }) => !judgements.has(id))
  const empty = kind.report.parts.filter(({ id }) => (parts.get(id) ?? '').trim() === '')
  return [
    ...(metOn ? [] : [limit(kind.leadersFirst)]),
    ...(metOn && unjudged.length > 0
      ? [{ ...limit(kind.judged), says: `Not judged yet: ${andList(unjudged.map(({ name }) => name))}.` }]
      : []),
    ...empty.map(({ id, title }) => ({
      ...limit(kind.report, `part.${id}`),
      says: `${kind.report.says} “${title}” is empty.`,
    })),
  ]
}

/** SH-44, SH-68. Whether a judgement is less than satisfactory, as the scale says. */
export const isLessThanSatisfactory = (scale: Pick<Scale, 'lessThanSatisfactory'>, value: number) =>
  scale.lessThanSatisfactory.includes(value)
