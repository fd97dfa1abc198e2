import type { FastifyInstance } from 'fastify'
import type { Web } from '#web/web.ts'
import { decisionRoutes } from './decision-routes.tsx'
import { needListRoutes } from './list/need-list-routes.tsx'
import { roundRoutes } from './round/round-routes.tsx'
import { roundSchoolRoutes } from './round/round-school-routes.tsx'
import { schoolNeedRoutes } from './school-need-routes.tsx'

export { needPast } from './need-past.ts'
export { decideNeed } from './decide-need.ts'
export { NEED_RULES } from './house-rules.ts'
export { lineDues, roundDues } from './round/round-dues.ts'
export { openRound, proposeNeed, sayForTeam } from './round/round-deeds.ts'
export { teamsOf, type Colour } from './round/round.ts'
export { roundEventSentences } from './round/round-events.ts'
export { maySayAnywhere } from './round/round-policy.ts'
export { needVisitPanel } from './round/round-visit-panel.tsx'
export { needJobs } from './round/send-letters.ts'
export { needDues } from './need-dues.ts'
export { needEventSentences } from './need-events.ts'
export { needHeldOf } from './need-held.ts'
export { standingOfSchool, type NeedStanding } from './need-standing.ts'
export { needsBetween, needsOn } from './need-of.ts'
export { maySeeNeed, mayDecideNeed, mayCompareNeed } from './need-policy.ts'
export { NeedTag } from './need-tag.tsx'
export { categoryNameOf, needName, shortName } from './need-words.ts'
export type { NeedPeriod, Wanted } from './need.ts'
export type { NeedLine } from './list/need-list-store.ts'
export { needSchoolPanel } from './school-panel.tsx'
export { countMovements, type NeedMovement } from './list/need-year-store.ts'
export { listNeediest } from './list/neediest.ts'
export { learnNeedTaken, type NeedTaken } from './takes-effect.ts'

/** How much schools need of the service: decided, told, answered. */
export function needRoom(app: FastifyInstance, web: Web): void {
  needListRoutes(app, web)
  schoolNeedRoutes(app, web)
  decisionRoutes(app, web)
  roundRoutes(app, web)
  roundSchoolRoutes(app, web)
}
