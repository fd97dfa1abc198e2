import { finishStage, getCaseToDo, stageFindings, stageOf, stageOfKind } from '#cases/index.ts'
import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import type { StageKind } from '#model/index.ts'
import { listHoldersAt, titleOf } from '#people/index.ts'
import { criteriaOf, findAgreedPlan, judgeCriteria, type Judged } from '#plans/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { isId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { monitoringEvent } from './case-reviews-events.ts'
import { mayComeToReview } from './case-reviews-policy.ts'
import {
  whyCannotLead,
  whyNotAllJudged,
  whyNothingCelebrated,
  whyOutsideWindow,
  whyReviewCannotStand,
  type Held,
  type Leading,
} from './case-reviews-rules.ts'
import { AT_MID_POINT, REVIEW_NAMES } from './case-review.ts'
import { getMonitored, type Monitored } from './get-monitored.ts'
import { addReview, findReviewToChange, listReviewsOf, writeHeld } from './review-store.ts'

export type HeldWritten = Held & { revision: number; judged: readonly Judged[] }

/**
 * SH-54, SH-62, SH-66. Writes what a review found, by whoever led it: never who leads the support of which it is. The first brings the case into
 * its monitoring. Of two people at once the second is told. Throws NotFound, NotAllowed, Refused. Gives the review's id.
 */
export async function holdReview(work: Work, caseId: string, key: string, written: HeldWritten): Promise<string> {
  const found = await getMonitored(work, caseId)
  const { of, pathway, reviews, model } = found
  if (!reviews) throw new NotFound('reviews of the case', caseId)
  requireThat(await mayComeToReview(work, of), work, `hold a review of the case ${caseId}`)
  // Of two who write the same review at once the second finds the first one's.
  await getCaseToDo(work, caseId)
  const review = await findToHold(work, caseId, key)
  const { heldOn, revision: shown, judged, ...said } = written
  const beganOn = stageOf(of, 'support')?.beganOn ?? of.openedOn
  const stale = review
    ? await whyChangedMeanwhile(work, { kind: 'case', id: caseId, revision: review.revision, shown })
    : []
  const stands = whyReviewCannotStand(reviews, review, written, { beganOn, today: work.today })
  const plan = await findAgreedPlan(work, { caseId })
  const kind = review?.kind ?? 'mid-point'
  const window = kind === 'mid-point' ? model.plans?.midPoint?.window : undefined
  refuseIf(work, [
    ...(await stageFindings(work, of, 'support')),
    ...(review?.heldOn
      ? stands
      : [...stale, ...stands, ...whyCannotLead(reviews, await leadingOn(work, found, heldOn))]),
    ...(pathway.celebration ? whyNothingCelebrated(pathway.celebration, written) : []),
    ...(plan ? whyNotAllJudged(criteriaOf(plan), (await work.modelOf(plan.modelVersionId)).plans?.judged, judged) : []),
    ...whyOutsideWindow(window, plan?.agreedOn ?? null, heldOn),
    ...(await askAboutNamesIn(work, of.schoolId, textsOf(said))),
  ])
  // What was gone ahead of is kept with this deed's own trace, and counted once.
  const part = { ...work, kept: [] }
  const checkId = plan ? await judgeCriteria(part, plan.id, { kind, heldOn, says: null, judged }) : null
  const base = { caseId, kind: 'mid-point' as const, dueOn: plan?.midPointOn ?? heldOn, because: null }
  const id = review?.id ?? (await addReview(work, base))
  await writeHeld(work, id, { heldOn, ...said, checkId })
  await logEvent(work, monitoringEvent('held', of, { review: { after: REVIEW_NAMES[kind] }, on: { after: heldOn } }))
  await finishStage({ ...work, kept: [] }, caseId, 'support', heldOn)
  return id
}

/** The review of an address, held until the deed ends; the one at the mid-point has no row before it was held. */
async function findToHold(work: Work, caseId: string, key: string) {
  if (key === AT_MID_POINT) return (await listReviewsOf(work, [caseId])).find(({ kind }) => kind === 'mid-point')
  const found = isId(key) ? await findReviewToChange(work, caseId, key) : undefined
  if (!found) throw new NotFound('review of the case', key)
  return found
}

/** SH-62. Who leads the monitoring and the support of a case on a day, or covers for them then. */
export async function leadingOn(look: Look, { of, pathway, model }: Monitored, on: PlainDate): Promise<Leading> {
  const role = (kind: StageKind) => stageOfKind(pathway, kind)?.lead
  const held = (kind: StageKind) => {
    const lead = role(kind)
    return lead ? listHoldersAt(look, [of.schoolId], [lead], { on }) : []
  }
  return {
    actorId: look.actor.personId,
    leads: await held('monitoring'),
    supporters: await held('support'),
    leadTitle: titleOf(model, role('monitoring') ?? ''),
  }
}

const textsOf = ({ celebration, celebrationNote, progress }: Omit<Held, 'heldOn'>) => [
  { where: 'what is celebrated', field: 'celebration', text: celebration ?? '' },
  { where: 'the note', field: 'celebrationNote', text: celebrationNote ?? '' },
  ...progress.map(({ subject, says }, at) => ({ where: subject, field: `says.${at}`, text: says ?? '' })),
]
