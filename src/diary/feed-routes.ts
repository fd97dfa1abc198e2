import type { FastifyInstance } from 'fastify'
import { inTransaction } from '#db/database.ts'
import type { ServiceModel } from '#model/index.ts'
import { hashOf, lookOf, type Session } from '#web/session.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { feedFile } from './calendar-file.ts'
import { listAppointments } from './appointments.ts'
import { listMyVisits, myDays } from './my-visits.ts'

/** Somebody's own visits for their calendar, by an address that is theirs alone: whoever has it reads them, and nothing else. */
export function feedRoutes(app: FastifyInstance, web: Web): void {
  app.get<{ Params: { token: string } }>('/my-visits/:token', { config: { isOpen: true } }, async (request, reply) => {
    const token = request.params.token.replace(/\.ics$/, '')
    const file = await inTransaction(web.pool, 'read', async (db, client) => {
      const { rows } = await client.query<{ opened: Session | null }>({
        name: 'open-calendar',
        text: 'select access.open_calendar($1, $2) as opened',
        values: [hashOf(token), web.clock.today()],
      })
      const opened = rows[0]?.opened
      if (!opened?.modelVersionId) throw new NotFound('calendar', 'of this address')
      return feedOf(await lookOf(web, web.clock, db, opened), web.publicUrl)
    })
    return reply
      .header('content-disposition', 'attachment; filename="visits.ics"')
      .header('content-security-policy', 'sandbox')
      .header('x-robots-tag', 'noindex')
      .type('text/calendar; charset=utf-8')
      .send(file)
  })
}

async function feedOf(look: Look, publicUrl: string): Promise<string> {
  const visits = await listMyVisits(look)
  const appointments = await listAppointments(look, { personIds: [look.actor.personId], ...myDays(look) })
  const models = new Map<string, ServiceModel>()
  for (const id of new Set(visits.map(({ modelVersionId }) => modelVersionId))) models.set(id, await look.modelOf(id))
  return feedFile(visits, {
    appointments,
    name: `${look.actor.name}, ${look.actor.authorityName}`,
    now: look.now,
    publicUrl,
    modelOf: (id) => models.get(id) ?? look.model,
  })
}
