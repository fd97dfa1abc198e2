import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { z } from 'zod'
import type { Finding } from '#shared/finding.ts'
import { Refused } from '#work/failures.ts'
import { readAnswers, readForm, type Answers } from './answers.ts'
import { frameOf, type Frame } from './frame.ts'
import { toHtml } from './html.ts'
import type { Web } from './web.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether an address is there for those who have not signed in. */
    isOpen?: boolean
  }
}

/** A request by somebody who need not have signed in. */
export type Visitor = { frame: Frame; request: FastifyRequest; reply: FastifyReply; params: Record<string, string> }

type OpenForm<T> = {
  show: (visitor: Visitor, answers: Answers, findings: readonly Finding[]) => Promise<VNode> | VNode
  schema: z.ZodType<T>
  /** Does it, and gives the place to go to, or a sentence on why not with the field it belongs to. */
  act: (visitor: Visitor, value: T) => Promise<{ goTo: string } | { says: string; field: string }>
}

const OPEN = { config: { isOpen: true } }

/** A page for anyone, such as the one to sign in. */
export function addOpenPage(
  app: FastifyInstance,
  web: Web,
  url: string,
  show: (visitor: Visitor) => Promise<VNode> | VNode,
): void {
  app.get(url, OPEN, async (request, reply) =>
    reply.type('text/html').send(toHtml(await show(visitorOf(web, request, reply)))),
  )
}

/** A form for anyone. */
export function addOpenForm<T>(app: FastifyInstance, web: Web, url: string, form: OpenForm<T>): void {
  addOpenPage(app, web, url, (visitor) => form.show(visitor, readAnswers(visitor.request.query), []))
  app.post(url, { ...OPEN, preHandler: app.csrfProtection }, async (request, reply) => {
    const visitor = visitorOf(web, request, reply)
    const answers = readAnswers(request.body)
    const findings = await attempt(visitor, answers, form)
    if (typeof findings === 'string') return reply.redirect(findings, 303)
    return reply
      .code(422)
      .type('text/html')
      .send(toHtml(await form.show(visitor, answers, findings)))
  })
}

async function attempt<T>(visitor: Visitor, answers: Answers, form: OpenForm<T>): Promise<string | readonly Finding[]> {
  try {
    const outcome = await form.act(visitor, readForm(form.schema, answers))
    if ('goTo' in outcome) return outcome.goTo
    return [{ kind: 'access', id: 'access', source: 'XX-03', says: outcome.says, field: outcome.field, weight: 'firm' }]
  } catch (error) {
    if (error instanceof Refused) return error.findings
    throw error
  }
}

function visitorOf(web: Web, request: FastifyRequest, reply: FastifyReply): Visitor {
  return {
    frame: frameOf(web, request, reply, undefined),
    request,
    reply,
    params: request.params as Record<string, string>,
  }
}
