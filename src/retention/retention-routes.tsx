import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { answersIn } from '#web/answers.ts'
import { addForm } from '#web/routes.ts'
import { aLongText } from '#web/text-answers.ts'
import type { Web } from '#web/web.ts'
import { disposeOfPapers } from './dispose-of-papers.ts'
import { listPastPapers } from './list-past-papers.ts'
import { PastPapersPage } from './past-papers-page.tsx'
import { requireDispose } from './retention-policy.ts'

const disposeForm = z.object({
  papers: z.string().default('').transform(answersIn),
  because: aLongText('why they are disposed of', 500),
})

/** What is past its date, and what a person does about it. */
export function retentionRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/past-their-date', {
    guard: async ({ look }) => requireDispose(look),
    async show({ look, frame, query }, answers, findings) {
      const papers = await listPastPapers(look)
      const done = query.done === 'gone' ? 'What they said is gone' : undefined
      return <PastPapersPage {...{ frame, papers, answers, findings, done }} model={look.model} />
    },
    schema: disposeForm,
    async act(work, value) {
      await disposeOfPapers(work, value)
      return '/past-their-date?done=gone'
    },
  })
}
