import type { FastifyInstance } from 'fastify'
import type { Web } from '#web/web.ts'
import type { CasePanel } from './case-panel.ts'
import { caseRoutes } from './case-routes.tsx'

export { caseDues } from './case-dues.ts'
export { caseEventSentences } from './case-events.ts'
export { caseMisfits } from './case-misfits.ts'
export {
  learnBesideCases,
  learnCaseMoments,
  momentsOf,
  type CaseColumn,
  type CaseMoment,
  type CasePanel,
} from './case-panel.ts'
export { mayCompareCases, maySeeCase, maySteerCase } from './case-policy.ts'
export { caseRows, type CaseRow } from './case-rows.ts'
export { casesEndedBetween, casesOn, listCases, listLiveCases } from './case-store.ts'
export { isLive, stageNext, stageNow, stageOf, stageOfKind, type Case, type CaseStage } from './case.ts'
export { casesHeldOf } from './cases-held.ts'
export { casesSchoolPanel } from './cases-panel.tsx'
export { followNeed } from './follow-need.ts'
export { followVisit } from './follow-visit.ts'
export { casesOfTeamAt, findCase, findLiveCase, getCaseToDo, isOfTeam, liveCasesOf, pathwayOf } from './get-case.ts'
export { CASE_RULES } from './house-rules.ts'
export { leadersOf, leadsOfStages, leadsOn, mayLead } from './leads.ts'
export { endCase, openOnRequest } from './open-on-request.ts'
export { roadOf, roadsOf } from './road-store.ts'
export { beginStage, finishStage, handOver, stageFindings } from './move-case.ts'

/** Cases: the way of schools out of difficulty, in stages. */
export function casesRoom(app: FastifyInstance, web: Web, panels: readonly CasePanel[] = []): void {
  caseRoutes(app, web, panels)
}
