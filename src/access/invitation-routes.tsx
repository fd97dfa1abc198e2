import type { FastifyInstance } from 'fastify'
import { inTransaction } from '#db/database.ts'
import { newId } from '#shared/id.ts'
import { hashOf, newSessionToken, setSessionCookie } from '#web/session.ts'
import type { Web } from '#web/web.ts'
import { findLink, startSession, takeUpLink } from './access-store.ts'
import { InvitationPage } from './invitation-page.tsx'
import { readForm } from '#web/answers.ts'
import { addOpenForm } from '#web/open-routes.ts'
import { hashPassword } from './passwords.ts'
import { newPasswordForm } from './sign-in-form.ts'

// Its own page is shown, and says what helps.
const USED_OR_NONE = { says: 'This invitation cannot be used.', field: 'password' }

/** Taking up an invitation: the link in the message, once, within its days. */
export function invitationRoutes(app: FastifyInstance, web: Web): void {
  addOpenForm(app, web, '/invitation/:token', {
    async show({ frame, params, reply }, _answers, findings) {
      const link = await inTransaction(web.pool, 'read', (_db, client) => findLink(client, hashOf(params.token ?? '')))
      if (!link) void reply.code(404)
      return <InvitationPage frame={frame} link={link} findings={findings} />
    },
    schema: newPasswordForm.partial(),
    async act({ params, reply }, given) {
      const linkHash = hashOf(params.token ?? '')
      const link = await inTransaction(web.pool, 'read', (_db, client) => findLink(client, linkHash))
      if (!link) return USED_OR_NONE
      const password = link.has_account
        ? undefined
        : readForm(newPasswordForm, { password: given.password ?? '' }).password
      const passwordHash = password ? await hashPassword(password) : null
      const { token, hash } = newSessionToken()
      const accountId = await inTransaction(web.pool, 'write', async (_db, client) => {
        const account = await takeUpLink(client, linkHash, newId(), passwordHash)
        if (account && !link.has_account) await startSession(client, hash, account)
        return account
      })
      if (!accountId) return USED_OR_NONE
      // An invitation lets nobody in who has a password: whoever wrote it could have opened it too.
      if (link.has_account) return { goTo: '/sign-in' }
      setSessionCookie(web, reply, token)
      return { goTo: '/' }
    },
  })
}
