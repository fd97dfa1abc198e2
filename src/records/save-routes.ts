import type { FastifyInstance } from 'fastify'
import { showTimeOfDay } from '#shared/show-date.ts'
import { addJsonDeed, addJsonPage } from '#web/json-routes.ts'
import type { Web } from '#web/web.ts'
import { saveTyped } from './save-typed.ts'
import { typedSaveSchema } from './save-schema.ts'
import type { Standing } from './save-wire.ts'
import { toWriteRecord } from './visit-with-record.ts'

/** A record saved as it is typed: what changed, about a second after the last word, each save once. */
export function saveRoutes(app: FastifyInstance, web: Web): void {
  const url = '/visits/:visitId/record/saves'

  addJsonPage(app, web, url, async (seen): Promise<Standing> => {
    await toWriteRecord(seen)
    const { look, frame } = seen
    return { token: frame.csrf(), writer: look.actor.personId, at: showTimeOfDay(look.now) }
  })

  addJsonDeed(app, web, url, {
    guard: (seen) => toWriteRecord(seen),
    schema: typedSaveSchema,
    isDraft: true,
    act: (work, typed, { params }) => saveTyped(work, params.visitId ?? '', typed),
  })
}
