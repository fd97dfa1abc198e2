import type { FastifyInstance } from 'fastify'
import type { Web } from '#web/web.ts'
import { consultationRoutes } from './consultation-routes.tsx'
import { modelRoutes } from './model-routes.tsx'
import { workingPartyRoutes } from './working-parties/working-party-routes.tsx'

export { consultationDues } from './consultation-dues.ts'
export { consultationSentences } from './consultation-events.ts'
export { CONSULTATION_RULES } from './house-rules.ts'
export { consultationJobs } from './write-letters.ts'
export { isOfTeam, mayLeadModel } from './consultation-policy.ts'
export { openConsultation } from './open-consultation.ts'
export { answerConsultation, settleFeedback } from './answer-consultation.ts'
export { listConsultations } from './consultation-store.ts'
export { listFeedback } from './feedback-store.ts'
export { publishModel } from './publish-model.ts'

/** A model's life: who was asked of it, what was said and what came of it, and to whom it was sent. */
export function consultationsRoom(app: FastifyInstance, web: Web): void {
  modelRoutes(app, web)
  consultationRoutes(app, web)
  workingPartyRoutes(app, web)
}
