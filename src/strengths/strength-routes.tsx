import type { FastifyInstance } from 'fastify'
import type { Web } from '#web/web.ts'
import { directoryRoutes } from './directory/directory-routes.tsx'
import { notNowRoutes } from './not-now/not-now-routes.tsx'
import { auditRoutes } from './audit-routes.tsx'
import { pointRoutes } from './point-routes.tsx'
import { recordRoutes } from './record-routes.tsx'

/** Audits of strengths and areas to develop, and the directory that comes of them. */
export function strengthRoutes(app: FastifyInstance, web: Web): void {
  recordRoutes(app, web)
  pointRoutes(app, web)
  auditRoutes(app, web)
  directoryRoutes(app, web)
  notNowRoutes(app, web)
}
