import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { z } from 'zod'
import type { Finding } from '#shared/finding.ts'
import { Refused } from '#work/failures.ts'
import type { Work } from '#work/work.ts'
import { readAnswers, type Answers } from './answers.ts'
import { toHtml } from './html.ts'
import {
  fileMissing,
  receiveUpload,
  requireToken,
  type Received,
  type ReceivedFile,
  type Wanted,
} from './receive-upload.ts'
import { actOnce, addPage, look, type Seen } from './routes.ts'
import type { Web } from './web.ts'

type Shared<T> = Wanted & {
  /** Throws NotFound or NotAllowed for those who may not, before a byte of a file is taken. */
  guard: (seen: Seen) => Promise<unknown>
  show: (seen: Seen, answers: Answers, findings: readonly Finding[]) => Promise<VNode>
  schema: z.ZodType<T>
}

export type UploadRoute<T> = Shared<T> & {
  /** The deed, with the file. Gives the address to go to when it is done. */
  act: (work: Work, value: T, file: ReceivedFile, seen: Seen) => Promise<string>
}

export type UploadsRoute<T> = Shared<T> & {
  /** The deed, with all the files that were chosen. */
  act: (work: Work, value: T, files: readonly ReceivedFile[], seen: Seen) => Promise<string>
}

/**
 * A form that takes a file: its page, and what happens when it is posted. The file is received whole, outside the
 * database, before the deed's transaction begins: a slow line holds nothing up. Its hidden fields stand before the file.
 */
export function addUpload<T>(app: FastifyInstance, web: Web, url: string, route: UploadRoute<T>): void {
  const act: UploadsRoute<T>['act'] = (work, value, [file], seen) => {
    if (!file) throw new Refused([fileMissing(route.field)])
    return route.act(work, value, file, seen)
  }
  addUploads(app, web, url, { ...route, act })
}

/** The same for several files at once. */
export function addUploads<T>(app: FastifyInstance, web: Web, url: string, route: UploadsRoute<T>): void {
  addPage(app, web, url, async (seen) => {
    await route.guard(seen)
    return route.show(seen, seen.query, [])
  })
  addUploadDeed(app, web, url, route)
}

/** Only the post of a form with files whose page stands elsewhere. */
export function addUploadDeed<T>(app: FastifyInstance, web: Web, url: string, route: UploadsRoute<T>): void {
  app.post(url, async (request, reply) => {
    await look(web, 'read', request, reply, route.guard)
    const { answers, files, findings } = request.isMultipart()
      ? await receiveUpload(app, request, reply, route)
      : await withoutFile(app, request, reply, route.field)
    try {
      if (files.length === 0) throw new Refused(findings)
      const act = (work: Work, value: T, seen: Seen) => route.act(work, value, files, seen)
      const form = { guard: route.guard, show: route.show, schema: route.schema, act }
      const place = await look(web, 'write', request, reply, (seen) => actOnce(seen, answers, form))
      return await reply.redirect(place, 303)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const again = await look(web, 'read', request, reply, (seen) => route.show(seen, answers, error.findings))
      return reply.code(error.status).type('text/html').send(toHtml(again))
    } finally {
      await Promise.all(files.map((file) => file.remove()))
    }
  })
}

/** A post that carries no file at all, as no browser sends it. */
async function withoutFile(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  field: string,
): Promise<Received> {
  await requireToken(app, request, reply)
  return { answers: readAnswers(request.body), files: [], findings: [fileMissing(field)] }
}
