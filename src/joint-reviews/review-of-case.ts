import {
  beginStage,
  findCase,
  findLiveCase,
  finishStage,
  maySteerCase,
  pathwayOf,
  stageOf,
  stageOfKind,
  type Case,
} from '#cases/index.ts'
import { logEvent } from '#history/index.ts'
import type { NeedTaken } from '#need/index.ts'
import { addMonths } from '#shared/plain-date.ts'
import { requireThat, type Work } from '#work/work.ts'
import { kindIn } from './get-review.ts'
import { reviewEvent } from './review-event.ts'
import { listReviews } from './review-store.ts'
import { changeReview } from './review-writes.ts'
import type { Review } from './review.ts'

/** A review that is not older than this becomes the first stage of a case that is opened after it. */
const MONTHS = 12

/** SH-32. A review that is opened while a case waits for its first stage is that stage, as part of the deed that opens it. */
export async function joinLiveCase(work: Work, { id, schoolId }: Pick<Review, 'id' | 'schoolId'>): Promise<void> {
  const live = await findLiveCase(work, schoolId)
  const stage = live && stageOf(live, 'review')
  if (!live || stage?.finishedOn || !(await hasReviewStage(work, live))) return
  await changeReview(work, id, { case_id: live.id })
  if (!stage) await beginStage(work, live.id, 'review', work.today)
}

/** Whether a review is a stage of a case at all: what a school asked for itself begins otherwise (WI-44). */
async function hasReviewStage(work: Work, of: Case): Promise<boolean> {
  return stageOfKind((await pathwayOf(work, of)).pathway, 'review') !== undefined
}

/** SH-08. A school that was reviewed comes into a category which opens a case: its review becomes the first stage of it, done where it was issued. */
export async function reviewBecomesStage(work: Work, { schoolId }: NeedTaken): Promise<void> {
  requireThat(maySteerCase(work, schoolId), work, `make a review of ${schoolId} a stage of its case`)
  const live = await findLiveCase(work, schoolId)
  if (!live || stageOf(live, 'review') || !(await hasReviewStage(work, live))) return
  const [newest] = (await listReviews(work, { schoolId, limit: 5 })).filter(
    ({ caseId, openedOn }) => caseId === null && openedOn >= addMonths(live.openedOn, -MONTHS),
  )
  if (!newest || live.openedOn > work.today) return
  const kind = kindIn(await work.modelOf(newest.modelVersionId), newest.kind)
  await changeReview(work, newest.id, { case_id: live.id })
  await logEvent(work, reviewEvent('became-stage', newest, kind))
  await beginStage(work, live.id, 'review', live.openedOn)
  if (newest.status === 'issued') await finishStage(work, live.id, 'review', live.openedOn)
}

/** SH-32. The report is issued: the first stage of its case is done, as part of the deed that issues it; outside a case nothing is. */
export async function finishFirstStage(work: Work, { caseId }: Pick<Review, 'caseId'>): Promise<void> {
  if (!caseId) return
  const found: Case = await findCase(work, caseId)
  if (found.endedOn === null && stageOf(found, 'review')) await finishStage(work, caseId, 'review', work.today)
}
