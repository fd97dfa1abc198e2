import { peopleActedFor } from '#work/actor.ts'
import { mayBook } from '#visits/index.ts'
import { isAnywhere, isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { ORDER_ACTIONS, type Order, type OrderAction, type Side } from './order.ts'

type Known = Pick<Order, 'schoolId' | 'mayHoldContent'>

/**
 * Who knows of an order: whoever sees charges at the school, and, of those of which something may be held, whoever knows of the
 * school's work. ES-39: of the others nobody else can know.
 */
export const maySeeOrder = (look: Look, { schoolId, mayHoldContent }: Known) =>
  isWithin(look.reach('see-charges'), schoolId) || (mayHoldContent && isWithin(look.reach('see-school'), schoolId))

/** Whether somebody can have an order to look at. */
export const maySeeOrders = (look: Look) =>
  isAnywhere(look.reach('see-charges')) || isAnywhere(look.reach('see-school'))

/** NF-17. Who orders for a school, and answers what is recommended to it. */
export const mayOrderFor = (look: Look, schoolId: string) => isWithin(look.reach('order'), schoolId)

/** NF-17. Who recommends to a school what it can order. */
export const mayRecommendTo = (look: Look, schoolId: string) => isWithin(look.reach('recommend'), schoolId)

/** Who accepts orders of a school, and says what is agreed case by case. */
export const mayKeepOrdersOf = (look: Look, schoolId: string) => isWithin(look.reach('keep-orders'), schoolId)

/** Who reads what a school can order, and for what price. */
export const maySeeCatalogueOf = (look: Look, schoolId: string) =>
  mayOrderFor(look, schoolId) ||
  mayRecommendTo(look, schoolId) ||
  mayKeepOrdersOf(look, schoolId) ||
  isWithin(look.reach('see-charges'), schoolId)

/** On which sides somebody stands with an order. Whoever recommended it takes that back; only who keeps orders does more. */
export function sidesOf(
  look: Look,
  order: Pick<Order, 'schoolId' | 'begunBy' | 'status'>,
  action: OrderAction,
): Side[] {
  const isTheirs =
    action === 'withdraw' &&
    order.status === 'recommended' &&
    mayRecommendTo(look, order.schoolId) &&
    peopleActedFor(look.actor).includes(order.begunBy)
  return [
    ...(mayOrderFor(look, order.schoolId) ? ['school' as const] : []),
    ...(mayKeepOrdersOf(look, order.schoolId) || isTheirs ? ['service' as const] : []),
  ]
}

/** Whether somebody is of a side that could ever do this with an order: what is asked before its status is. */
export const mayDoWith = (look: Look, order: Order, action: OrderAction) =>
  sidesOf(look, order, action).some((side) => (ORDER_ACTIONS[action][side] as readonly string[]).length > 0)

/** The side from which somebody may do this with an order as it stands; undefined where its status is in the way. */
export const sideFor = (look: Look, order: Order, action: OrderAction): Side | undefined =>
  sidesOf(look, order, action).find((side) => (ORDER_ACTIONS[action][side] as readonly string[]).includes(order.status))

/** ES-38. Who reads the list of a year, with what schools would order. */
export const maySeeLists = (look: Look) =>
  look.model.offers.length > 0 && look.model.trading !== undefined && isAnywhere(look.reach('keep-orders'))

/** ES-38. Who makes the list of a year final: whoever keeps the orders of every school. */
export const mayFinaliseList = (look: Look) => look.reach('keep-orders').everything

/** ES-63. Who says that a school recruits a headteacher: the school, or whoever recommends to it or keeps its orders. */
export const mayRecordRecruitment = (look: Look, schoolId: string) =>
  mayOrderFor(look, schoolId) || mayRecommendTo(look, schoolId) || mayKeepOrdersOf(look, schoolId)

/** ES-37. Who books the visits of an order: whoever books at the school and knows of the order. */
export const mayBookFor = (look: Look, order: Known) => maySeeOrder(look, order) && mayBook(look, order)
