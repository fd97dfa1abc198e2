import type { FastifyInstance } from 'fastify'
import { isId } from '#shared/id.ts'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { maySeeMessages } from './message-policy.ts'
import { countWaiting, listMessages, MESSAGES_A_PAGE } from './message-store.ts'
import { MessagesPage } from './messages-page.tsx'

/** What the service wrote to people. */
export function messageRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/messages', async ({ look, frame, query }) => {
    requireThat(maySeeMessages(look), look, 'see the messages of the service')
    const before = query.before && isId(query.before) ? query.before : undefined
    const found = await listMessages(look, before)
    const messages = found.slice(0, MESSAGES_A_PAGE)
    const olderThan = found.length > messages.length ? messages.at(-1)?.id : undefined
    return <MessagesPage frame={frame} messages={messages} waiting={await countWaiting(look)} olderThan={olderThan} />
  })
}
