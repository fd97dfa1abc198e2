import type { FastifyInstance } from 'fastify'
import { figuresOfVisit } from '#profiles/index.ts'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { activityRoutes } from './activities/activity-routes.tsx'
import { agendaRoutes } from './agenda/agenda-routes.tsx'
import { getVisitToPrepare } from './get-visit-to-prepare.ts'
import { PreparationPage } from './preparation-page.tsx'
import { mayDoSchoolsPart, mayPrepare, mayReadPreparation } from './preparation-policy.ts'
import { getPreparation } from './get-preparation.ts'
import { questionRoutes } from './questions/question-routes.tsx'
import { readyRoutes } from './ready/ready-routes.tsx'
import { requestRoutes } from './requests/request-routes.tsx'

const DONE: Record<string, string> = {
  asked: 'The school is asked for it',
  withdrawn: 'It is no longer asked for',
  back: 'It is taken back',
}

/** What is done before a visit. Where nothing may be written of it, none of these is there. */
export function preparationRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/visits/:visitId/preparation', async ({ look, frame, params, query }) => {
    const found = await getVisitToPrepare(look, params.visitId ?? '')
    requireThat(mayReadPreparation(look, found.visit), look, 'read what is asked before this visit')
    return (
      <PreparationPage
        {...found}
        frame={frame}
        {...await getPreparation(look, found)}
        may={{ schoolsPart: mayDoSchoolsPart(look, found.visit), prepare: mayPrepare(look, found.visit) }}
        figures={await figuresOfVisit(look, found.visit, found.type)}
        done={DONE[query.done ?? '']}
      />
    )
  })
  requestRoutes(app, web)
  questionRoutes(app, web)
  agendaRoutes(app, web)
  activityRoutes(app, web)
  readyRoutes(app, web)
}
