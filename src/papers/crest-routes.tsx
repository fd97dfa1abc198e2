import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { addDeed, addPage, type Seen } from '#web/routes.ts'
import { addUpload } from '#web/uploads.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { changeCrest } from './change-crest.ts'
import { CrestPage } from './crest-page.tsx'
import { mayKeepCrest } from './crest-policy.ts'
import { findCrest, findCrestWords } from './crest-store.ts'
import { MOST_CREST_BYTES } from './read-picture.ts'
import { removeCrest } from './remove-crest.ts'

const DONE: Record<string, string> = {
  changed: 'The crest is changed',
  'taken-down': 'No crest stands on your documents any more',
}

const crestForm = z.object({
  says: z
    .string({ error: 'Say what the crest shows' })
    .trim()
    .min(1, 'Say what the crest shows')
    .max(200, 'Say it in 200 characters or fewer'),
})

/** The crest of a service: seen, changed, taken down. */
export function crestRoutes(app: FastifyInstance, web: Web): void {
  addUpload(app, web, '/crest', {
    guard,
    show: showCrest,
    schema: crestForm,
    field: 'file',
    maxBytes: MOST_CREST_BYTES,
    async act(work, { says }, file) {
      await changeCrest(work, says, file)
      return '/crest?done=changed'
    },
  })

  addDeed(app, web, '/crest/take-down', {
    guard,
    show: showCrest,
    schema: z.object({}),
    async act(work) {
      await removeCrest(work)
      return '/crest?done=taken-down'
    },
  })

  // For the printed page of a document, whoever may open that.
  addPage(app, web, '/crest/picture', async ({ look }) => {
    const crest = await findCrest(look)
    if (!crest) throw new NotFound('crest', look.actor.authorityId)
    return { fileName: 'crest.png', type: 'image/png', body: crest.png }
  })
}

const guard = async ({ look }: Seen) => requireThat(mayKeepCrest(look), look, 'keep the crest')

async function showCrest({ look, frame, query }: Seen, answers: Answers, findings: readonly Finding[]) {
  return (
    <CrestPage
      frame={frame}
      says={await findCrestWords(look)}
      organisation={look.actor.authorityName}
      answers={answers}
      findings={findings}
      done={DONE[query.done ?? '']}
    />
  )
}
