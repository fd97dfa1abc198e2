import type { FastifyInstance } from 'fastify'
import type { Web } from '#web/web.ts'
import { actionRoutes } from './action-routes.tsx'
import { changeVisitRoutes } from './change-visit-routes.tsx'
import { recordRoutes } from './record-routes.tsx'
import { visitRoutes } from './visit-routes.tsx'
import { visitsRoutes } from './visits-routes.tsx'

export { addAction, type NewAction } from './add-action.ts'
export { bookVisit } from './book-visit.ts'
export { cancelVisit, FROM_THE_TRACKER } from './cancel-visit.ts'
export { completeAction } from './complete-action.ts'
export { issueRecord } from './issue-record.ts'
export { moveVisit } from './move-visit.ts'
export { findOpenAction, findVisitOfDay, strikeOutAction, takeBackVisit } from './brought-in/take-back.ts'
export { recordPastVisit, type PastVisit } from './brought-in/record-past-visit.ts'
export { chooseKind } from './brought-in/choose-kind.ts'
export { recordVisitHeld } from './record-visit-held.ts'
export { saveRecord } from './save-record.ts'
export { VISIT_RULES } from './house-rules.ts'
export { visitEventSentences } from './visit-events.ts'
export { visitSchoolPanels } from './school-panels.tsx'
export { visitName, showTime } from './visit-name.ts'
export { findVisit, listVisits } from './visit-store.ts'
export { listVisitsToDo, type DueReach, type VisitToDo } from './visit-due-store.ts'
export { listLatestRecords, type LatestRecord } from './latest-records.ts'
export type { Visit } from './visit.ts'

/** Visits and the records written of them. */
export function visitsRoom(app: FastifyInstance, web: Web): void {
  visitsRoutes(app, web)
  visitRoutes(app, web)
  changeVisitRoutes(app, web)
  recordRoutes(app, web)
  actionRoutes(app, web)
}
