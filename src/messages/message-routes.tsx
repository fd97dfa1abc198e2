import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { isId } from '#shared/id.ts'
import type { Finding } from '#shared/finding.ts'
import { NotFound } from '#work/failures.ts'
import type { Answers } from '#web/answers.ts'
import { addDeed, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { MESSAGES_A_PAGE } from './counted.ts'
import { cameBackForm } from './message-form.ts'
import { MessagePage } from './message-page.tsx'
import { maySeeMessages } from './message-policy.ts'
import { countMessages, getMessage, listMessages } from './message-store.ts'
import { MESSAGE_STATES } from './message.ts'
import { MessagesPage } from './messages-page.tsx'
import { noteReturn, sendAgain } from './send-again.ts'

/** What the service wrote to people, and what becomes of what did not arrive. */
export function messageRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/messages', async ({ look, frame, query }) => {
    requireThat(maySeeMessages(look), look, 'see the messages of the service')
    const before = query.before && isId(query.before) ? query.before : undefined
    const state = MESSAGE_STATES.find((each) => each === query.state)
    const [found, waiting, sent, failed, lapsed] = await Promise.all([
      listMessages(look, { state, before }),
      countMessages(look, 'waiting'),
      countMessages(look, 'sent'),
      countMessages(look, 'failed'),
      countMessages(look, 'lapsed'),
    ])
    const messages = found.slice(0, MESSAGES_A_PAGE)
    const olderThan = found.length > messages.length ? messages.at(-1)?.id : undefined
    const shown = { frame, messages, state, olderThan, mailGoesBy: web.mailGoesBy }
    return <MessagesPage {...shown} counts={{ waiting, sent, failed, lapsed }} />
  })

  const guard = async (seen: Seen) => {
    requireThat(maySeeMessages(seen.look), seen.look, 'see a message of the service')
    return getSeen(seen)
  }
  const show = async (seen: Seen, answers: Answers, findings: readonly Finding[]) => (
    <MessagePage
      frame={seen.frame}
      message={await guard(seen)}
      publicUrl={web.publicUrl}
      isByHand={web.mailGoesBy === undefined}
      answers={answers}
      findings={findings}
    />
  )
  addPage(app, web, '/messages/:messageId', (seen) => show(seen, {}, []))

  addDeed(app, web, '/messages/:messageId/again', {
    guard,
    show,
    schema: z.object({}),
    async act(work, _value, { params }) {
      await sendAgain(work, params.messageId ?? '')
      return `/messages/${params.messageId}`
    },
  })

  addDeed(app, web, '/messages/:messageId/came-back', {
    guard,
    show,
    schema: cameBackForm,
    async act(work, { because }, { params }) {
      await noteReturn(work, params.messageId ?? '', because)
      return `/messages/${params.messageId}`
    },
  })
}

async function getSeen({ look, params }: Seen) {
  const { messageId = '' } = params
  if (!isId(messageId)) throw new NotFound('message', messageId)
  return getMessage(look, messageId)
}
