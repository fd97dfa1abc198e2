import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import {
  accountKeyOf,
  findPasswordLink,
  findPlaceOfAddress,
  forgetFailures,
  hashPassword,
  isSlowedDown,
  newPasswordForm,
  noteFailure,
  takeUpPasswordLink,
  WINDOW_MINUTES,
} from '#access/index.ts'
import { inTransaction } from '#db/database.ts'
import { deedOfService } from '#jobs/index.ts'
import { addOpenForm, addOpenPage } from '#web/open-routes.ts'
import { clearSessionCookie, hashOf } from '#web/session.ts'
import type { Web } from '#web/web.ts'
import { forgottenForm } from './forgotten-form.ts'
import { AskedForPage, ForgottenPage } from './forgotten-page.tsx'
import { NewPasswordPage } from './new-password-page.tsx'
import { noteNewPassword } from './note-new-password.ts'
import { writeLinkAskedFor } from './write-password-link.ts'

/** How often a link may be asked for within a quarter of an hour, for one address and from one computer. */
const MOST = { ofAccount: 3, fromAddress: 30 }

/** After how many milliseconds everyone is answered: what is written in the meantime takes a small part of it. */
const ANSWERED_AFTER = 250

/** The way back in for somebody who has forgotten their password: asking for a link, and using it. */
export function wayBackRoutes(app: FastifyInstance, web: Web): void {
  const hasMail = web.mailGoesBy !== undefined
  const way = { publicUrl: web.publicUrl, hasMail }

  addOpenForm(app, web, '/forgotten-password', {
    show: ({ frame }, answers, findings) => <ForgottenPage {...{ frame, answers, findings, hasMail }} />,
    schema: forgottenForm,
    async act({ request }, { email }) {
      // Whether there is such an address can be told neither from the answer nor from how long it took.
      const [says] = await Promise.all([askForLink(email, request.ip), wait(ANSWERED_AFTER)])
      return says ? { says, field: 'email' } : { goTo: '/forgotten-password/asked' }
    },
  })

  addOpenPage(app, web, '/forgotten-password/asked', ({ frame }) => <AskedForPage frame={frame} hasMail={hasMail} />)

  addOpenForm(app, web, '/new-password/:token', {
    async show({ frame, params, reply }, _answers, findings) {
      const hash = hashOf(params.token ?? '')
      const link = await inTransaction(web.pool, 'read', (_db, client) => findPasswordLink(client, hash))
      if (!link) void reply.code(404)
      return <NewPasswordPage frame={frame} link={link} findings={findings} />
    },
    schema: newPasswordForm,
    async act({ params, reply }, { password }) {
      const passwordHash = await hashPassword(password)
      const isSet = await inTransaction(web.pool, 'write', async (db, client) => {
        const taken = await takeUpPasswordLink(client, hashOf(params.token ?? ''), passwordHash)
        if (!taken) return false
        // Whoever tried too often to remember the old one may sign in with the new one at once.
        await forgetFailures(client, accountKeyOf(taken.email))
        await deedOfService(web, { db, client }, taken.authorityId, (work) =>
          noteNewPassword(work, taken.personId, taken.email),
        )
        return true
      })
      // Used meanwhile, or none: its own page is shown, and says what helps.
      if (!isSet) return { says: 'This link cannot be used.', field: 'password' }
      clearSessionCookie(reply)
      return { goTo: '/sign-in?changed=yes' }
    },
  })

  /** A sentence where it was asked too often, by whatever address; nothing where it was taken, known or not. */
  function askForLink(email: string, computer: string): Promise<string | undefined> {
    return inTransaction(web.pool, 'write', async (db, client) => {
      const keys = [`forgotten:${email}`, `forgotten from:${computer}`] as const
      if (await isSlowedDown(client, keys, MOST))
        return `A link was asked for too often. Wait ${WINDOW_MINUTES} minutes and try again.`
      await noteFailure(client, keys)
      const place = await findPlaceOfAddress(client, email)
      if (!place) return undefined
      await deedOfService(web, { db, client }, place.authorityId, (work) =>
        writeLinkAskedFor(work, place.personId, way),
      )
      return undefined
    })
  }
}
