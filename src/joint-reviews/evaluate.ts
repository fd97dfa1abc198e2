import { logEvent } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { refuseIf, type Work } from '#work/work.ts'
import { dropDraft } from './draft-store.ts'
import { reviewEvent } from './review-event.ts'
import { mayJudge } from './review-policy.ts'
import { whyDayIsWrong, whyNotEvaluated, whyNotJointly, whyOffTheScale } from './review-rules.ts'
import { changeReview, writeJudgements, writeParts } from './review-writes.ts'
import { getReviewToWorkOn } from './work-on-review.ts'

/** The meeting with the school's leaders: when, with whom, what was said, and each judgement as it was typed. */
export type Evaluating = {
  on: PlainDate
  with: string
  says: string | null
  /** Whether it was done with the leaders of the school, where the model asks (WI-70). */
  isJoint: boolean
  judged: ReadonlyMap<string, string>
  revision: number
}

/** SH-41, SH-43. Evidence was evaluated with the school's leaders, and judged on the model's scale. Throws NotFound, NotAllowed, Refused. */
export async function evaluateWithLeaders(work: Work, id: string, met: Evaluating): Promise<void> {
  const found = await getReviewToWorkOn(work, {
    ...{ id, may: mayJudge, deed: 'evaluate evidence', revision: met.revision },
  })
  const { review, kind, scale, whole } = found
  const closedOn = review.schoolClosedOn
  const standing = whole.evidence.filter(({ struckOutBecause }) => struckOutBecause === null)
  const last = standing.at(-1)?.seenOn ?? review.exploredOn ?? review.openedOn
  refuseIf(work, [
    ...whyNotEvaluated(kind, review, standing.length),
    ...whyDayIsWrong({ on: met.on, today: work.today, notBefore: last, closedOn, field: 'on' }),
    ...whyOffTheScale(kind, scale, met.judged),
    ...whyNotJointly(kind, met.isJoint),
  ])
  const values = [...met.judged].filter(([, typed]) => typed.trim() !== '')
  await writeJudgements(work, id, new Map(values.map(([judged, typed]) => [judged, Number(typed)])))
  await changeReview(work, id, {
    met_on: met.on,
    met_with: met.with,
    met_says: met.says,
    met_jointly: kind.jointly ? met.isJoint : null,
  })
  await dropDraft(work, id, 'met')
  await logEvent(work, reviewEvent('evaluated', review, kind, { on: { after: met.on } }))
}

/** SH-42. Writes the parts of the report, before it is issued. Throws NotFound, NotAllowed, Refused. */
export async function writeReport(
  work: Work,
  id: string,
  { parts, revision }: { parts: ReadonlyMap<string, string>; revision: number },
): Promise<void> {
  const { review, kind } = await getReviewToWorkOn(work, { id, may: mayJudge, deed: 'write the report', revision })
  const known = kind.report.parts.map(({ id: part, title }) => ({ part, title, body: parts.get(part) ?? '' }))
  refuseIf(
    work,
    await askAboutNamesIn(
      work,
      review.schoolId,
      known.map(({ part, title, body }) => ({ where: title, field: `part.${part}`, text: body })),
    ),
  )
  await writeParts(work, id, new Map(known.map(({ part, body }) => [part, body])))
  await changeReview(work, id, {})
  await dropDraft(work, id, 'report')
  await logEvent(work, reviewEvent('report-written', review, kind))
}
