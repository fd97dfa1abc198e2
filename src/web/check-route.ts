import type { FastifyInstance } from 'fastify'
import type { VNode } from 'preact'
import { readAnswers, type Answers } from './answers.ts'
import { toHtml } from './html.ts'
import { look, type Seen } from './routes.ts'
import type { Web } from './web.ts'

/** What is typed so far is looked at and shown again with what was found: it changes nothing. For what is too long for an address. */
export function addCheck(
  app: FastifyInstance,
  web: Web,
  url: string,
  show: (seen: Seen, answers: Answers) => Promise<VNode>,
): void {
  app.post(url, { preHandler: app.csrfProtection }, async (request, reply) => {
    const answers = readAnswers(request.body)
    const page = await look(web, 'read', request, reply, (seen) => show(seen, answers))
    return reply.type('text/html').send(toHtml(page))
  })
}
