import type { FastifyInstance } from 'fastify'
import type { Web } from '#web/web.ts'
import { feedbackFormRoutes } from './feedback-form-routes.ts'

export { feedbackFormPanel } from './feedback-form-panel.tsx'

/** Documents of visits and schools beside their records. */
export function documentsRoom(app: FastifyInstance, web: Web): void {
  feedbackFormRoutes(app, web)
}
