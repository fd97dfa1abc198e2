import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { hasOwnEvidence, joinEvidence, requireReviewToJoin } from '#joint-reviews/index.ts'
import { typedSaveSchema } from '#records/index.ts'
import { isId } from '#shared/id.ts'
import { toPlainDate, type PlainDate } from '#shared/plain-date.ts'
import { showMoment } from '#shared/show-date.ts'
import { readReasons } from '#web/answers.ts'
import { addJsonDeed, addJsonPage } from '#web/json-routes.ts'
import type { Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { mayWriteOffline } from '../device-policy.ts'
import { requireOwnDevice } from '../own-device.ts'
import { getReady } from './get-ready.ts'
import { getVisitToJoin, saveOffline, sayHeldOffline } from './join-visit.ts'
import type { WhoIsThere } from './ready.ts'

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

const pieceForm = z.object({
  device,
  id: z.string({ error: AGAIN }).refine(isId, AGAIN),
  answers: z.record(z.string(), z.string().max(20_000, 'This is more than can be sent at once.'), { error: AGAIN }),
})
const ENTERED = { isEntered: true }

/** What a device asks for once there is a connection, and what it brings. */
export function readyRoutes(app: FastifyInstance, web: Web): void {
  addJsonPage(app, web, '/offline/who', async ({ look, frame }): Promise<WhoIsThere> => {
    const { authorityId, personId } = look.actor
    return Promise.resolve({ owner: `${authorityId}.${personId}`, token: frame.csrf(), at: showMoment(look.now) })
  })

  // Asked with the device's key, which stands in no address.
  addJsonDeed(app, web, '/offline/ready', {
    guard: ({ look }) => Promise.resolve(requireThat(mayWriteOffline(look), look, 'write without a connection')),
    schema: z.object({ device }),
    isDraft: true,
    async act(work, { device: key }) {
      requireThat(mayWriteOffline(work), work, 'write without a connection')
      await requireOwnDevice(work, key)
      return getReady(work)
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

  // Where its answer was lost a piece comes again, with the number that it has: it is entered once, whatever became of the review.
  addJsonDeed(app, web, '/offline/reviews/:reviewId/evidence', {
    guard: async ({ look, params }) => {
      await requireReviewToJoin(look, params.reviewId ?? '')
      requireThat(mayWriteOffline(look), look, 'write without a connection')
    },
    schema: pieceForm,
    reasonsIn: ({ answers }) => readReasons(answers),
    async already({ device: key, id }, { look, params }) {
      await requireOwnDevice(look, key)
      return (await hasOwnEvidence(look, params.reviewId ?? '', id)) ? ENTERED : undefined
    },
    async act(work, { id, answers }, { params }) {
      await joinEvidence(work, params.reviewId ?? '', { id, answers })
      return ENTERED
    },
  })
}

/** Throws NotFound where there is no such visit to write of, NotAllowed for those who write of none. */
async function toJoin({ look, params }: Seen): Promise<void> {
  await getVisitToJoin(look, params.visitId ?? '')
  requireThat(mayWriteOffline(look), look, 'write without a connection')
}
