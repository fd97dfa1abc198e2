import type { FastifyInstance } from 'fastify'
import type { Web } from '#web/web.ts'
import { deviceRoutes } from './device-routes.tsx'
import { readyRoutes } from './ready/ready-routes.ts'
import { shellRoutes } from './shell-routes.tsx'

export { deviceEventSentences } from './device-events.ts'
export { devicesPanel } from './device-routes.tsx'
export { offlineReviewPanel } from './review-panel.tsx'
export { offlineVisitPanel } from './visit-panel.tsx'
export { wayToOffline } from './way-to-offline.ts'

/** Writing without a connection: the devices on which one does, and what they keep and send. */
export function devicesRoom(app: FastifyInstance, web: Web): void {
  deviceRoutes(app, web)
  shellRoutes(app, web)
  readyRoutes(app, web)
}
