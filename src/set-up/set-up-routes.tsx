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
import { SetUpPage } from './set-up-page.tsx'
import { setUp } from './set-up-service.ts'
import { isSetUpKey } from './set-up-store.ts'

/** From an empty installation to a service of one's own. */
export function setUpRoutes(app: FastifyInstance, web: Web): void {
  const requireKey = async (key = '') => {
    const isKey = await inTransaction(web.pool, 'read', (_db, client) => isSetUpKey(client, hashOf(key)))
    if (!isKey) throw new NotFound('set-up', 'by its key')
  }

  addOpenForm(app, web, '/set-up/:key', {
    async show({ frame, params }, answers, findings) {
      await requireKey(params.key)
      return <SetUpPage {...{ frame, answers, findings }} models={listReadyModels()} />
    },
    schema: setUpForm,
    async act({ params, reply }, given) {
      await requireKey(params.key)
      setSessionCookie(web, reply, await setUp(web, hashOf(params.key ?? ''), given))
      return { goTo: '/first-steps' }
    },
  })

  addPage(app, web, '/first-steps', async ({ frame, look }) => {
    requireThat(mayTakeFirstSteps(look), look, 'take the first steps of a service')
    return <FirstStepsPage frame={frame} steps={await listFirstSteps(look)} />
  })
}
