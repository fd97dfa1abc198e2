import type { FastifyInstance } from 'fastify'
import type { Web } from '#web/web.ts'
import { workplanListRoutes } from './list-routes.tsx'
import { planRoutes } from './partnership/plan-routes.tsx'
import { workplanRoutes } from './year/workplan-routes.tsx'

export { workplanGroupPanel, workplanSchoolPanel } from './group-panel.tsx'
export { WORKPLAN_RULES } from './house-rules.ts'
export { addUse, agreeUses } from './partnership/agree-uses.ts'
export { recordDoing } from './partnership/record-doing.ts'
export { workplansHeldOf } from './workplans-held.ts'
export { workplanDues } from './workplan-dues.ts'
export { workplanSentences } from './workplan-events.ts'
export { maySeeWorkplans } from './workplan-policy.ts'
export { addCoreDays } from './year/core-days.ts'
export { keepWithin } from './year/keep-within.ts'
export { publishWorkplan, setWorkplan } from './year/keep-workplan.ts'
export { sayDaysBefore } from './year/say-before.ts'
export { secretRoles } from './year/secret-roles.ts'
export { sendYear, whyNotToldYet } from './year/send-year.ts'
export { readYear } from './year/year-of-workplans.ts'

/** Workplans: the year of the team in days, what partnerships agree of it, and areas beside each other. */
export function workplansRoom(app: FastifyInstance, web: Web): void {
  workplanListRoutes(app, web)
  workplanRoutes(app, web)
  planRoutes(app, web)
}
