import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isDatabaseAway } from '#db/is-database-away.ts'
import { Failure } from '#work/failures.ts'
import { findFrame, frameOf, type Frame } from './frame.ts'
import { toHtml } from './html.ts'
import { isJsonRoute, sendJsonFailure } from './json-routes.ts'
import { Page } from './page.tsx'
import { look } from './routes.ts'
import { sessionHashOf } from './session.ts'
import { Elsewhere } from './sign-in-needed.ts'
import type { Web } from './web.ts'

type Words = { title: string; says: string }

const WORDS: Record<number, Words> = {
  403: {
    title: 'You may not do this',
    says: 'Your roles do not allow it. If you think they should, ask the person who looks after access in your service.',
  },
  404: {
    title: 'Page not found',
    says: 'There is no such page, or it is not one that you can open. Check the address, or go back and try another way.',
  },
  413: { title: 'That is too large', says: 'What you sent is larger than this page takes. Nothing was saved.' },
  422: { title: 'This cannot be done', says: 'What was sent could not be taken. Go back and try again.' },
  503: {
    title: 'Waymark is not available just now',
    says: 'Nothing that you saved is lost. Wait a minute and load the page again.',
  },
  500: {
    title: 'Sorry, there is a problem',
    says: 'Nothing was saved. Try again in a moment; if it goes on, tell the person who looks after Waymark the number below.',
  },
}

const BAD_REQUEST: Words = {
  title: 'This could not be read',
  says: 'Go back, load the page again and send it once more. Nothing was saved.',
}

/** The one place where a failure becomes a page. No stack trace reaches a person; a mistake of ours is logged whole. */
export function addErrorPages(app: FastifyInstance, web: Web): void {
  app.setNotFoundHandler(async (request, reply) => {
    await findWhoAsks(web, request, reply)
    return sendPage(web, request, reply, 404)
  })
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const isJson = isJsonRoute(request)
    if (error instanceof Elsewhere && !isJson) return reply.redirect(error.place, 303)
    const status = statusOf(error)
    if (status === 500) request.log.error(error)
    else if (status === 503) request.log.warn(inOneLine(error))
    if (status === 503) void reply.header('retry-after', '10')
    if (isJson) return sendJsonFailure(reply, error, status)
    return sendPage(web, request, reply, status)
  })
}

/** An address that nobody has is shown within the menu too, to those who have signed in. */
async function findWhoAsks(web: Web, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (!sessionHashOf(request)) return
  // Whatever stands against it, the page that is not found is shown without.
  await look(web, 'read', request, reply, () => Promise.resolve()).catch(() => undefined)
}

function statusOf(error: FastifyError): number {
  if (error instanceof Failure) return error.status
  if (error instanceof Elsewhere) return 401
  if (isDatabaseAway(error)) return 503
  if (error.statusCode && error.statusCode < 500) return error.statusCode
  return 500
}

/** A database that is away is no mistake of ours, and everyone meets it at once: one line each, without a trace. */
function inOneLine({ code, message }: { code?: string; message: string }): string {
  return `Not available: ${message.replace(/\s+/g, ' ')}${code ? ` (${code})` : ''}`
}

function sendPage(web: Web, request: FastifyRequest, reply: FastifyReply, status: number) {
  const words = WORDS[status] ?? (status < 500 ? BAD_REQUEST : WORDS[500]!)
  const number = status === 500 ? request.id : undefined
  const frame = findFrame(request) ?? frameOf(web, request, reply, undefined)
  return reply
    .code(status)
    .type('text/html')
    .send(toHtml(<ErrorPage frame={frame} {...words} number={number} />))
}

function ErrorPage({ frame, title, says, number }: Words & { frame: Frame; number: string | undefined }) {
  return (
    <Page frame={frame} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{says}</p>
      {number && <p class="govuk-body">Number: {number}</p>}
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          Go to the first page
        </a>
      </p>
    </Page>
  )
}
