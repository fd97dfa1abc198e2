import type { FastifyInstance } from 'fastify'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import type { MePanel } from './me-panel.ts'
import { MePage } from './me-page.tsx'

/** One's own page: who one is here, and the ways out. */
export function meRoutes(app: FastifyInstance, web: Web, panels: readonly MePanel[]): void {
  addPage(app, web, '/me', async (seen) => {
    const { frame, look, session } = seen
    const said = await Promise.all(panels.map((panel) => panel(seen)))
    return <MePage frame={frame} actor={look.actor} standings={session.standings} panels={said} />
  })
}
