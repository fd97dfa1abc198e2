import type { FastifyInstance } from 'fastify'
import type { Web } from '#web/web.ts'
import { partnershipRoutes } from './partnership-routes.tsx'

export { partnershipPast } from './partnership-past.ts'
export { approveSupport, endSupport, judgeSupport } from './answer-support.ts'
export { closePartnership } from './close-partnership.ts'
export { endSupportWithCase } from './end-with-case.ts'
export { bookThroughGate } from './gate-bookings.ts'
export { periodsOf as periodsOfPartnership, partnershipOf, type Partnership } from './get-partnership.ts'
export { PARTNERSHIP_RULES } from './house-rules.ts'
export { partnershipDues } from './partnership-dues.ts'
export { partnershipSentences } from './partnership-events.ts'
export { partnershipHeldOf } from './partnership-held.ts'
export { partnershipMoments } from './partnership-moments.ts'
export { partnershipCasePanel } from './partnership-panel.tsx'
export { proposeSupport } from './propose-support.ts'
export { listTermReviewsOf } from './review-store.ts'
export { writeTermReview } from './review-with-school.ts'
export { listSupportOf } from './support-store.ts'
export type { SupportItem } from './support-item.ts'
export type { TermReview } from './term-review.ts'

/** Partnership at work: support through its gatekeeper, and the review of each period. */
export function partnershipRoom(app: FastifyInstance, web: Web): void {
  partnershipRoutes(app, web)
}
