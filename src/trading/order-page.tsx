import { Button } from '#govuk/button.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { SummaryList, type SummaryRow } from '#govuk/summary-list.tsx'
import { showMoney } from '#shared/money.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import { Form } from '#web/form.tsx'
import type { Finding } from '#shared/finding.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { typeName } from './catalogue/catalogue-entry.ts'
import type { OrderInModel } from './get-order.ts'
import { headingOf } from './order-heading.ts'
import { CLOSING_SAYS, showDays, type OrderAction, type OrderWords } from './order.ts'

type Props = OrderInModel & {
  frame: Frame
  findings: readonly Finding[]
  words: readonly OrderWords[]
  /** What the reader may do with it as it stands. */
  actions: readonly OrderAction[]
  /** What the school pays if it accepts today; undefined where that is not of now. */
  priceToday: number | undefined
  /** From where it came, in words, as far as the reader may know of it. */
  source: { text: string; href: string } | undefined
  /** Whether the reader may open the school's page. */
  linksToSchool: boolean
  done: string | undefined
}

/** One order: how it stands, what it costs and why, and what can be done with it. */
export function OrderPage(props: Props) {
  const { frame, order, offer, words, done, findings } = props
  const heading = headingOf(order, offer.name)
  return (
    <Page
      frame={frame}
      title={`${heading}: ${order.schoolName}`}
      findings={findings}
      done={done}
      breadcrumbs={[{ text: 'Orders', href: '/orders' }, { text: offer.name }]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">
              {order.schoolName}, {showSchoolYear(order.schoolYear)}
            </span>{' '}
            {heading}
          </h1>
          <Actions {...props} />
          <SummaryList rows={rowsOf(props)} />
          {words.map(({ kind, says, pricePence, writtenOn, writtenByName }) => (
            <section>
              <h2 class="govuk-heading-m">
                {kind === 'need' ? 'What is needed' : `What it holds, for ${showMoney(pricePence ?? 0)}`}
              </h2>
              {says.split(/\n+/).map((line) => (
                <p class="govuk-body">{line}</p>
              ))}
              <p class="govuk-hint">
                {writtenByName}, {showShortDate(writtenOn)}
              </p>
            </section>
          ))}
        </div>
      </div>
    </Page>
  )
}

/** The next thing to do as buttons; what says no as links, for it asks why. */
function Actions({ frame, order, actions, priceToday }: Props) {
  const base = `/orders/${order.id}`
  const press = (action: OrderAction, text: string, kind?: 'secondary') => (
    <Form frame={frame} action={`${base}/${action}`}>
      <input type="hidden" name="revision" value={order.revision} />
      <Button kind={kind} preventDoubleClick>
        {text}
      </Button>
    </Form>
  )
  const has = (action: OrderAction) => actions.includes(action)
  return (
    <>
      {has('accept') && press('accept', 'Accept the order')}
      {has('take') &&
        press('take', priceToday === undefined ? 'Ask what it holds and costs' : `Order for ${showMoney(priceToday)}`)}
      {has('price') && (
        <LinkButton href={`${base}/price`} kind={order.status === 'offered' ? 'secondary' : undefined}>
          Say what it holds and costs
        </LinkButton>
      )}
      {has('withdraw') &&
        press('withdraw', order.status === 'placed' ? 'Undo this order' : 'Take it back', 'secondary')}
      {has('decline') && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${base}/decline`}>
            Decline it
          </a>
        </p>
      )}
      {has('end') && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${base}/end`}>
            End it before its time
          </a>
        </p>
      )}
    </>
  )
}

function rowsOf({ order, model, offer, source, linksToSchool }: Props): SummaryRow[] {
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
    { key: 'Days', value: order.halfDays && showDays(order.halfDays), isThere: order.halfDays },
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
