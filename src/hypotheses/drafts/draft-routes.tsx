import type { FastifyInstance } from 'fastify'
import { mayPrepare } from '#preparation/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { getWithHypotheses } from '../get-with-hypotheses.ts'
import { decideDrafts } from './decide-drafts.ts'
import { draftsForm } from './drafts-form.ts'
import { DraftsPage } from './drafts-page.tsx'
import { readDrafts } from './list-drafts.ts'

/** The drafts that figures suggest before a visit, for whoever prepares it. */
export function draftRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/visits/:visitId/questions/drafts', {
    guard: getToDraft,
    show: showDrafts,
    schema: draftsForm,
    async act(work, choices, { params }) {
      await decideDrafts(work, params.visitId ?? '', choices)
      return `/visits/${params.visitId}/questions?done=changed`
    },
  })
}

async function getToDraft({ look, params }: Pick<Seen, 'look' | 'params'>) {
  const found = await getWithHypotheses(look, params.visitId ?? '')
  requireThat(mayPrepare(look, found.visit), look, 'see drafts for this visit')
  return found
}

async function showDrafts(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const found = await getToDraft(seen)
  const drafts = await readDrafts(seen.look, found)
  return <DraftsPage {...found} {...{ frame: seen.frame, drafts, answers, findings, done: undefined }} />
}
