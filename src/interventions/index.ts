import type { FastifyInstance } from 'fastify'
import type { Web } from '#web/web.ts'
import { interventionRoutes } from './intervention-routes.tsx'
import { interventionsRoutes } from './interventions-routes.tsx'

export { interventionsPast } from './interventions-past.ts'
export { beginIntervention, type NewlyBegun } from './begin-intervention.ts'
export { INTERVENTION_RULES } from './house-rules.ts'
export { interventionSentences } from './intervention-event.ts'
export { interventionsHeldOf } from './interventions-held.ts'
export { maySeeInterventions } from './intervention-policy.ts'
export { listInterventions } from './intervention-store.ts'
export type { Intervention } from './intervention.ts'
export { printLetter } from './print-intervention.ts'
export { interventionsSchoolPanel } from './school-panel.tsx'
export { listOfResponsibleBody } from './tell-of-intervention.ts'
export { whoAnswers } from './who-answers.ts'
export { writeConcern } from './write-concern.ts'

/** Interventions at schools: what governing bodies and the service do, and the letters where none is open. */
export function interventionsRoom(app: FastifyInstance, web: Web): void {
  interventionsRoutes(app, web)
  interventionRoutes(app, web)
}
