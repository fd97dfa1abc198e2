import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { inTransaction } from '#db/database.ts'
import { clearSessionCookie, newSessionToken, sessionHashOf, setSessionCookie } from '#web/session.ts'
import type { Web } from '#web/web.ts'
import { endAllSessions, endSession, listStandings, replaceSession } from './access-store.ts'
import { addOpenForm } from '#web/open-routes.ts'
import { ChooseServicePage, SignInPage } from './sign-in-page.tsx'
import { placeRemembered, rememberPlace } from './place-remembered.ts'
import { placeToGo, signInForm } from './sign-in-form.ts'
import { signIn } from './sign-in.ts'

/** Signing in and out, and choosing in which service to stand. */
export function signInRoutes(app: FastifyInstance, web: Web): void {
  addOpenForm(app, web, '/sign-in', {
    show: ({ frame }, answers, findings) => <SignInPage frame={frame} answers={answers} findings={findings} />,
    schema: signInForm,
    async act({ request, reply }, { email, password, next }) {
      const signedIn = await signIn(web, request, email, password)
      if ('says' in signedIn) return { says: signedIn.says, field: 'email' }
      setSessionCookie(web, reply, signedIn.token)
      return { goTo: rememberPlace(web, reply, placeToGo(next)) }
    },
  })

  addOpenForm(app, web, '/choose-service', {
    async show({ frame, request }, _answers, findings) {
      const hash = sessionHashOf(request)
      const places = hash ? await inTransaction(web.pool, 'read', (_db, client) => listStandings(client, hash)) : []
      return <ChooseServicePage frame={frame} places={places} findings={findings} />
    },
    schema: z.object({ authority: z.uuid('Choose a service') }),
    async act({ request, reply }, { authority }) {
      const hash = sessionHashOf(request)
      if (!hash) return { goTo: '/sign-in' }
      const next = newSessionToken()
      const replaced = await inTransaction(web.pool, 'write', (_db, client) =>
        replaceSession(client, hash, next.hash, { authorityId: authority }),
      )
      if (!replaced) return { says: 'Choose one of your services', field: 'authority' }
      setSessionCookie(web, reply, next.token)
      return { goTo: placeRemembered(request) }
    },
  })

  for (const [url, end] of [
    ['/sign-out', endSession],
    ['/sign-out-everywhere', endAllSessions],
  ] as const)
    app.post(url, { config: { isOpen: true }, preHandler: app.csrfProtection }, async (request, reply) => {
      const hash = sessionHashOf(request)
      if (hash) await inTransaction(web.pool, 'write', (_db, client) => end(client, hash, web.clock.now()))
      clearSessionCookie(reply)
      return reply.redirect('/sign-in', 303)
    })
}
