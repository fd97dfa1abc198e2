import type { FastifyInstance } from 'fastify'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import type { Finding } from '#shared/finding.ts'
import { requireThat } from '#work/work.ts'
import { confidenceForm, revisionForm } from './concern-form.ts'
import { toRaise } from './concern-routes.tsx'
import { ConfidencePage, GivePage } from './confidence-pages.tsx'
import {
  getConfidence,
  giveInConfidence,
  inConfidenceRuleOf,
  mayOpen,
  openConfidence,
  readersFor,
} from './give-in-confidence.ts'

const ONE = '/confidences/:confidenceId'

/** What is given in confidence: written for named readers until a day, read, and opened before it. */
export function confidenceRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/schools/:schoolId/in-confidence', {
    guard: toGive,
    async show(seen, answers, findings) {
      const { school, rule } = await toGive(seen)
      const people = await readersFor(seen.look, school.id)
      return <GivePage {...{ frame: seen.frame, answers, findings, school, rule, people }} model={seen.look.model} />
    },
    schema: confidenceForm,
    // Until its day nobody else knows that it exists: it leaves no trace but itself.
    isDraft: true,
    async act(work, given, { params }) {
      await giveInConfidence(work, params.schoolId ?? '', given)
      return `/schools/${params.schoolId}/concerns?done=confided`
    },
  })
  addPage(app, web, ONE, (seen) => show(seen))
  addDeed(app, web, ONE, {
    async guard(seen) {
      const found = await getConfidence(seen.look, seen.params.confidenceId ?? '')
      requireThat(mayOpen(seen.look, found), seen.look, `open ${found.id}`)
    },
    show: (seen, _answers, findings) => show(seen, findings),
    schema: revisionForm,
    async act(work, shown, { params }) {
      await openConfidence(work, params.confidenceId ?? '', shown)
      return `/confidences/${params.confidenceId}?done=opened`
    },
  })
}

async function toGive(seen: Seen) {
  const rule = inConfidenceRuleOf(seen.look)
  return { rule, school: await toRaise(seen) }
}

async function show({ look, frame, params, query }: Seen, findings: readonly Finding[] = []) {
  const confidence = await getConfidence(look, params.confidenceId ?? '')
  const done = query.done === 'opened' ? 'It is open: the headteacher reads it from today' : undefined
  return <ConfidencePage {...{ frame, confidence, findings, done }} mayOpen={mayOpen(look, confidence)} />
}
