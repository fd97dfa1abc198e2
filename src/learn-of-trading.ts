import { CHARGE_RULES, chargesEventSentences } from '#charges/index.ts'
import { learnEvaluations } from '#commissions/index.ts'
import { daysOfOrders } from '#days/index.ts'
import { learnDues, learnMisfits } from '#due/index.ts'
import { learnHouseRules } from '#handbook/index.ts'
import { learnSentences } from '#history/index.ts'
import { evaluationsOfCommission } from '#mission/index.ts'
import {
  learnDeliveries,
  ORDER_RULES,
  orderDues,
  orderEventSentences,
  unassignedMisfits,
  whereToOrder,
} from '#trading/index.ts'
import { learnOrders } from '#visits/index.ts'

/** What the rooms of what is traded give to others by name: orders, the days that they take, charges, and how what is commissioned is evaluated. */
export function learnOfTrading(): void {
  learnSentences(orderEventSentences, chargesEventSentences)
  learnHouseRules(ORDER_RULES, CHARGE_RULES)
  learnDues(orderDues)
  learnMisfits(unassignedMisfits)
  learnDeliveries(daysOfOrders)
  learnOrders(whereToOrder)
  learnEvaluations(evaluationsOfCommission)
}
