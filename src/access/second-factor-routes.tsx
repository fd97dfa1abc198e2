import type { FastifyInstance } from 'fastify'
import { inTransaction } from '#db/database.ts'
import { sessionHashOf, setSessionCookie } from '#web/session.ts'
import type { Web } from '#web/web.ts'
import { findAccountOfSession } from './access-store.ts'
import { addOpenForm } from '#web/open-routes.ts'
import { CodePage, SetUpPage } from './second-factor-page.tsx'
import { newAuthenticatorKey, passSecondFactor, setUpSecondFactor } from './second-factor.ts'
import { placeRemembered } from './place-remembered.ts'
import { codeForm } from './sign-in-form.ts'
import { unwrapSecret } from './secret-box.ts'

/** The second factor of the service's own staff: setting an authenticator up, and its code at each sign-in. */
export function secondFactorRoutes(app: FastifyInstance, web: Web): void {
  addOpenForm(app, web, '/sign-in/code', {
    show: ({ frame }, _answers, findings) => <CodePage frame={frame} findings={findings} />,
    schema: codeForm,
    async act({ request, reply }, { code }) {
      const passed = await passSecondFactor(web, request, code)
      if ('says' in passed) return { says: passed.says, field: 'code' }
      setSessionCookie(web, reply, passed.token)
      return { goTo: placeRemembered(request) }
    },
  })

  addOpenForm(app, web, '/sign-in/second-factor', {
    async show({ frame, request }, answers, findings) {
      const hash = sessionHashOf(request)
      const account =
        hash && (await inTransaction(web.pool, 'read', (_db, client) => findAccountOfSession(client, hash)))
      const { key, wrapped } = answers.key
        ? { key: unwrapSecret(web.secret, answers.key), wrapped: answers.key }
        : newAuthenticatorKey(web, account?.email ?? '')
      return <SetUpPage frame={frame} findings={findings} authenticatorKey={key} wrapped={wrapped} />
    },
    schema: codeForm,
    async act({ request, reply }, { code, key }) {
      const passed = await setUpSecondFactor(web, request, key ?? '', code)
      if ('says' in passed) return { says: passed.says, field: 'code' }
      setSessionCookie(web, reply, passed.token)
      return { goTo: placeRemembered(request) }
    },
  })
}
