import { Button } from '#govuk/button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Select } from '#govuk/select.tsx'
import type { ServiceModel } from '#model/index.ts'
import { showMoney } from '#shared/money.ts'
import { schoolYearOf, showSchoolYear } from '#shared/school-year.ts'
import { showShortDate } from '#shared/show-date.ts'
import { FilterForm } from '#web/filter-form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { ORDER_STATUSES, showDays, STATUS_SAYS } from '../order.ts'
import { askOfOrders, type OrderList } from './order-list.ts'
import { sumsSay, type OrderSums } from './order-totals.ts'
import type { OrderLine } from './orders-to-keep.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  orders: readonly OrderLine[]
  sums: OrderSums
  list: OrderList
  next: string | undefined
  /** The schools for which the reader orders, to begin with. */
  schools: readonly { id: string; name: string }[]
  /** The pages beside it that the reader may open. */
  ways: readonly { text: string; href: string }[]
}

/** Orders within one's sight, the newest first, with what they come to. */
export function OrdersPage({ frame, model, orders, sums, list, next, schools, ways }: Props) {
  const heading = `${sumsSay(sums)}${list.schoolYear ? ` for ${showSchoolYear(list.schoolYear)}` : ''}`
  return (
    <Page frame={frame} title="Orders">
      <h1 class="govuk-heading-l">{heading}</h1>
      <Sums sums={sums} />
      {schools.map(({ id, name }) => (
        <p class="govuk-body">
          <a class="govuk-link" href={`/schools/${id}/catalogue`}>
            What {schools.length > 1 ? name : 'your school'} can order
          </a>
        </p>
      ))}
      {ways.length > 0 && (
        <ul class="wm-tools">
          {ways.map(({ text, href }) => (
            <li>
              <a class="govuk-link" href={href}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
      <Filters {...{ frame, model, list }} />
      {orders.length === 0 ? (
        <p class="govuk-body">
          Here stands what schools ordered, what they asked for and what was recommended to them, the newest first. A
          school begins on the page of what it can order.
        </p>
      ) : (
        <Lines orders={orders} />
      )}
      {orders.length > 0 && <SaveList url="/orders" query={askOfOrders(list)} />}
      {next && <Pagination next={{ href: next, text: 'Older' }} />}
    </Page>
  )
}

/** The parts that add up to the whole, and what is no order yet. */
function Sums({ sums: { accepted, waiting, open, closed } }: { sums: OrderSums }) {
  const parts = [
    ...(accepted.count > 0 ? [`${accepted.count} accepted: ${showMoney(accepted.pence)}`] : []),
    ...(waiting.count > 0 ? [`${waiting.count} to be accepted: ${showMoney(waiting.pence)}`] : []),
    ...(open > 0 ? [`${open} not ordered yet`] : []),
    ...(closed > 0 ? [`${closed} declined or withdrawn`] : []),
  ]
  return parts.length > 0 ? <p class="govuk-body">{parts.join(' · ')}</p> : null
}

function Filters({ frame, model, list }: Pick<Props, 'frame' | 'model' | 'list'>) {
  const now = schoolYearOf(frame.today)
  const years = [now + 1, now, now - 1, now - 2]
  return (
    <FilterForm frame={frame} action="/orders">
      {list.schoolId && <input type="hidden" name="school" value={list.schoolId} />}
      <Select
        name="schoolYear"
        label="School year"
        choices={[
          { value: '', label: 'All' },
          ...years.map((year) => ({ value: String(year), label: showSchoolYear(year) })),
        ]}
        value={list.schoolYear ? String(list.schoolYear) : ''}
      />
      <Select
        name="offer"
        label="What"
        choices={[{ value: '', label: 'All' }, ...model.offers.map(({ id, name }) => ({ value: id, label: name }))]}
        value={list.offer ?? ''}
      />
      <Select
        name="status"
        label="How far"
        choices={[
          { value: '', label: 'All' },
          ...ORDER_STATUSES.map((status) => ({ value: status, label: STATUS_SAYS[status] })),
        ]}
        value={list.status ?? ''}
      />
      <Button kind="secondary">Apply</Button>
      {list.schoolId && (
        <p class="govuk-body">
          <a class="govuk-link" href="/orders">
            Of all schools
          </a>
        </p>
      )}
    </FilterForm>
  )
}

function Lines({ orders }: Pick<Props, 'orders'>) {
  return (
    <ListTable
      caption="Orders"
      rows={orders}
      columns={[
        {
          head: 'What',
          isName: true,
          cell: (order) => (
            <a class="govuk-link" href={`/orders/${order.id}`}>
              {order.name}
              <span class="govuk-visually-hidden">
                , {order.schoolName}, {showShortDate(order.begunOn)}
              </span>
            </a>
          ),
        },
        { head: 'School', cell: ({ schoolName }) => schoolName },
        { head: 'For', isShort: true, cell: ({ schoolYear }) => showSchoolYear(schoolYear) },
        { head: 'Since', isShort: true, cell: ({ statusOn }) => showShortDate(statusOn) },
        { head: 'How far', isShort: true, cell: ({ status }) => STATUS_SAYS[status] },
        {
          head: 'Days',
          isNumber: true,
          isLabelled: true,
          cell: ({ halfDays }) => (halfDays ? showDays(halfDays) : '–'),
        },
        {
          head: 'Price',
          isNumber: true,
          isLabelled: true,
          cell: ({ pricePence }) => (pricePence === null ? 'not agreed' : showMoney(pricePence)),
        },
      ]}
    />
  )
}
