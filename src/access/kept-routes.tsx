import type { FastifyInstance } from 'fastify'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { KeptPage } from './kept-page.tsx'

/** What was sent after a session had ended, once its writer has signed in again. */
export function keptRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/kept', async ({ frame, kept }) => <KeptPage frame={frame} kept={await kept.list()} />)
}
