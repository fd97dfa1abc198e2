import type { FastifyInstance } from 'fastify'
import type { Web } from '#web/web.ts'
import { bookVisitRoutes } from './book-visit-routes.tsx'
import { changeVisitRoutes } from './change-visit-routes.tsx'
import { offerRoutes } from './offers/offer-routes.tsx'
import { proposalRoutes } from './proposals/proposal-routes.tsx'
import type { VisitPanel } from './visit-panel.ts'
import { strikeOutVisitRoutes } from './struck-out/strike-out-routes.tsx'
import { visitRoutes } from './visit-routes.tsx'
import { visitsRoutes } from './visits-routes.tsx'

export { bookVisit } from './book-visit.ts'
export { cancelVisit } from './cancel-visit.ts'
export { FROM_THE_TRACKER } from './closed-reasons.ts'
export { confirmVisit } from './confirm-visit.ts'
export { acceptDate, answerWithOthers, proposeDates, proposeOtherDates } from './proposals/propose-dates.ts'
export { mayProposeFor } from './proposals/proposal-policy.ts'
export { learnWaiting, listWaiting, type WaitingSource } from './proposals/list-waiting.ts'
export { closedReasonFindings, reasonsToGoAhead } from './closed-reasons.ts'
export { offerDues } from './offers/offer-dues.ts'
export { closeOffer, offerTimes } from './offers/offer-times.ts'
export { takeTime } from './offers/take-time.ts'
export { restoreVisit, strikeOutVisit } from './struck-out/strike-out-visit.ts'
export { listHeadsToTell, listOfferable } from './offers/offerable-store.ts'
export { visitMisfits } from './misfits/visit-misfits.ts'
export { openFollowed } from './followed-store.ts'
export { learnVisitHeld, type VisitHeld } from './when-held.ts'
export { learnBookingRules, type BookingRule } from './learnt-rules.ts'
export { halvesOf } from './visit.ts'
export { learnOrders, type OrderInstead, type ToOrder } from './order-instead.ts'
export { isTrueOf } from './school-facts.ts'
export { openGroupKinds } from './school-to-visit.ts'
export { moveVisit } from './move-visit.ts'
export { takeBackVisit } from './brought-in/take-back.ts'
export { openVisitsAtOnce, type VisitsAtOnce } from './at-once/visits-at-once.ts'
export { formLeftDues } from './form-left/form-left-dues.ts'
export { sayFormLeft } from './form-left/say-form-left.ts'
export { timeOfDay, type BookVisit } from './visit-form.ts'
export { recordVisitHeld } from './record-visit-held.ts'
export { VISIT_RULES } from './house-rules.ts'
export { linkToVisit, visitEventSentences } from './visit-events.ts'
export { visitSchoolPanels } from './school-panels.tsx'
export { visitName, showTime } from './visit-name.ts'
export { PageOfVisit } from './page-of-visit.tsx'
export { countVisitsByPurpose, type PurposeCount } from './purpose-count-store.ts'
export { findVisit, listVisits } from './visit-store.ts'
export { heldLately, visitsInHand, type BriefVisit, type VisitInHand } from './in-hand-store.ts'
export { OLDEST_FIRST } from './visit-order-store.ts'
export { listVisitsToDo, type VisitToDo } from './visit-due-store.ts'
export { getVisit, getVisitToChange, staleFindings, type VisitInModel } from './get-visit.ts'
export { getSchoolToVisit, holdSchool, listAdvisersFor, listGroupKindsOf } from './school-to-visit.ts'
export { isTypeFor, schoolFactsOf, type SchoolFacts } from './school-facts.ts'
export {
  copyOf,
  placeOf,
  TAILORING_CHANGES,
  type CopiedVisit,
  type TailoringChange,
  type TailoringInForce,
} from './school-copy.ts'
export { listTailoringsInForce } from './tailoring-store.ts'
export { mayBook, maySeeVisits, mayWriteOf } from './visit-policy.ts'
export type { VisitPanel, VisitPart } from './visit-panel.ts'
export type { Visit, VisitStatus } from './visit.ts'

/** Visits, from booking to held; `panels` are what later rooms add to a visit's page. */
export function visitsRoom(app: FastifyInstance, web: Web, panels: readonly VisitPanel[]): void {
  visitsRoutes(app, web, panels)
  bookVisitRoutes(app, web)
  visitRoutes(app, web, panels)
  changeVisitRoutes(app, web)
  proposalRoutes(app, web)
  offerRoutes(app, web)
  strikeOutVisitRoutes(app, web)
}
