import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { inTransaction } from '#db/database.ts'
import { addOpenPage } from '#web/open-routes.ts'
import { hashOf, sessionHashOf } from '#web/session.ts'
import type { Web } from '#web/web.ts'
import type { DeviceStanding } from './device.ts'
import { OfflinePage } from './offline-page.tsx'

const KEY = 'x-waymark-device'

/** What a device needs before anybody has signed in: the page that it keeps, the worker that keeps it, and how it stands. */
export function shellRoutes(app: FastifyInstance, web: Web): void {
  addOpenPage(app, web, '/offline', ({ frame }) => <OfflinePage frame={frame} />)

  app.get('/service-worker.js', { config: { isOpen: true } }, async (_request, reply) => {
    const worker = await readFile(join(web.assets.folder, web.assets.serviceWorker), 'utf8')
    return reply.type('text/javascript').header('cache-control', 'no-cache').send(worker)
  })

  // By the device's own key, whoever has it in their hands: one that was shut out is to clear itself.
  app.get(
    '/offline/standing',
    { config: { isOpen: true, isJson: true } },
    async (request, reply): Promise<DeviceStanding> => {
      const key = String(request.headers[KEY] ?? '')
      const met = await inTransaction(web.pool, 'write', async (_db, client) => {
        const { rows } = await client.query<{ met: { isOn: boolean } | null }>(
          'select access.meet_device($1, $2, $3) as met',
          [hashOf(key), sessionHashOf(request) ?? null, web.clock.now()],
        )
        return rows[0]?.met
      })
      void reply.type('application/json')
      return { standing: !met ? 'unknown' : met.isOn ? 'on' : 'shut-out' }
    },
  )
}
