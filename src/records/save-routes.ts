import type { FastifyInstance } from 'fastify'
import { showTimeOfDay } from '#shared/show-date.ts'
import { addJsonDeed, addJsonPage } from '#web/json-routes.ts'
import type { Web } from '#web/web.ts'
import { SomebodyElse } from '#work/failures.ts'
import { saveRecord } from './save-record.ts'
import { typedSaveSchema } from './save-schema.ts'
import type { Standing, TypedSaved } from './save-wire.ts'
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
    async act(work, { writer, ...save }, { params }): Promise<TypedSaved> {
      if (writer !== work.actor.personId) throw new SomebodyElse(work.actor.personId)
      const { sections, entries, asides } = await saveRecord(work, params.visitId ?? '', save)
      const beside = asides.map(({ id, section }) => ({ id, section }))
      return { sections, entries, asides: beside, at: showTimeOfDay(work.now) }
    },
  })
}
