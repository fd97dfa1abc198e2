import type { FastifyInstance } from 'fastify'
import type { Web } from '#web/web.ts'
import { catalogueRoutes } from './catalogue/catalogue-routes.tsx'
import { offerListRoutes } from './offer-list/offer-list-routes.tsx'
import { recruitmentRoutes } from './recruitments/recruitment-routes.tsx'
import { deliveryRoutes } from './delivery/delivery-routes.tsx'
import { ordersRoutes } from './lists/orders-routes.tsx'
import { orderRoutes } from './order-routes.tsx'

export {
  acceptOrder,
  declineOrder,
  endOrder,
  priceOrder,
  queueOrder,
  takeOrder,
  withdrawOrder,
} from './answer-order.ts'
export { placeOrder, recommendOffer, type Beginning } from './begin-order.ts'
export { bookDelivery } from './delivery/book-delivery.ts'
export { allocationsOfVisits, listOrderVisits, type OrderVisit } from './delivery/delivery-store.ts'
export { learnDeliveries, type Deliveries } from './delivery/deliveries.ts'
export { finaliseList } from './offer-list/finalise-list.ts'
export { stateDemand, withdrawDemand } from './offer-list/state-demand.ts'
export { recordRecruitment } from './recruitments/record-recruitment.ts'
export { maySeeLists } from './order-policy.ts'
export { orderNumber } from './order-number.ts'
export { showDays as showDaysOf, type Order } from './order.ts'
export { getOrder } from './get-order.ts'
export { isBought, listBought, type Bought } from './bought.ts'
export { listOrders, type OrderFilter } from './lists/order-list-store.ts'
export { ORDER_RULES } from './house-rules.ts'
export { listOrdersWithWordsUpTo, removeWordsOfOrder } from './orders-past-store.ts'
export { ordersHeldOf } from './orders-held.ts'
export { orderDues } from './order-dues.ts'
export { orderEventSentences } from './order-events.ts'
export { ordersSchoolPanel } from './school-panel.tsx'
export { whereToOrder } from './order-instead.ts'
export { unassignedMisfits } from './unassigned-misfits.ts'
export { designatedRoles, hasAdviserNow, hasBoughtNow, listUnassigned } from './unassigned-store.ts'
export { ordersVisitPanel } from './visit-panel.tsx'

/** What schools order of the service: what there is to order, orders and their list. */
export function tradingRoom(app: FastifyInstance, web: Web): void {
  catalogueRoutes(app, web)
  offerListRoutes(app, web)
  recruitmentRoutes(app, web)
  ordersRoutes(app, web)
  orderRoutes(app, web)
  deliveryRoutes(app, web)
}
