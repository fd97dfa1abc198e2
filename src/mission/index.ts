import type { FastifyInstance } from 'fastify'
import type { Web } from '#web/web.ts'
import { caseStudyRoutes } from './case-studies/case-study-routes.tsx'
import { evaluationRoutes } from './evaluations/evaluation-routes.tsx'
import { figureRoutes } from './figures/figure-routes.tsx'
import { overviewRoutes } from './overview/overview-routes.tsx'
import { progressRoutes } from './progress/progress-routes.tsx'
import { supportDaysRoutes } from './support-days/days-routes.tsx'

export { giveFigure, sayStart } from './figures/give-figure.ts'
export { concludeEvaluation, judgeWork, openEvaluation, sayWhatFollowed } from './evaluations/evaluate.ts'
export { evaluationsOfCommission } from './evaluations/of-commission.ts'
export { publishCaseStudy } from './case-studies/publish-case-study.ts'
export { presentProgress, writeProgress } from './progress/present-progress.ts'
export { giveMany } from './figures/give-many.ts'
export { figuresHeldOf } from './figures/figures-held.ts'
export { missionSchoolPanel } from './figures/school-panel.tsx'
export { missionDues } from './mission-dues.ts'
export { missionSentences } from './mission-events.ts'
export { missionPast } from './mission-past.ts'
export { MISSION_RULES } from './house-rules.ts'

/** What the partnership is for, by what it is tested, and who evaluates it. */
export function missionRoom(app: FastifyInstance, web: Web): void {
  figureRoutes(app, web)
  evaluationRoutes(app, web)
  caseStudyRoutes(app, web)
  progressRoutes(app, web)
  overviewRoutes(app, web)
  supportDaysRoutes(app, web)
}
