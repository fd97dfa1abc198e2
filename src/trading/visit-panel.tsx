import type { VisitPanel } from '#visits/index.ts'
import { showMoney } from '#shared/money.ts'
import { orderLines } from './lists/orders-to-keep.ts'
import { mayOrderFor, mayRecommendTo } from './order-policy.ts'
import { listOrdersOfVisit } from './order-store.ts'
import { STATUS_SAYS } from './order.ts'

/** NF-47. What was ordered from a visit, and the way to order or recommend what was found to be needed. Nothing hangs on one of which nothing may be written. */
export const ordersVisitPanel: VisitPanel = {
  place: 'after-the-visit',
  async show(look, { visit }) {
    const { id, schoolId, mayHaveRecord, status } = visit
    if (look.model.offers.length === 0 || !mayHaveRecord || status === 'cancelled') return undefined
    const orders = await orderLines(look, await listOrdersOfVisit(look, id))
    const says = mayOrderFor(look, schoolId)
      ? 'Order support from here'
      : mayRecommendTo(look, schoolId)
        ? 'Recommend support from here'
        : undefined
    if (orders.length === 0 && !says) return undefined
    const below = (
      <section id="orders">
        <h2 class="govuk-heading-m">Support that comes of it</h2>
        {orders.length > 0 && (
          <ul class="wm-rows">
            {orders.map((order) => (
              <li>
                <a class="govuk-link" href={`/orders/${order.id}`}>
                  {order.name}
                </a>
                <span>
                  {STATUS_SAYS[order.status]}
                  {order.pricePence !== null && `, ${showMoney(order.pricePence)}`}
                </span>
              </li>
            ))}
          </ul>
        )}
        {says && (
          <p class="govuk-body">
            <a class="govuk-link" href={`/schools/${schoolId}/catalogue?visit=${id}`}>
              {says}
            </a>
          </p>
        )}
      </section>
    )
    return { below }
  },
}
