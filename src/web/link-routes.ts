import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { PoolClient } from 'pg'
import { inTransaction, type Db, type Mode } from '#db/database.ts'
import type { Finding } from '#shared/finding.ts'
import { Refused } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { readAnswers, type Answers } from './answers.ts'
import { sendParts, type Streamed } from './downloads.ts'
import { frameOf, type Frame } from './frame.ts'
import { toHtml } from './html.ts'
import { actOnce, type FormRoute } from './routes.ts'
import { openSession, type Session } from './session.ts'
import type { Web } from './web.ts'

/** A request by somebody who was sent its address: whose link it is, and what it is for. No session is made. */
export type Sent<L> = {
  look: Look
  link: L
  /** Who has signed in with this browser, where that is another than the link's owner: it was forwarded. */
  somebodyElse: { name: string; isOfSameService: boolean } | undefined
  frame: Frame
  params: Record<string, string>
  query: Record<string, string>
}

type Opening<L> = {
  /** Opens the link for the transaction at hand; undefined where there is none such. It changes nothing, however often. */
  open: (at: {
    db: Db
    client: PoolClient
    params: Record<string, string>
  }) => Promise<{ look: Look; link: L } | undefined>
  /** What somebody reads whose address leads nowhere. */
  lost: (frame: Frame) => VNode
}

const OPEN = { config: { isOpen: true } }

/** A page at an address that one person was sent. It is read as often as it is asked for. */
export function addLinkPage<L>(
  app: FastifyInstance,
  web: Web,
  url: string,
  { open, lost, show }: Opening<L> & { show: (sent: Sent<L>) => Promise<VNode> },
): void {
  app.get(url, OPEN, (request, reply) => answer(web, 'read', { request, reply, open, lost }, show))
}

/**
 * A file at such an address, to be kept and never shown as a page of ours. `find` gives where to go instead, where the link
 * is not good for it any more; each part is read with the link opened anew.
 */
export function addLinkFile<L>(
  app: FastifyInstance,
  web: Web,
  url: string,
  { open, lost, find }: Opening<L> & { find: (sent: Sent<L>) => Promise<Streamed | string> },
): void {
  app.get(url, OPEN, async (request, reply) => {
    const at = { request, reply, open, lost }
    const found = await openLink(web, 'read', at, find)
    if (!found) return refuse(web, at)
    if (typeof found.made === 'string') return reply.redirect(found.made, 303)
    return sendParts(reply, found.made, async (job) => {
      const part = await openLink(web, 'read', at, ({ look }) => job(look))
      if (!part) throw new Error('a link ended while its file was sent')
      return part.made
    })
  })
}

/** A form that is posted to such an address. */
export function addLinkDeed<T, L>(
  app: FastifyInstance,
  web: Web,
  url: string,
  { open, lost, ...form }: Opening<L> & FormRoute<T, Sent<L>>,
): void {
  app.post(url, { ...OPEN, preHandler: app.csrfProtection }, async (request, reply) => {
    const answers: Answers = readAnswers(request.body)
    const at = { request, reply, open, lost }
    try {
      return await answer(web, 'write', at, (sent) => actOnce(sent, answers, form))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const findings: readonly Finding[] = error.findings
      void reply.code(error.status)
      return answer(web, 'read', at, (sent) => form.show(sent, answers, findings))
    }
  })
}

type At<L> = Opening<L> & { request: FastifyRequest; reply: FastifyReply }

async function answer<L>(web: Web, mode: Mode, at: At<L>, job: (sent: Sent<L>) => Promise<VNode | string>) {
  const found = await openLink(web, mode, at, job)
  if (!found) return refuse(web, at)
  if (typeof found.made === 'string') return at.reply.redirect(found.made, 303)
  return at.reply.type('text/html').send(toHtml(found.made))
}

/** Opens the link in a transaction and does something with it; undefined where there is none such. */
async function openLink<L, T>(
  web: Web,
  mode: Mode,
  { request, reply, open }: At<L>,
  job: (sent: Sent<L>) => Promise<T>,
): Promise<{ made: T } | undefined> {
  const params = request.params as Record<string, string>
  const frame = frameOf(web, request, reply, undefined)
  return inTransaction(web.pool, mode, async (db, client) => {
    const session = await openSession(web, client, request)
    // From here on the transaction stands where the link leads, whoever has signed in.
    const opened = await open({ db, client, params })
    if (!opened) return undefined
    const somebodyElse = whoElse(session, opened.look)
    return { made: await job({ ...opened, somebodyElse, frame, params, query: readAnswers(request.query) }) }
  })
}

function refuse<L>(web: Web, { request, reply, lost }: At<L>) {
  const page = lost(frameOf(web, request, reply, undefined))
  return reply.code(404).type('text/html').send(toHtml(page))
}

function whoElse(session: Session | undefined, { actor }: Look): Sent<unknown>['somebodyElse'] {
  if (!session?.personId || session.personId === actor.personId) return undefined
  return { name: session.name ?? '', isOfSameService: session.authorityId === actor.authorityId }
}
