import type { FastifyInstance } from 'fastify'
import type { Web } from '#web/web.ts'
import { glanceRoutes } from './glance-routes.tsx'
import { groupRoutes } from './groups/group-routes.tsx'
import { listRoutes } from './list/list-routes.tsx'
import { markRoutes } from './marks/mark-routes.tsx'
import { presenceRoutes } from './presences/presence-routes.tsx'
import { schoolFormRoutes } from './school-form-routes.tsx'
import type { GroupPanel, SchoolPanel } from './school-panel.ts'

/** Schools and their groups. What later rooms know of them they give as panels, which the application puts together. */
export function schoolRoutes(
  app: FastifyInstance,
  web: Web,
  panels: readonly SchoolPanel[] = [],
  groupPanels: readonly GroupPanel[] = [],
): void {
  listRoutes(app, web)
  schoolFormRoutes(app, web)
  presenceRoutes(app, web)
  markRoutes(app, web)
  groupRoutes(app, web, groupPanels)
  glanceRoutes(app, web, panels)
}
