import type { FastifyInstance } from 'fastify'
import type { MePanel } from '#access/index.ts'
import { answersIn } from '#web/answers.ts'
import { addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { chooseMessages, listWanted } from './choose-messages.ts'
import { isNothing } from './digest.ts'
import { messagesForm } from './digest-form.ts'
import { DigestPage } from './digest-page.tsx'
import { gatherDigest } from './gather-digest.ts'
import { sayDigest } from './say-digest.ts'

/** What one is sent, and what of it one can do without. */
export function digestRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/me/messages', {
    // It is about nobody but the person who looks.
    guard: () => Promise.resolve(),
    async show({ look, frame }: Seen, answers, findings) {
      const digest = await gatherDigest(look)
      const text = isNothing(digest) ? undefined : sayDigest(digest, look.actor.name, look.model).body
      const wanted = findings.length > 0 ? answersIn(answers.wanted) : await listWanted(look)
      const shown = { frame, findings, wanted, text, publicUrl: web.publicUrl }
      return <DigestPage {...shown} hasMail={web.mailGoesBy !== undefined} />
    },
    schema: messagesForm,
    async act(work, wanted) {
      await chooseMessages(work, wanted)
      return '/me/messages'
    },
  })
}

/** On one's own page: the way to what one is sent. */
export const messagesPanel: MePanel = () =>
  Promise.resolve(
    <p class="govuk-body">
      <a class="govuk-link" href="/me/messages">
        What you are sent: the week’s digest and reminders
      </a>
    </p>,
  )
