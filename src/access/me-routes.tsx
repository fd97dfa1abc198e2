import type { FastifyInstance } from 'fastify'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { MePage } from './me-page.tsx'

/** One's own page: who one is here, and the ways out. */
export function meRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/me', async ({ frame, look, session }) => (
    <MePage frame={frame} actor={look.actor} standings={session.standings} />
  ))
}
