import { LinkButton } from '#govuk/link-button.tsx'
import { Radios } from '#govuk/radios.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { showMoney } from '#shared/money.ts'
import { showDate } from '#shared/show-date.ts'
import { showDaysOf } from '#trading/index.ts'
import { wrongWith } from '#web/form.tsx'
import { FormPage, type Shown } from '#web/form-page.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { CREDIT_REASONS, PAID_BY_SAYS, type ChargeLine } from './charge.ts'

/** How a line stands, as a heading says it. */
const headingOf = ({ kind, pence, creditedPence, name }: ChargeLine) =>
  kind === 'credit'
    ? `${showMoney(-pence)} credited for ${name}`
    : `${showMoney(pence)} charged for ${name}${creditedPence > 0 ? `, ${showMoney(creditedPence)} credited` : ''}`

/** One charge or credit: what it is for, how it is paid, in which file it is. */
export function ChargePage({
  frame,
  charge,
  mayCredit,
  done,
}: {
  frame: Frame
  charge: ChargeLine
  mayCredit: boolean
  done: string | undefined
}) {
  const heading = headingOf(charge)
  const rows = [
    { key: 'School', value: charge.schoolName },
    {
      key: 'Order',
      value: (
        <a class="govuk-link" href={`/orders/${charge.orderId}`}>
          {charge.orderNumber}
        </a>
      ),
    },
    ...(charge.halfDays === null ? [] : [{ key: 'Days', value: showDaysOf(charge.halfDays) }]),
    { key: charge.kind === 'credit' ? 'Credited' : 'Delivered', value: showDate(charge.happenedOn) },
    { key: 'Counts on', value: showDate(charge.countsOn) },
    { key: 'Paid by', value: PAID_BY_SAYS[charge.paidBy] },
    { key: 'Cost code', value: charge.costCode },
    { key: 'VAT code', value: charge.vatCode },
    ...(charge.because ? [{ key: 'Because', value: CREDIT_REASONS[charge.because] }] : []),
    ...(charge.ofChargeId
      ? [
          {
            key: 'It gives back',
            value: (
              <a class="govuk-link" href={`/charges/${charge.ofChargeId}`}>
                Line {charge.ofNumber}
              </a>
            ),
          },
        ]
      : []),
    { key: 'Made', value: `${showDate(charge.madeOn)}, ${charge.madeByName}` },
    { key: 'File', value: charge.fileNumber === null ? 'In none yet' : `Number ${charge.fileNumber}` },
  ]
  return (
    <Page
      frame={frame}
      title={`${heading}: ${charge.schoolName}`}
      done={done}
      breadcrumbs={[{ text: 'Charges', href: '/charges' }, { text: `Line ${charge.number}` }]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {charge.schoolName}, line {charge.number}
        </span>{' '}
        {heading}
      </h1>
      <SummaryList rows={rows} />
      {mayCredit && (
        <LinkButton href={`/charges/${charge.id}/credit`} kind="secondary">
          Credit it
        </LinkButton>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`/schools/${charge.schoolId}/account`}>
          The school’s account
        </a>
      </p>
    </Page>
  )
}

/** How much of a charge is given back, and why: a reason of a list, and no word besides. */
export function CreditPage({ charge, ...shown }: Shown & { charge: ChargeLine }) {
  const { answers, findings } = shown
  return (
    <FormPage
      {...shown}
      title="How much is credited?"
      caption={`${charge.schoolName}, ${charge.name}`}
      breadcrumbs={[
        { text: 'Charges', href: '/charges' },
        { text: `Line ${charge.number}`, href: `/charges/${charge.id}` },
      ]}
      button="Credit it"
    >
      <TextInput
        name="amount"
        label="How much?"
        hint={`Up to ${showMoney(charge.pence - charge.creditedPence)}`}
        prefix="£"
        width={10}
        inputmode="decimal"
        value={answers.amount}
        error={wrongWith(findings, 'amount')}
      />
      <Radios
        name="because"
        legend="Why?"
        legendSize="s"
        choices={Object.entries(CREDIT_REASONS).map(([value, label]) => ({ value, label }))}
        value={answers.because}
        error={wrongWith(findings, 'because')}
      />
    </FormPage>
  )
}
