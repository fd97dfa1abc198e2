import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { readForm, readReasons, type Answers } from '#web/answers.ts'
import { addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat, type Work } from '#work/work.ts'
import { choicesOf } from './choices.ts'
import { getPlan } from './get-plan.ts'
import { partForm } from './part-form.ts'
import { PartPage } from './part-pages.tsx'
import type { PartKind } from './plan.ts'
import { frameForm } from './plan-form.ts'
import { FramePage } from './plan-forms.tsx'
import { mayWrite } from './plan-policy.ts'
import { listComments } from './plan-store.ts'
import { listWriters } from './team-of-plan.ts'
import { savePlanFrame, savePlanPart } from './write-plan.ts'

/** SH-45. The parts of a draft, each on a page of its own, and what it is beside them. */
export function partRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/plans/:planId/parts/:planPart', {
    guard: toWrite,
    async show(seen, answers, findings) {
      const { found, part } = await toWrite(seen)
      const shown = { ...found, frame: seen.frame, answers, findings }
      if (!part) return <FramePage {...shown} team={await listWriters(seen.look, found.rule, found.plan.schoolId)} />
      const comments = await listComments(seen.look, found.plan.id)
      return (
        <PartPage
          {...shown}
          part={part}
          choices={await choicesOf(seen.look, found, part.kind)}
          comments={comments.filter((each) => each.part === part.id)}
        />
      )
    },
    // Which fields there are, the address says.
    schema: z.record(z.string(), z.string()),
    isDraft: true,
    async act(work, typed, seen) {
      const { found, part } = await toWrite(seen)
      if (part) await savePart(work, found.plan.id, part.kind, typed)
      else await savePlanFrame({ ...work, reasons: readReasons(typed) }, found.plan.id, readForm(frameForm, typed))
      return `/plans/${found.plan.id}?done=saved#${part?.id ?? ''}`
    },
  })
}

async function toWrite({ look, params }: Seen) {
  const found = await getPlan(look, params.planId ?? '')
  const { planPart = '' } = params
  const part = found.rule.parts.find(({ kind }) => kind === planPart)
  if (!part && planPart !== 'frame') throw new NotFound('part of a plan', planPart)
  requireThat(mayWrite(look, found.rule, found.plan), look, `write the plan ${found.plan.id}`)
  return { found, part }
}

const savePart = <Kind extends PartKind>(work: Work, id: string, kind: Kind, typed: Answers) =>
  // What is drawn from people is asked about before it is saved, and a reason is taken.
  savePlanPart({ ...work, reasons: readReasons(typed) }, id, kind, readForm(partForm(kind), typed))
