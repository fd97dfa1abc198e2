import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { inTransaction } from '#db/database.ts'
import { newSessionToken, setSessionCookie } from '#web/session.ts'
import type { Web } from '#web/web.ts'
import { listDemonstrationPeople, startDemonstrationSession } from './access-store.ts'
import { DemonstrationPage } from './demonstration-page.tsx'
import { addOpenForm } from '#web/open-routes.ts'

/** Looking as anyone: these addresses exist in a demonstration only. */
export function demonstrationRoutes(app: FastifyInstance, web: Web): void {
  addOpenForm(app, web, '/demonstration', {
    async show({ frame }, _answers, findings) {
      const people = await inTransaction(web.pool, 'read', (_db, client) => listDemonstrationPeople(client))
      return <DemonstrationPage frame={frame} people={people} findings={findings} />
    },
    schema: z.object({ who: z.string().regex(/^[0-9a-f-]{36} [0-9a-f-]{36}$/, 'Choose somebody') }),
    async act({ reply }, { who }) {
      const [authorityId = '', personId = ''] = who.split(' ')
      const { token, hash } = newSessionToken()
      const started = await inTransaction(web.pool, 'write', (_db, client) =>
        startDemonstrationSession(client, hash, authorityId, personId),
      )
      if (!started) return { says: 'There is no such person in this demonstration', field: 'who' }
      setSessionCookie(web, reply, token)
      return { goTo: '/' }
    },
  })
}
