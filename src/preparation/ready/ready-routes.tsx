import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { addDeed, addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { whyVisitIsNotReady } from '../activities/activity-rules.ts'
import { getPreparation } from '../get-preparation.ts'
import { getVisitToPrepare } from '../get-visit-to-prepare.ts'
import { mayPrepare } from '../preparation-policy.ts'
import { markNotReady, markReady } from './mark-ready.ts'
import { ReadyPage } from './ready-page.tsx'

/** Marking a visit as ready, and taking the mark back. */
export function readyRoutes(app: FastifyInstance, web: Web): void {
  const schema = z.object({})
  addForm(app, web, '/visits/:visitId/ready', {
    guard: toMark,
    show: showReady,
    schema,
    async act(work, _value, { params }) {
      await markReady(work, params.visitId ?? '')
      return `/visits/${params.visitId}`
    },
  })
  addDeed(app, web, '/visits/:visitId/not-ready', {
    guard: toMark,
    show: showReady,
    schema,
    async act(work, _value, { params }) {
      await markNotReady(work, params.visitId ?? '')
      return `/visits/${params.visitId}/ready`
    },
  })
}

async function toMark({ look, params }: Seen) {
  const found = await getVisitToPrepare(look, params.visitId ?? '')
  requireThat(mayPrepare(look, found.visit), look, 'mark this visit as ready')
  return found
}

async function showReady(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const found = await toMark(seen)
  const preparation = await getPreparation(seen.look, found)
  return (
    <ReadyPage
      {...found}
      {...preparation}
      frame={seen.frame}
      missing={whyVisitIsNotReady(found.type, preparation.activities)}
      answers={answers}
      findings={findings}
    />
  )
}
