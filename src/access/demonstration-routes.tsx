import type { FastifyInstance } from 'fastify'
import type { PoolClient } from 'pg'
import { z } from 'zod'
import { inTransaction, type Db } from '#db/database.ts'
import { isId } from '#shared/id.ts'
import { newSessionToken, setSessionCookie } from '#web/session.ts'
import type { Web } from '#web/web.ts'
import { listDemonstrationPeople, startDemonstrationSession, type DemonstrationPerson } from './access-store.ts'
import { DemonstrationPage, type Shown } from './demonstration-page.tsx'
import { addOpenForm } from '#web/open-routes.ts'

/** Looking as anyone: these addresses exist in a demonstration only. */
export function demonstrationRoutes(app: FastifyInstance, web: Web): void {
  addOpenForm(app, web, '/demonstration', {
    async show({ frame }, answers, findings) {
      const { service } = answers
      const people = await inTransaction(web.pool, 'read', async (db, client) =>
        withRoles(web, db, client, await listDemonstrationPeople(client, web.clock.today(), asId(service))),
      )
      return (
        <DemonstrationPage frame={frame} people={people} isWhole={asId(service) !== undefined} findings={findings} />
      )
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

const asId = (text: string | undefined) => (text !== undefined && isId(text) ? text : undefined)

/** Each person's role as its own model calls it, in the order of the model's roles. */
async function withRoles(
  { models }: Web,
  db: Db,
  client: PoolClient,
  people: readonly DemonstrationPerson[],
): Promise<Shown[]> {
  const shown: Shown[] = []
  let of = ''
  for (const person of people) {
    if (person.authority_id !== of)
      await client.query(`select set_config('app.authority', $1, true)`, [(of = person.authority_id)])
    const { roles } = await models.get(db, person.model_version_id)
    const order = roles.findIndex(({ id }) => id === person.role)
    shown.push({ ...person, order, roleName: roles[order]?.name ?? person.role.replaceAll('-', ' ') })
  }
  return shown
}
