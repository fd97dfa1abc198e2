import type { SummaryRow } from '#govuk/summary-list.tsx'
import { showMoney } from '#shared/money.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import { typeName } from './catalogue/catalogue-entry.ts'
import type { OrderInModel } from './get-order.ts'
import { orderNumber } from './order-number.ts'
import { CLOSING_SAYS, showDays } from './order.ts'

type Props = OrderInModel & {
  source: { text: string; href: string } | undefined
  linksToSchool: boolean
}

/** What an order's page says of it, fact by fact. */
export function rowsOf({ order, model, offer, source, linksToSchool }: Props): SummaryRow[] {
  const rate = order.ratePence
  const by = (name: string | null, on: typeof order.orderedOn) => (on ? `${showDate(on)}, ${name}` : '')
  const rows: (SummaryRow & { isThere?: unknown })[] = [
    {
      key: 'School',
      value: linksToSchool ? (
        <a class="govuk-link" href={`/schools/${order.schoolId}`}>
          {order.schoolName}
        </a>
      ) : (
        order.schoolName
      ),
    },
    { key: 'What', value: offer.name },
    {
      key: order.origin === 'school' ? 'Begun by the school' : 'Recommended by the service',
      value: by(order.begunByName, order.begunOn),
    },
    {
      key: 'It came from',
      value: source && (
        <a class="govuk-link" href={source.href}>
          {source.text}
        </a>
      ),
      isThere: source,
    },
    { key: 'Order number', value: orderNumber(model, order), isThere: order.number },
    { key: 'With the whole of', value: order.groupName, isThere: order.groupName },
    { key: 'Days', value: order.halfDays && showDays(order.halfDays), isThere: order.halfDays },
    { key: 'Of those free', value: showDays(order.freeHalfDays), isThere: order.freeHalfDays },
    {
      key: 'Price',
      value:
        order.pricePence === null ? (
          'Not agreed yet'
        ) : (
          <>
            {showMoney(order.pricePence)}
            {order.halfDays && rate !== null && `, ${showMoney(rate)} a day`}
          </>
        ),
    },
    {
      key: 'Why',
      value: `The price of ${order.orderedOn ? showShortDate(order.orderedOn) : ''} for: ${typeName(model, order.schoolType)}. It stays, whatever the school becomes.`,
      isThere: order.orderedOn && order.pricedPer !== 'agreed',
    },
    { key: 'Ordered', value: by(order.orderedByName, order.orderedOn), isThere: order.orderedOn },
    { key: 'Delivered by', value: order.givenByName, isThere: order.givenByName },
    { key: 'Accepted', value: by(order.acceptedByName, order.acceptedOn), isThere: order.acceptedOn },
    {
      key: order.status === 'ended' ? 'Ended' : order.status === 'declined' ? 'Declined' : 'Withdrawn',
      value: by(order.closedByName, order.closedOn),
      isThere: order.closedOn,
    },
    { key: 'Because', value: order.closedBecause && CLOSING_SAYS[order.closedBecause], isThere: order.closedBecause },
    { key: 'Last day', value: order.endedOn && showDate(order.endedOn), isThere: order.endedOn },
    { key: 'What is held of it', value: offer.noContent?.says, isThere: offer.noContent },
  ]
  return rows.filter((row) => !('isThere' in row) || Boolean(row.isThere)).map(({ key, value }) => ({ key, value }))
}
