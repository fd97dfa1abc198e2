import type { SchoolPanel } from '#schools/index.ts'
import { showMoney } from '#shared/money.ts'
import { schoolYearOf, showSchoolYear } from '#shared/school-year.ts'
import { isWithin } from '#work/reach.ts'
import { listOrders, totalOrders } from './lists/order-list-store.ts'
import { sumOrders } from './lists/order-totals.ts'
import { orderLines } from './lists/orders-to-keep.ts'
import { maySeeCatalogueOf } from './order-policy.ts'
import { STATUS_SAYS } from './order.ts'

const MOST = 5

/** What a school's page says of its orders of the year: what they come to, and what it can order. */
export const ordersSchoolPanel: SchoolPanel = {
  place: 'card',
  async show(look, { id: schoolId }) {
    const maySee = isWithin(look.reach('see-school'), schoolId) || isWithin(look.reach('see-charges'), schoolId)
    if (look.model.offers.length === 0 || !maySee) return undefined
    const schoolYear = schoolYearOf(look.today)
    const [found, totals] = await Promise.all([
      listOrders(look, { schoolId, schoolYear, limit: MOST }),
      totalOrders(look, { schoolId, schoolYear }),
    ])
    const orders = await orderLines(look, found)
    const { orders: count, pence } = sumOrders(totals)
    return (
      <section class="wm-card">
        <h2 class="govuk-heading-m">
          Orders, {showSchoolYear(schoolYear)}
          {count > 0 && `: ${showMoney(pence)}`}
        </h2>
        {orders.length === 0 ? (
          <p class="govuk-body">Nothing is ordered for this school year.</p>
        ) : (
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
        <p class="govuk-body wm-card__foot">
          {maySeeCatalogueOf(look, schoolId) && (
            <a class="govuk-link" href={`/schools/${schoolId}/catalogue`}>
              What it can order
            </a>
          )}{' '}
          {look.model.trading?.finance && isWithin(look.reach('see-charges'), schoolId) && (
            <a class="govuk-link" href={`/schools/${schoolId}/account`}>
              Its account
            </a>
          )}{' '}
          {found.length > 0 && (
            <a class="govuk-link" href={`/orders?school=${schoolId}`}>
              All its orders
            </a>
          )}
        </p>
      </section>
    )
  },
}
