import type { FastifyInstance } from 'fastify'
import { addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { AsidePage } from './aside-page.tsx'
import { listAsides } from './aside-store.ts'
import { findNewestRecord } from './record-store.ts'
import { settleAside } from './settle-aside.ts'
import { settlingForm } from './two-texts.tsx'
import { toWriteRecord } from './visit-with-record.ts'

/** Choosing between two texts of one section. */
export function asideRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/visits/:visitId/record/asides/:asideId', {
    guard: (seen) => toSettle(seen),
    async show(seen, answers, findings) {
      return <AsidePage {...await toSettle(seen)} frame={seen.frame} answers={answers} findings={findings} />
    },
    schema: settlingForm,
    isDraft: true,
    async act(work, settling, { params }) {
      await settleAside(work, params.visitId ?? '', params.asideId ?? '', settling)
      return `/visits/${params.visitId}/record/write`
    },
  })
}

async function toSettle(seen: Seen) {
  const found = await toWriteRecord(seen)
  const record = await findNewestRecord(seen.look, found.visit.id)
  const aside = record && (await listAsides(seen.look, record.id)).find(({ id }) => id === seen.params.asideId)
  const section = found.form.sections.find(({ id }) => id === aside?.section)
  if (!record || !aside || !section) throw new NotFound('text beside', seen.params.asideId ?? '')
  const held = record.sections.find((each) => each.section === section.id)
  return { ...found, aside, section, heldBody: held?.body ?? '' }
}
