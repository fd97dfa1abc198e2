import type { CaseReportsRule, CaseReviewsRule, CelebrationRule, Limit } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule } from '#shared/own-rule.ts'
import { daysBetween, type PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import type { Celebrated, CaseReview, Progress, SubjectProgress } from './case-review.ts'
import type { ProgressReport, TermOfCase } from './progress-report.ts'

const own = ownRule()

type Named = { personId: string; name: string }

/** Who leads the monitoring and who leads the support on the day of a review, or covers for them then, and who wants to lead it. */
export type Leading = { actorId: string; leads: readonly Named[]; supporters: readonly Named[]; leadTitle: string }

/** SH-62. Why somebody cannot lead a review: they lead the support of which it is, or not the monitoring. */
export function whyCannotLead(
  { ledBy }: CaseReviewsRule,
  { actorId, leads, supporters, leadTitle }: Leading,
): Finding[] {
  const isOf = (people: readonly Named[]) => people.some(({ personId }) => personId === actorId)
  if (isOf(leads) && !isOf(supporters)) return []
  const who = leads.filter((each) => !supporters.some(({ personId }) => personId === each.personId))
  const names = [...new Set(who.map(({ name }) => name))].join(' or ')
  const says = names ? `On that day it is led by ${names}.` : `Nobody else is named as ${leadTitle} on that day.`
  return [of(ledBy, `${ledBy.says} ${says}`, 'heldOn-day')]
}

/** SH-66. What is celebrated stands first, or a note says why there is nothing yet. */
export function whyNothingCelebrated(rule: CelebrationRule, { celebration, celebrationNote }: Celebrated): Finding[] {
  if (celebration?.trim() || celebrationNote?.trim()) return []
  return [of(rule, `${rule.says} Say what there is to celebrate, or note why there is nothing yet.`, 'celebration')]
}

/** What somebody writes of a review that was held. */
export type Held = Celebrated & { heldOn: PlainDate; progress: readonly SubjectProgress[] }

/** SH-32, SH-62. Why what is written of a review cannot stand: it was written already, its day is none of its stage, or a subject is left out. */
export function whyReviewCannotStand(
  { subjects }: CaseReviewsRule,
  review: Pick<CaseReview, 'heldOn'> | undefined,
  { heldOn, progress }: Held,
  { beganOn, today }: { beganOn: PlainDate; today: PlainDate },
): Finding[] {
  if (review?.heldOn)
    return [
      own('case-review-held-once', 'XX-05', `This review was held on ${showDate(review.heldOn)}, and is written.`),
    ]
  const field = 'heldOn-day'
  return [
    ...(heldOn > today ? [own('case-review-was-held', 'SH-62', 'A review is written once it was held.', field)] : []),
    ...(heldOn < beganOn
      ? [own('case-review-in-its-stage', 'SH-32', `Support began on ${showDate(beganOn)}.`, field)]
      : []),
    ...subjects.flatMap((subject, at) =>
      progress.some((each) => each.subject === subject)
        ? []
        : [own('case-review-in-each-subject', 'SH-62', `Choose how ${subject} moves`, `progress.${at}`)],
    ),
  ]
}

type OnCounts = Limit & { counts: readonly { id: string; name: string }[] }
type Judgement = { criterionId: string; count: string }

/** SH-54, SH-62. At a review every success criterion of the plan is judged on each count, so that support and improvement are seen apart. */
export function whyNotAllJudged(
  criteria: readonly { id: string; says: string }[],
  rule: OnCounts | undefined,
  judged: readonly Judgement[],
): Finding[] {
  if (!rule) return []
  return criteria.flatMap(({ id, says }) =>
    rule.counts
      .filter((count) => !judged.some((each) => each.criterionId === id && each.count === count.id))
      .map(({ id: count, name }) => of(rule, `“${says}” is not judged on: ${name}.`, `judged.${id}.${count}`)),
  )
}

/** A window of days after an agreement, as the model of plans has it. */
export type Window = Limit & { least: number; most: number }

/** SH-63. A mid-point review lies so many days after the plan was agreed as the model says, both ends included. */
export function whyOutsideWindow(window: Window | undefined, agreedOn: PlainDate | null, heldOn: PlainDate): Finding[] {
  if (!window || !agreedOn) return []
  const days = daysBetween(agreedOn, heldOn)
  if (days >= window.least && days <= window.most) return []
  const says = `${window.says} ${showDate(heldOn)} is ${days} days after ${showDate(agreedOn)}.`
  return [
    { kind: 'mid-point-window', id: window.id, source: window.source, says, weight: window.firm ? 'firm' : 'soft' },
  ]
}

/** SH-64. A further review comes after the one at the mid-point, lies ahead, and states the progress that made it necessary. */
export function whyCannotSetFurther(
  { further }: CaseReviewsRule,
  { because, dueOn }: { because: string | null; dueOn: PlainDate },
  { isReviewed, days, today }: { isReviewed: boolean; days: readonly PlainDate[]; today: PlainDate },
): Finding[] {
  return [
    ...(isReviewed
      ? []
      : [own('further-review-after-the-mid-point', 'SH-64', 'The mid-point review comes before any further one.')]),
    ...(because ? [] : [of(further, further.says, 'because')]),
    ...(dueOn < today ? [own('further-review-ahead', 'SH-64', 'It is today or later.', 'dueOn-day')] : []),
    ...(days.includes(dueOn)
      ? [own('further-review-once-a-day', 'SH-64', `There is a review on ${showDate(dueOn)} already.`, 'dueOn-day')]
      : []),
  ]
}

/** SH-65, SH-66. Why a report cannot be issued: it was already, it celebrates nothing, or a part that the model requires is empty. */
export function whyReportCannotGo(
  { parts }: CaseReportsRule,
  celebration: CelebrationRule | undefined,
  report: Pick<ProgressReport, 'celebration' | 'celebrationNote' | 'parts' | 'issuedOn'>,
): Finding[] {
  if (report.issuedOn) return [whyReportIsFixed(report.issuedOn)]
  return [
    ...(celebration ? whyNothingCelebrated(celebration, report) : []),
    ...parts
      .filter(({ id, required }) => required && !report.parts[id]?.trim())
      .map(({ id, title, source }) =>
        own('progress-report-part-empty', source, `${title} is empty; it is required.`, `part.${id}`),
      ),
  ]
}

/** SH-65. A report that was issued is fixed. */
export const whyReportIsFixed = (issuedOn: PlainDate): Finding =>
  own('progress-report-is-fixed', 'SH-65', `This report was issued on ${showDate(issuedOn)}, and is fixed.`)

/** SH-65. A report that is issued after the last day of its term is marked late. */
export function markLate({ id, source, says }: CaseReportsRule, dueOn: PlainDate, today: PlainDate): Finding[] {
  if (today <= dueOn) return []
  const late = `${says} This one was due on ${showDate(dueOn)}, and is issued late.`
  return [{ kind: 'progress-report-late', id, source, says: late, weight: 'mark' }]
}

/** SH-65. The terms of a case in which a report is due, up to the present one: those at whose end it was open, and that have begun. */
export function termsOfCase(
  terms: readonly TermOfCase[],
  { openedOn, endedOn }: { openedOn: PlainDate; endedOn: PlainDate | null },
  today: PlainDate,
): TermOfCase[] {
  return terms.filter(
    ({ startedOn, finishedOn }) =>
      startedOn <= today && openedOn <= finishedOn && (endedOn === null || finishedOn < endedOn),
  )
}

/** Whether a word is one of how a subject moves. */
export const isProgress = (text: string): text is Progress => ['good', 'some', 'none'].includes(text)

function of({ id, source, firm }: Limit, says: string, field: string): Finding {
  return { kind: id, id, source, says, weight: firm ? 'firm' : 'soft', field }
}
