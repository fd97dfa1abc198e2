import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { NotAllowed, Refused, SomebodyElse } from '#work/failures.ts'
import { doWork, keepDraft, type Work } from '#work/work.ts'
import type { JsonFailure } from './json-failure.ts'
import { look, type Seen } from './routes.ts'
import { Elsewhere } from './sign-in-needed.ts'
import type { Web } from './web.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether an address is asked by a script of ours, and answers in JSON whatever happens. */
    isJson?: boolean
  }
}

type JsonDeed<T> = {
  /**
   * Throws NotFound or NotAllowed for those who may not. Asked where what was sent cannot be read, which is said only to those who
   * may; what can be read goes to the deed, which asks leave itself.
   */
  guard: (seen: Seen) => Promise<unknown>
  schema: z.ZodType<T>
  /** Set where what is kept is a draft: no deed, so no event. */
  isDraft?: boolean
  /** What the same thing, sent before, came to: given again, and nothing is done. Undefined where it was not done yet. */
  already?: (value: T, seen: Seen) => Promise<unknown>
  /** The reasons in what was sent for going ahead of soft rules, by the rule's id. */
  reasonsIn?: (value: T) => Work['reasons']
  act: (work: Work, value: T, seen: Seen) => Promise<unknown>
}

const JSON_ROUTE = { config: { isJson: true } }

/** What a script of a page reads. */
export function addJsonPage(app: FastifyInstance, web: Web, url: string, show: (seen: Seen) => Promise<unknown>): void {
  app.get(url, JSON_ROUTE, async (request, reply) => reply.send(await look(web, 'read', request, reply, show)))
}

/** What a script of a page sends, without leaving it. */
export function addJsonDeed<T>(app: FastifyInstance, web: Web, url: string, deed: JsonDeed<T>): void {
  app.post(url, { ...JSON_ROUTE, preHandler: app.csrfProtection }, async (request, reply) => {
    const answer = await look(web, 'write', request, reply, async (seen) => {
      const value = await readBody(deed, request.body, seen)
      const before = await deed.already?.(value, seen)
      if (before !== undefined) return before
      const act = (work: Work) => deed.act(work, value, seen)
      return deed.isDraft ? keepDraft(seen.look, act) : doWork(seen.look, act, deed.reasonsIn?.(value))
    })
    return reply.send(answer)
  })
}

/** Whether what failed was asked by a script, which reads no page. */
export function isJsonRoute(request: FastifyRequest): boolean {
  return request.routeOptions.config.isJson === true
}

/** The failure as a script reads it. */
export function sendJsonFailure(reply: FastifyReply, error: FastifyError, status: number) {
  if (error instanceof Elsewhere) return reply.code(401).send(failure('sign-in', 'Sign in again.'))
  if (error instanceof SomebodyElse)
    return reply.code(status).send(failure('somebody-else', 'Somebody else has signed in.'))
  if (error.code?.startsWith('FST_CSRF')) return reply.code(status).send(failure('token', 'Load the page again.'))
  if (error instanceof NotAllowed)
    return reply.code(status).send(failure('not-allowed', 'Your roles do not allow this.'))
  if (error instanceof Refused) {
    const { findings } = error
    return reply.code(status).send({ ...failure('refused', findings.map(({ says }) => says).join(' ')), findings })
  }
  if (status === 404) return reply.code(status).send(failure('not-there', 'This is not there, or not yours to open.'))
  if (status === 413) return reply.code(status).send(failure('refused', 'This is more than can be sent at once.'))
  if (status < 500) return reply.code(status).send(failure('refused', 'This could not be read.'))
  return reply.code(status).send(failure('away', 'The service is not available just now.'))
}

const failure = (why: JsonFailure['why'], says: string): JsonFailure => ({ why, says })

async function readBody<T>({ guard, schema }: JsonDeed<T>, body: unknown, seen: Seen): Promise<T> {
  const read = schema.safeParse(body)
  if (read.success) return read.data
  await guard(seen)
  throw new Refused(
    read.error.issues.map(({ path, message }) => ({
      ...{ kind: 'form', id: 'form', source: 'XX-15', says: message, weight: 'firm' },
      ...(path.length > 0 && { field: path.map(String).join('.') }),
    })),
  )
}
