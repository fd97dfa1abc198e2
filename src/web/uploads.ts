import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { z } from 'zod'
import type { Finding } from '#shared/finding.ts'
import { Refused } from '#work/failures.ts'
import type { Work } from '#work/work.ts'
import { readAnswers, type Answers } from './answers.ts'
import { toHtml } from './html.ts'
import { fileMissing, receiveUpload, requireToken, type ReceivedFile } from './receive-upload.ts'
import { actOnce, addPage, look, type Seen } from './routes.ts'
import type { Web } from './web.ts'

export type UploadRoute<T> = {
  /** Throws NotFound or NotAllowed for those who may not, before a byte of the file is taken. */
  guard: (seen: Seen) => Promise<unknown>
  show: (seen: Seen, answers: Answers, findings: readonly Finding[]) => Promise<VNode>
  schema: z.ZodType<T>
  /** The deed, with the file. Gives the address to go to when it is done. */
  act: (work: Work, value: T, file: ReceivedFile, seen: Seen) => Promise<string>
  /** The name of the field that carries the file, and the most that it may hold. */
  field: string
  maxBytes: number
}

/**
 * A form that takes a file: its page, and what happens when it is posted. The file is received whole, outside the
 * database, before the deed's transaction begins: a slow line holds nothing up. Its hidden fields stand before the file.
 */
export function addUpload<T>(app: FastifyInstance, web: Web, url: string, route: UploadRoute<T>): void {
  addPage(app, web, url, async (seen) => {
    await route.guard(seen)
    return route.show(seen, seen.query, [])
  })
  app.post(url, async (request, reply) => {
    await look(web, 'read', request, reply, route.guard)
    const { answers, file, findings } = request.isMultipart()
      ? await receiveUpload(app, request, reply, route)
      : await withoutFile(app, request, reply, route.field)
    try {
      if (!file) throw new Refused(findings)
      const act = (work: Work, value: T, seen: Seen) => route.act(work, value, file, seen)
      const form = { guard: route.guard, show: route.show, schema: route.schema, act }
      const place = await look(web, 'write', request, reply, (seen) => actOnce(seen, answers, form))
      return await reply.redirect(place, 303)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const again = await look(web, 'read', request, reply, (seen) => route.show(seen, answers, error.findings))
      return reply.code(error.status).type('text/html').send(toHtml(again))
    } finally {
      await file?.remove()
    }
  })
}

/** A post that carries no file at all, as no browser sends it. */
async function withoutFile(app: FastifyInstance, request: FastifyRequest, reply: FastifyReply, field: string) {
  await requireToken(app, request, reply)
  return { answers: readAnswers(request.body), file: undefined, findings: [fileMissing(field)] }
}
