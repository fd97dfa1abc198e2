import type { FastifyInstance } from 'fastify'
import type { Web } from '#web/web.ts'
import { draftRoutes } from './drafts/draft-routes.tsx'
import { impactRoutes } from './impact/impact-routes.tsx'
import { hypothesisListRoutes } from './lists/list-routes.tsx'
import { resultRoutes } from './results/result-routes.tsx'

export { hypothesesPast } from './hypotheses-past.ts'
export { decideDrafts } from './drafts/decide-drafts.ts'
export { listDrafts } from './drafts/list-drafts.ts'
export { hypothesesHeldOf } from './hypotheses-held.ts'
export { HYPOTHESIS_RULES } from './house-rules.ts'
export { hypothesisDues } from './lists/hypothesis-dues.ts'
export { hypothesisStandsOf } from './lists/stands-of-schools.ts'
export { hypothesisEventSentences } from './hypothesis-events.ts'
export { reviewImpact } from './impact/review-impact.ts'
export { besideHypotheses, hypothesesRecordPanel } from './record-panel.tsx'
export { hypothesesPrinted } from './record-parts.ts'
export { testHypotheses } from './results/test-hypotheses.ts'
export { turnedOutBetween } from './results/turned-out-between.ts'
export { afterVisitPanel as hypothesesVisitPanel, beforeVisitPanel as flagsVisitPanel } from './visit-panel.tsx'

/** What figures suggest: drafted, issued, tested at the visit; what made a difference; and which schools have none. */
export function hypothesesRoom(app: FastifyInstance, web: Web): void {
  draftRoutes(app, web)
  resultRoutes(app, web)
  impactRoutes(app, web)
  hypothesisListRoutes(app, web)
}
