import type { FastifyInstance } from 'fastify'
import type { Web } from '#web/web.ts'
import { reviewListRoutes } from './list-routes.tsx'
import { openReviewRoutes } from './open-routes.tsx'
import type { ReviewPanel } from './review-panel.ts'
import { reviewRoutes } from './review-routes.tsx'
import { toolkitRoutes } from './toolkit/toolkit-routes.tsx'

export { reviewsPast } from './reviews-past.ts'
export { reviewMoments, reviewsCasePanel } from './case-panel.tsx'
export { reviewBecomesStage } from './review-of-case.ts'
export { changeTeam } from './change-team.ts'
export { draftQuestions, exploreQuestions } from './ask-questions.ts'
export { enterEvidence } from './enter-evidence.ts'
export { evaluateWithLeaders, writeReport } from './evaluate.ts'
export { gatherPieces } from './gather.ts'
export { REVIEW_RULES } from './house-rules.ts'
export { joinEvidence, requireReviewToJoin } from './join-evidence.ts'
export { hasOwnEvidence } from './join-store.ts'
export { isOnATeam, listReadyReviews } from './ready-reviews.ts'
export { issueReview } from './issue-review.ts'
export { openReview } from './open-review.ts'
export { reviewDues } from './review-dues.ts'
export { reviewEventSentences } from './review-event.ts'
export { mayBeOnATeam, maySeeReviewsOf, requireReviews } from './review-policy.ts'
export { listReviews } from './review-store.ts'
export { isLessThanSatisfactory } from './review-rules.ts'
export type { ReviewPanel } from './review-panel.ts'
export type { Review } from './review.ts'
export type { NewEvidence } from './both-sides/evidence-rules.ts'
export { readWhole } from './whole-store.ts'
export { reviewsHeldOf } from './reviews-held.ts'
export { reviewsSchoolPanel } from './school-panel.tsx'

/** Reviews of schools, from what is known already to the report, and the toolkit for every school. */
export function reviewsRoom(app: FastifyInstance, web: Web, panels: readonly ReviewPanel[] = []): void {
  reviewListRoutes(app, web)
  openReviewRoutes(app, web)
  reviewRoutes(app, web, panels)
  toolkitRoutes(app, web)
}
