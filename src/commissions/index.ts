import type { FastifyInstance } from 'fastify'
import type { Web } from '#web/web.ts'
import { commissionRoutes } from './commission/commission-routes.tsx'
import { commissionsListRoutes } from './commission/commissions-list-routes.tsx'
import { payRoutes } from './commission/pay-routes.tsx'
import { contributionRoutes } from './money/contributions/contribution-routes.tsx'
import { incomeRoutes } from './money/income/income-routes.tsx'
import { researchRoutes } from './money/income/research-routes.tsx'
import { minorRoutes } from './money/minor/minor-routes.tsx'
import { yearRoutes } from './money/year/year-routes.tsx'
import { criteriaRoutes } from './priorities/criteria-routes.tsx'
import { priorityRoutes } from './priorities/priority-routes.tsx'

export { listCommissions } from './commission/commission-store.ts'
export { learnEvaluations, type EvaluationsOfWork } from './commission/learnt-evaluations.ts'
export {
  beginCommission,
  endCommission,
  getCommission,
  planCommission,
  reviewCommission,
} from './commission/keep-commission.ts'
export { addPayee, payPayee } from './commission/pay-schools.ts'
export { recordContribution, recordPersonnel } from './money/contributions/contribute.ts'
export { considerIncome, receiveIncome } from './money/income/bring-income.ts'
export { recordResearch } from './money/income/look-into.ts'
export { brokerMinor, payMinor } from './money/minor/spend-minor.ts'
export { addCriterion, judgeCriterion } from './priorities/keep-criteria.ts'
export { commissionsDecidables } from './commissions-decidables.ts'
export { listPriorities } from './priorities/priority-store.ts'
export type { Priority } from './priorities/priority.ts'
export { recommendPriority } from './priorities/keep-priority.ts'
export { commissionDues } from './commission-dues.ts'
export { commissionSentences } from './commission-events.ts'
export { commissionsPast, prioritiesPast } from './commissions-past.ts'
export { contributionsPast, incomePast, minorPast, researchPast } from './money/money-past.ts'
export { commissionsHeldOf } from './commissions-held.ts'
export { commissionsSchoolPanel } from './school-panel.tsx'
export { COMMISSION_RULES } from './house-rules.ts'

/** What the partnership pays for: priorities, commissions under them, and where the money comes from. */
export function commissionsRoutes(app: FastifyInstance, web: Web): void {
  priorityRoutes(app, web)
  criteriaRoutes(app, web)
  commissionsListRoutes(app, web)
  commissionRoutes(app, web)
  payRoutes(app, web)
  yearRoutes(app, web)
  contributionRoutes(app, web)
  minorRoutes(app, web)
  incomeRoutes(app, web)
  researchRoutes(app, web)
}
