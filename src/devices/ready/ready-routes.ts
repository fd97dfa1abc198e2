import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { typedSaveSchema } from '#records/index.ts'
import { toPlainDate, type PlainDate } from '#shared/plain-date.ts'
import { showMoment } from '#shared/show-date.ts'
import { addJsonDeed, addJsonPage } from '#web/json-routes.ts'
import type { Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { mayWriteOffline } from '../device-policy.ts'
import { getReadyVisits } from './get-ready-visits.ts'
import { getVisitToJoin, requireOwnDevice, saveOffline, sayHeldOffline } from './join-visit.ts'
import type { WhoIsThere } from './ready-visit.ts'

const AGAIN = 'Open what is kept on this device again'
const device = z.string({ error: AGAIN }).min(1, AGAIN).max(100, AGAIN)
const heldForm = z.object({
  device,
  heldOn: z.string({ error: AGAIN }).transform((text, context): PlainDate => {
    const date = toPlainDate(text)
    if (!date) context.addIssue({ code: 'custom', message: 'Say on which day it took place' })
    return date ?? ('' as PlainDate)
  }),
})

/** What a device asks for once there is a connection, and what it brings. */
export function readyRoutes(app: FastifyInstance, web: Web): void {
  addJsonPage(app, web, '/offline/who', async ({ look, frame }): Promise<WhoIsThere> => {
    const { authorityId, personId } = look.actor
    return Promise.resolve({ owner: `${authorityId}.${personId}`, token: frame.csrf(), at: showMoment(look.now) })
  })

  // Asked with the device's key, which stands in no address.
  addJsonDeed(app, web, '/offline/visits', {
    guard: ({ look }) => Promise.resolve(requireThat(mayWriteOffline(look), look, 'write without a connection')),
    schema: z.object({ device }),
    isDraft: true,
    async act(work, { device: key }) {
      requireThat(mayWriteOffline(work), work, 'write without a connection')
      await requireOwnDevice(work, key)
      return getReadyVisits(work)
    },
  })

  addJsonDeed(app, web, '/offline/visits/:visitId/saves', {
    guard: (seen) => toJoin(seen),
    schema: z.object({ device }).and(typedSaveSchema),
    isDraft: true,
    act: (work, typed, { params }) => saveOffline(work, params.visitId ?? '', typed),
  })

  addJsonDeed(app, web, '/offline/visits/:visitId/held', {
    guard: (seen) => toJoin(seen),
    schema: heldForm,
    async act(work, held, { params }) {
      await sayHeldOffline(work, params.visitId ?? '', held)
      return { isHeld: true }
    },
  })
}

/** Throws NotFound where there is no such visit to write of, NotAllowed for those who write of none. */
async function toJoin({ look, params }: Seen): Promise<void> {
  await getVisitToJoin(look, params.visitId ?? '')
  requireThat(mayWriteOffline(look), look, 'write without a connection')
}
