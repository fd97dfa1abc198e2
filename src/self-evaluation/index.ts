import type { FastifyInstance } from 'fastify'
import type { Web } from '#web/web.ts'
import { agreedPointsRoutes } from './agreed-points/agreed-points-routes.tsx'
import { atVisitRoutes } from './at-visits/at-visit-routes.tsx'
import { followingRoutes } from './following/following-routes.tsx'
import { listRoutes } from './lists/list-routes.tsx'
import { readinessRoutes } from './readiness/readiness-routes.tsx'
import { readRoutes } from './reading/read-routes.tsx'
import { writeRoutes } from './writing/write-routes.tsx'

export { selfEvaluationsPast } from './self-evaluations-past.ts'
export { agreePoint, namePointAt, writeDownAgreed } from './agreed-points/agree-points.ts'
export { listPointsAt } from './agreed-points/agreed-points-store.ts'
export { agreedPointsRecordPanel, agreedPointsVisitPanel } from './agreed-points/agreed-points-panels.tsx'
export { agreeGrades } from './at-visits/agree-grades.ts'
export { establish, judgeTool, validateEvidence } from './at-visits/establish.ts'
export { ownToolRule, selfEvaluationRecordPanel, selfEvaluationVisitPanel } from './at-visits/visit-panels.tsx'
export { challenge, moveInCycle, namePoint } from './following/follow.ts'
export { listPoints } from './following/following-store.ts'
export { addKey, markKeys } from './following/keys.ts'
export { findFramework, frameworksOf, isForAges, offeredOn, type Framework } from './framework.ts'
export { SELF_EVALUATION_RULES } from './house-rules.ts'
export { mayReadStandings } from './lists/list-routes.tsx'
export { selfEvaluationStandsOf } from './lists/stands-of-schools.ts'
export { evaluateReadiness, listForInspection, mayReadReadiness } from './readiness/readiness.ts'
export { listedForInspection } from './readiness/listed-in.ts'
export { selfEvaluationsHeldOf } from './self-evaluations-held.ts'
export { selfEvaluationSchoolPanel } from './school-panel.tsx'
export { selfEvaluationDues } from './self-evaluation-dues.ts'
export { selfEvaluationSentences } from './self-evaluation-events.ts'
export { listSelfEvaluations } from './self-evaluation-store.ts'
export type { SelfEvaluation } from './self-evaluation.ts'
export { beginSelfEvaluation } from './writing/begin.ts'
export { saveArea } from './writing/save-area.ts'
export { commentOn, putInForce, shareSelfEvaluation } from './writing/share.ts'

/** What schools say of themselves: written, shared, agreed at visits, and what follows from it. */
export function selfEvaluationRoutes(app: FastifyInstance, web: Web): void {
  listRoutes(app, web)
  readRoutes(app, web)
  writeRoutes(app, web)
  followingRoutes(app, web)
  atVisitRoutes(app, web)
  agreedPointsRoutes(app, web)
  readinessRoutes(app, web)
}
