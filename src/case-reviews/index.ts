import type { FastifyInstance } from 'fastify'
import type { Web } from '#web/web.ts'
import { caseReviewsRoutes } from './case-reviews-routes.tsx'
import { evaluationRoutes } from './evaluations/evaluation-routes.tsx'

export { caseReviewsPast } from './case-reviews-past.ts'
export { caseReviewMoments } from './case-moments.ts'
export { caseMonitoringPanel } from './case-panel.tsx'
export { caseReviewDues } from './case-reviews-dues.ts'
export { caseReviewSentences } from './case-reviews-events.ts'
export { caseReviewsHeldOf } from './case-reviews-held.ts'
export type { CaseReview } from './case-review.ts'
export { agreeEvaluations, callOffEvaluation } from './evaluations/agree-evaluations.ts'
export { evaluationDues } from './evaluations/evaluation-dues.ts'
export { evaluationsCasePanel } from './evaluations/evaluation-panel.tsx'
export { listEvaluationsOf } from './evaluations/evaluation-store.ts'
export { writeEvaluation } from './evaluations/write-evaluation.ts'
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
  evaluationRoutes(app, web)
}
