import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Look } from '#work/work.ts'
import { headersToKeep } from './headers-to-keep.ts'
import { look, type Seen } from './routes.ts'
import type { Web } from './web.ts'

/** A file that is sent a part at a time; `bytes` where its length is known before. */
export type Streamed = {
  fileName: string
  type: string
  bytes?: number
  /** The parts in their order, each read in a transaction of its own. */
  parts: (read: ReadPart) => AsyncIterable<Buffer>
}

/** Reads something for a part; the person's leave is asked anew each time. */
export type ReadPart = <T>(job: (look: Look) => Promise<T>) => Promise<T>

/**
 * A file to keep, however large. It is found, with the person's leave, in one transaction, and then sent a part at a time,
 * each read in another: a slow line holds no connection, and nothing is held in memory but the part on its way.
 */
export function addFile(app: FastifyInstance, web: Web, url: string, find: (seen: Seen) => Promise<Streamed>): void {
  app.get(url, async (request, reply) =>
    sendStreamed(web, request, reply, await look(web, 'read', request, reply, find)),
  )
}

/** Sends it, to be kept and never shown as a page of ours. */
export function sendStreamed(web: Web, request: FastifyRequest, reply: FastifyReply, file: Streamed): FastifyReply {
  return sendParts(reply, file, (job) => look(web, 'read', request, reply, (seen) => job(seen.look)))
}

/** The same, to whoever may read each part by `read`. */
export function sendParts(reply: FastifyReply, file: Streamed, read: ReadPart): FastifyReply {
  void reply.headers(headersToKeep(file.fileName)).type(file.type)
  if (file.bytes !== undefined) void reply.header('content-length', file.bytes)
  return reply.send(Readable.from(file.parts(read), { objectMode: false }))
}
