import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { z } from 'zod'
import { inTransaction } from '#db/database.ts'
import type { Finding } from '#shared/finding.ts'
import { Refused } from '#work/failures.ts'
import { doWork, keepDraft, type Look, type Work } from '#work/work.ts'
import { readAnswers, readForm, readReasons, type Answers } from './answers.ts'
import { findPost, keepAnswer } from './form-posts.ts'
import { headersToKeep } from './headers-to-keep.ts'
import { frameOf, keepFrame, type Frame } from './frame.ts'
import { toHtml } from './html.ts'
import { forgetKeptPost, keepPost, listKeptPosts, type KeptPost } from './kept-posts.ts'
import { lookOf, openSession, type Session } from './session.ts'
import { Elsewhere, isToSignIn, whereInstead } from './sign-in-needed.ts'
import type { Web } from './web.ts'

/** A request by somebody who has signed in and stands in a service. */
export type Seen = {
  look: Look
  session: Session
  frame: Frame
  params: Record<string, string>
  query: Record<string, string>
  /** Forms of this person that were sent after their session had ended, and wait in this browser. */
  kept: { list: () => Promise<KeptPost[]>; forget: (token: string) => Promise<void> }
  /** Something to note once the page is read, in a transaction of its own: a page itself writes nothing. */
  afterwards: (job: (look: Look) => Promise<void>) => void
  /** The same for what must leave a trace, such as that a file was had. */
  deedAfterwards: (job: (work: Work) => Promise<void>) => void
}

/** A file to keep rather than a page to read. */
export type Download = { fileName: string; type: string; body: string | Buffer }

export type FormRoute<T, S = Seen> = {
  /** Throws NotFound or NotAllowed for those who may not, before anything that was typed is looked at. */
  guard: (seen: S) => Promise<unknown>
  /** The page with the form: empty, or again with what was typed and what was found. */
  show: (seen: S, answers: Answers, findings: readonly Finding[]) => Promise<VNode>
  schema: z.ZodType<T>
  /** Set where what is kept is a draft: no deed, so no event. */
  isDraft?: boolean
  /** The deed. Gives the address to go to when it is done. */
  act: (work: Work, value: T, seen: S) => Promise<string>
}

/** A page that is read. The transaction is over before it is drawn. */
export function addPage(
  app: FastifyInstance,
  web: Web,
  url: string,
  show: (seen: Seen) => Promise<VNode | Download>,
): void {
  app.get(url, async (request, reply) => {
    const shown = await look(web, 'read', request, reply, show)
    return 'fileName' in shown ? sendDownload(reply, shown) : reply.type('text/html').send(toHtml(shown))
  })
}

/** A form: its page, and what happens when it is posted. */
export function addForm<T>(app: FastifyInstance, web: Web, url: string, form: FormRoute<T>): void {
  addPage(app, web, url, async (seen) => {
    await form.guard(seen)
    return form.show(seen, seen.query, [])
  })
  addDeed(app, web, url, form)
}

/** What is typed so far goes to the address that shows the form with it: it changes nothing, and leaves no answer behind. */
export function addAsk(
  app: FastifyInstance,
  web: Web,
  url: string,
  whereTo: (seen: Seen, answers: Answers) => Promise<string>,
): void {
  app.post(url, { preHandler: app.csrfProtection }, async (request, reply) => {
    const place = await look(web, 'read', request, reply, (seen) => whereTo(seen, readAnswers(request.body)))
    return reply.redirect(place, 303)
  })
}

/** Only the post of a form whose page stands elsewhere. */
export function addDeed<T>(app: FastifyInstance, web: Web, url: string, form: FormRoute<T>): void {
  app.post(url, { preHandler: app.csrfProtection }, async (request, reply) => {
    const answers = readAnswers(request.body)
    try {
      const place = await look(web, 'write', request, reply, async (seen) => {
        const done = await actOnce(seen, answers, form)
        if (answers._kept) await seen.kept.forget(answers._kept)
        return done
      })
      return await reply.redirect(place, 303)
    } catch (error) {
      if (error instanceof Elsewhere && isToSignIn(error) && (await keepPost(web, request, reply)))
        return reply.redirect(`/sign-in?next=${encodeURIComponent('/kept')}`, 303)
      if (!(error instanceof Refused)) throw error
      const { findings } = error
      const again = await look(web, 'read', request, reply, (seen) => form.show(seen, answers, findings))
      return reply.code(error.status).type('text/html').send(toHtml(again))
    }
  })
}

/**
 * The second press of a form finds the first one's answer, also where what was done has closed the form behind it: whoever
 * lost the answer is told that it was done, not that there is no such page. A refused one leaves no answer behind.
 */
export async function actOnce<T, S extends { look: Look }>(
  seen: S,
  answers: Answers,
  form: FormRoute<T, S>,
): Promise<string> {
  const before = await findPost(seen.look, answers)
  if (before) return before
  await form.guard(seen)
  const value = readForm(form.schema, answers)
  const act = (work: Work) => form.act(work, value, seen)
  const place = form.isDraft ? await keepDraft(seen.look, act) : await doWork(seen.look, act, readReasons(answers))
  await keepAnswer(seen.look, answers, place)
  return place
}

/** One connection, one transaction, one person: everything between is `job`'s. */
export async function look<T>(
  web: Web,
  mode: 'read' | 'write',
  request: FastifyRequest,
  reply: FastifyReply,
  job: (seen: Seen) => Promise<T>,
): Promise<T> {
  const later: ((look: Look) => Promise<void>)[] = []
  const opened = await inTransaction(web.pool, mode, async (db, client) => {
    const session = await openSession(web, client, request)
    const instead = whereInstead(session, request)
    if (instead || !session) throw new Elsewhere(instead ?? '/sign-in')
    const seenLook = await lookOf(web, web.clock, db, session)
    const [path = '/'] = request.url.split('?')
    const keptViews = mode === 'read' ? await web.listKeptViews(seenLook, path) : []
    const seen: Seen = {
      look: seenLook,
      session,
      frame: keepFrame(request, frameOf(web, request, reply, seenLook, keptViews)),
      params: request.params as Record<string, string>,
      query: readAnswers(request.query),
      kept: {
        list: () => listKeptPosts(web, client, request),
        forget: (token) => forgetKeptPost(client, token),
      },
      afterwards: (note) => later.push(note),
      deedAfterwards: (deed) => later.push((reader) => doWork(reader, deed)),
    }
    return { session, result: await job(seen) }
  })
  if (opened.session.isStale) await touch(web, opened.session)
  if (later.length > 0) await noteLater(web, request, later)
  return opened.result
}

/** What is to be noted of a page that was read, once it was. */
async function noteLater(
  web: Web,
  request: FastifyRequest,
  notes: readonly ((look: Look) => Promise<void>)[],
): Promise<void> {
  await inTransaction(web.pool, 'write', async (db, client) => {
    const session = await openSession(web, client, request)
    if (!session?.authorityId) return
    const reader = await lookOf(web, web.clock, db, session)
    for (const note of notes) await note(reader)
  })
}

/** When somebody was last seen is written apart, and at most every five minutes: a page itself writes nothing. */
async function touch(web: Web, session: Session): Promise<void> {
  await inTransaction(web.pool, 'write', (_db, client) =>
    client.query('select access.touch_session($1, $2)', [session.hash, new Date()]),
  )
}

function sendDownload(reply: FastifyReply, { fileName, type, body }: Download) {
  return reply.headers(headersToKeep(fileName)).type(type).send(body)
}
