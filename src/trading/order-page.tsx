import { Button } from '#govuk/button.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import { showMoney } from '#shared/money.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { showShortDate } from '#shared/show-date.ts'
import { Form } from '#web/form.tsx'
import type { Finding } from '#shared/finding.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { Delivery } from './delivery/delivery-section.tsx'
import { takesDays } from './delivery/delivery-rules.ts'
import type { OrderVisit } from './delivery/delivery-store.ts'
import type { OrderInModel } from './get-order.ts'
import { headingOf } from './order-heading.ts'
import { rowsOf } from './order-rows.tsx'
import type { OrderAction, OrderWords } from './order.ts'

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
  /** The visits on which it is delivered, and whether the reader may open them and book another. */
  visits: readonly OrderVisit[]
  maySeeVisits: boolean
  mayBookVisits: boolean
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
          <Delivery {...props} />
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
function Actions({ frame, order, model, actions, priceToday }: Props) {
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
      {has('accept') &&
        (takesDays(model, order) ? (
          <LinkButton href={`${base}/accept`}>Accept the order</LinkButton>
        ) : (
          press('accept', 'Accept the order')
        ))}
      {has('queue') && press('queue', 'Let it wait for free days', 'secondary')}
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
