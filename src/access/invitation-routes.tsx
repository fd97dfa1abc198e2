import type { FastifyInstance } from 'fastify'
import { inTransaction } from '#db/database.ts'
import { newId } from '#shared/id.ts'
import { hashOf, newSessionToken, setSessionCookie } from '#web/session.ts'
import type { Web } from '#web/web.ts'
import { findLink, startSession, takeUpLink } from './access-store.ts'
import { InvitationPage } from './invitation-page.tsx'
import { addOpenForm } from '#web/open-routes.ts'
import { hashPassword } from './passwords.ts'
import { newPasswordForm } from './sign-in-form.ts'

/** Taking up an invitation: the link in the message, once, within its days. */
export function invitationRoutes(app: FastifyInstance, web: Web): void {
  addOpenForm(app, web, '/invitation/:token', {
    async show({ frame, params, reply }, _answers, findings) {
      const link = await inTransaction(web.pool, 'read', (_db, client) => findLink(client, hashOf(params.token ?? '')))
      if (!link) void reply.code(404)
      return <InvitationPage frame={frame} link={link} findings={findings} />
    },
    schema: newPasswordForm,
    async act({ params, reply }, { password }) {
      const passwordHash = await hashPassword(password)
      const { token, hash } = newSessionToken()
      const accountId = await inTransaction(web.pool, 'write', async (_db, client) => {
        const account = await takeUpLink(client, hashOf(params.token ?? ''), newId(), passwordHash)
        if (account) await startSession(client, hash, account)
        return account
      })
      // Used meanwhile, or none: its own page says what helps.
      if (!accountId) return { goTo: `/invitation/${encodeURIComponent(params.token ?? '')}` }
      setSessionCookie(web, reply, token)
      return { goTo: '/' }
    },
  })
}
