import type { FastifyInstance } from 'fastify'
import type { Web } from '#web/web.ts'
import { concernRoutes } from './concern-routes.tsx'
import { confidenceRoutes } from './confidence-routes.tsx'

export { concernsPast, confidencesPast } from './concerns-past.ts'
export {
  categoryWaits,
  concernsOf,
  formalFindings,
  noticesWait,
  seriousConcernsOf,
  vulnerabilityOf,
  type SeriousConcern,
} from './ask-concerns.ts'
export type { Concern } from './concern.ts'
export { concernEventSentences } from './concern-events.ts'
export { linkToBelowExpectations } from './below-expectations.ts'
export { mayRecordConcerns, maySeeConcerns } from './concern-policy.ts'
export { countingOn } from './concern-rules.ts'
export { concernsHeldOf } from './concerns-held.ts'
export { CONCERN_RULES } from './house-rules.ts'
export { counterpartsOf, raiseConcern, recordConcern, type Raised } from './record-concern.ts'
export { concernsSchoolPanel } from './school-panel.tsx'

/** That no concern is a surprise: talked about first, then recorded; and all that was recorded or sent, as a head reads it. */
export function concernsRoom(app: FastifyInstance, web: Web): void {
  concernRoutes(app, web)
  confidenceRoutes(app, web)
}
