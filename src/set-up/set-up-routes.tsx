import type { FastifyInstance } from 'fastify'
import { inTransaction } from '#db/database.ts'
import { addOpenForm } from '#web/open-routes.ts'
import { addPage } from '#web/routes.ts'
import { hashOf, setSessionCookie } from '#web/session.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { listFirstSteps, mayTakeFirstSteps } from './first-steps.ts'
import { FirstStepsPage } from './first-steps-page.tsx'
import { listReadyModels } from './ready-models.ts'
import { setUpForm } from './set-up-form.ts'
import { FormerSetUpPage } from './former-set-up-page.tsx'
import { SetUpPage } from './set-up-page.tsx'
import { setUp } from './set-up-service.ts'
import { findFormerKey, isSetUpKey } from './set-up-store.ts'

/** From an empty installation to a service of one's own. */
export function setUpRoutes(app: FastifyInstance, web: Web): void {
  /** What became of the key of an address; nothing where it is good. Throws NotFound where there never was such a key. */
  const findFate = (key = '') =>
    inTransaction(web.pool, 'read', async (_db, client) => {
      if (await isSetUpKey(client, hashOf(key))) return undefined
      const fate = await findFormerKey(client, hashOf(key))
      if (!fate) throw new NotFound('set-up', 'by its key')
      return fate
    })

  addOpenForm(app, web, '/set-up/:key', {
    async show({ frame, params, reply }, answers, findings) {
      const fate = await findFate(params.key)
      if (!fate) return <SetUpPage {...{ frame, answers, findings }} models={listReadyModels()} />
      void reply.code(410)
      return <FormerSetUpPage frame={frame} fate={fate} />
    },
    schema: setUpForm,
    async act({ params, reply }, given) {
      const itself = { goTo: `/set-up/${encodeURIComponent(params.key ?? '')}` }
      if (await findFate(params.key)) return itself
      const token = await setUp(web, hashOf(params.key ?? ''), given)
      // Two at once: the second reads that the first has done it.
      if (!token) return itself
      setSessionCookie(web, reply, token)
      return { goTo: '/first-steps' }
    },
  })

  addPage(app, web, '/first-steps', async ({ frame, look }) => {
    requireThat(mayTakeFirstSteps(look), look, 'take the first steps of a service')
    return <FirstStepsPage frame={frame} steps={await listFirstSteps(look)} />
  })
}
