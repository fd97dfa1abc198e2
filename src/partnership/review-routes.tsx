import type { FastifyInstance } from 'fastify'
import { roadOf } from '#cases/index.ts'
import { mayRecordConcerns } from '#concerns/index.ts'
import { findPlan, linesOfPlan } from '#plans/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { addDeed, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat, type Look } from '#work/work.ts'
import { getPartnership, getPeriod, holdersOn, planOf } from './get-partnership.ts'
import { evidenceIn, impactIn, reviewForm } from './partnership-form.ts'
import { mayReview, sideOf } from './partnership-policy.ts'
import { ReviewPage } from './review-page.tsx'
import { listTermReviewsOf } from './review-store.ts'
import { addImpactView, writeTermReview } from './review-with-school.ts'
import { isOfPeriod } from './term-review.ts'
import { WriteReviewPage } from './write-review-page.tsx'

const DONE: Readonly<Record<string, string>> = { review: 'The review is kept', view: 'Your view is added' }

/** WI-63 to WI-67. The review of a period: written once, then read, and added to by each side. */
export function reviewRoute(app: FastifyInstance, web: Web): void {
  const REVIEW = '/cases/:caseId/term-reviews/:reviewPeriod'
  addPage(app, web, REVIEW, async (seen) => {
    await toReview(seen)
    return showReview(seen)
  })
  addDeed(app, web, REVIEW, {
    guard: toWrite,
    show: showReview,
    schema: reviewForm,
    async act(work, typed, seen) {
      const { caseId = '', reviewPeriod: key = '' } = seen.params
      if (typed.what === 'view') await addImpactView(work, caseId, key, typed.view)
      else {
        const partnership = await getPartnership(work, caseId)
        const plan = await planOf(work, partnership)
        const { heldOn, ledBy: ledById, ledWith: ledWithId, done, progress, progressSays, view } = typed
        await writeTermReview(work, caseId, key, {
          ...{ heldOn, ledById, ledWithId, done, progress, progressSays, view },
          impact: impactIn(typed, plan ? linesOfPlan(plan, 'objectives') : []),
          evidence: evidenceIn(typed, partnership.rule.reviews),
        })
      }
      return `/cases/${caseId}/term-reviews/${key}?done=${typed.what}`
    },
  })
}

async function findReviewShown(look: Look, params: Seen['params']) {
  const found = await getPartnership(look, params.caseId ?? '')
  const period = await getPeriod(look, found, params.reviewPeriod ?? '')
  const review = (await listTermReviewsOf(look, await roadOf(look, found.of.id))).find((each) =>
    isOfPeriod(each, period),
  )
  const plan = review ? await findPlan(look, review.planId) : await planOf(look, found)
  return { ...found, period, review, plan }
}

/** Whoever may know of the partnership reads a review; before it is written only who writes it comes to it. */
async function toReview({ look, params }: Seen) {
  const { of, rule, review } = await findReviewShown(look, params)
  requireThat(review !== undefined || mayReview(look, rule, of.schoolId), look, `review the plan in the case ${of.id}`)
}

/** Who writes it, and once it is written whoever adds the view of a side. */
async function toWrite({ look, params }: Seen) {
  const { of, rule, review } = await findReviewShown(look, params)
  const isOfSide = review !== undefined && sideOf(look, rule, of.schoolId) !== undefined
  requireThat(isOfSide || mayReview(look, rule, of.schoolId), look, `write of the review in the case ${of.id}`)
}

async function showReview(
  { look, params, frame, query }: Seen,
  answers: Answers = {},
  findings: readonly Finding[] = [],
) {
  const { review, ...found } = await findReviewShown(look, params)
  const { of, rule } = found
  const shown = { ...found, frame, answers, findings }
  if (!review) {
    const people = (roles: readonly string[]) => holdersOn(look, found, roles, look.today)
    const [school, leads] = [await people(rule.reviews.ledBy.by), await people([rule.lead])]
    return <WriteReviewPage {...{ ...shown, school, leads }} />
  }
  const side = sideOf(look, rule, of.schoolId)?.id
  const raiseAt = mayRecordConcerns(look, of.schoolId) ? `/schools/${of.schoolId}/concerns` : undefined
  return <ReviewPage {...{ ...shown, review, side, raiseAt }} done={DONE[query.done ?? '']} />
}
