import type { FastifyInstance } from 'fastify'
import type { Web } from '#web/web.ts'
import { caseReviewsRoutes } from './case-reviews-routes.tsx'

export { caseReviewMoments } from './case-moments.ts'
export { caseMonitoringPanel } from './case-panel.tsx'
export { caseReviewDues } from './case-reviews-dues.ts'
export { caseReviewSentences } from './case-reviews-events.ts'
export { caseReviewsHeldOf } from './case-reviews-held.ts'
export type { CaseReview } from './case-review.ts'
export { holdReview, type HeldWritten } from './hold-review.ts'
export { CASE_REVIEW_RULES } from './house-rules.ts'
export { wasLate, type ProgressReport } from './progress-report.ts'
export { listReportsOf } from './report-store.ts'
export { issueProgressReport, saveProgressReport } from './report-to-governors.ts'
export { listReviewsOf } from './review-store.ts'
export { setFurtherReview } from './set-further-review.ts'

/** How the progress of a case is reviewed, and told to its governors. */
export function caseReviewsRoom(app: FastifyInstance, web: Web): void {
  caseReviewsRoutes(app, web)
}
