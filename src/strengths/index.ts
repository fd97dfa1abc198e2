export { sayPoint, withdrawPoint, openPoint } from './keep-audit.ts'
export { offerStrength, withdrawOffer } from './directory/keep-offer.ts'
export {
  drawOnOffer,
  giveBackToOffer,
  listOffersOnHand,
  stemsOf,
  type OfferOnHand,
} from './directory/offers-on-hand.ts'
export { showDays } from './directory/offer.ts'
export { listPausesOf } from './not-now/not-now-store.ts'
export { sayAgain, sayNotNow } from './not-now/say-not-now.ts'
export { summedByAspect, summedByCommunity, summedByPlacing, type SummedUp } from './summed-store.ts'
export { verifyPoints } from './verify-points.ts'
export type { Point, PointSaid } from './strength.ts'
export { STRENGTH_RULES } from './house-rules.ts'
export { strengthDues } from './strength-dues.ts'
export { strengthEventSentences } from './strength-events.ts'
export { isStale } from './strength-rules.ts'
export { strengthRoutes } from './strength-routes.tsx'
export { strengthsSchoolPanel } from './school-panel.tsx'
export { strengthsHeldOf } from './strengths-held.ts'
export { strengthsPast } from './strengths-past.ts'
