import { Button } from '#govuk/button.tsx'
import { Select } from '#govuk/select.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import { dayMinutesOf, showDays } from '#funds/index.ts'
import type { CommissioningRule, ServiceModel } from '#model/index.ts'
import { showMoney } from '#shared/money.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { showShortDate } from '#shared/show-date.ts'
import { FilterForm } from '#web/filter-form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable, type ListColumn } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { TO_PRIORITIES } from '../../priorities/crumbs.ts'
import { Balance } from '../../priorities/priorities-page.tsx'
import { rowsOf } from './year-rows.tsx'
import type { FundOfMoney, YearOfMoney } from './year-of-money.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  rule: CommissioningRule
  of: YearOfMoney
  years: readonly number[]
  maySeeFunds: boolean
}

/** RO-14, RO-17, RO-18, RO-88, RO-97. The money of a year: by fund what was put in, committed and paid, with where each number is from and of which day. */
export function YearPage({ frame, model, rule, of, years, maySeeFunds }: Props) {
  const name = showSchoolYear(of.year)
  const heading = of.funds.length === 0 ? `No money for ${name} yet` : `${showMoney(of.heldPence)} for ${name}`
  return (
    <Page frame={frame} title={heading} breadcrumbs={[...TO_PRIORITIES, { text: 'The year’s money' }]}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">The year’s money</span> {heading}
      </h1>
      <FilterForm frame={frame} action="/money">
        <Select
          name="year"
          label="School year"
          value={String(of.year)}
          choices={years.map((each) => ({ value: String(each), label: showSchoolYear(each) }))}
        />
        <Button kind="secondary">Apply</Button>
      </FilterForm>
      {of.funds.length === 0 ? (
        <p class="govuk-body">Here stands the money of each fund of the year. Whoever keeps funds adds the first.</p>
      ) : (
        <ListTable caption="By fund" isCaptionSeen rows={of.funds} columns={columnsOf(model, maySeeFunds)} />
      )}
      {of.funds.length > 0 && (
        <p class="govuk-body">
          In all {showMoney(of.heldPence)} put in, {showMoney(of.committedPence)} committed and still to be paid,{' '}
          {showMoney(of.paidPence)} paid, {showMoney(of.freePence)} free.
        </p>
      )}
      <SummaryList rows={rowsOf(model, rule, of)} />
      <Balance rule={rule} sides={of.sides} />
      <p class="govuk-hint">
        {of.decidedOn
          ? `From the priorities that are approved, the last on ${showShortDate(of.decidedOn)}.`
          : 'From the priorities that are approved: none yet.'}
      </p>
      {of.funds.length > 0 && <SaveList url="/money" query={{ year: String(of.year) }} />}
    </Page>
  )
}

function columnsOf(model: ServiceModel, maySeeFunds: boolean): ListColumn<FundOfMoney>[] {
  const amount = (
    head: string,
    pence: (fund: FundOfMoney) => number,
    rests: (fund: FundOfMoney) => string,
  ): ListColumn<FundOfMoney> => ({
    ...{ head, isLabelled: true, isNumber: true },
    cell: (fund) => (
      <>
        {showMoney(pence(fund))}
        {rests(fund) && <span class="wm-grid__sub">{rests(fund)}</span>}
      </>
    ),
  })
  return [
    {
      head: 'Fund',
      isName: true,
      cell: ({ id, name }) =>
        maySeeFunds ? (
          <a class="govuk-link" href={`/funds/${id}`}>
            {name}
          </a>
        ) : (
          name
        ),
    },
    amount(
      'Put in',
      ({ inPence }) => inPence,
      ({ rests }) => restsSays(rests?.puts, 'entry', 'entries', rests?.putOn),
    ),
    {
      ...{ head: 'Days put in', isLabelled: true, isNumber: true },
      cell: ({ inMinutes }) => (inMinutes === 0 ? 'None' : showDays(inMinutes, dayMinutesOf(model))),
    },
    amount(
      'Committed, still to be paid',
      ({ committedPence }) => committedPence,
      ({ rests }) => restsSays(rests?.decided, 'decision', 'decisions', rests?.decidedOn),
    ),
    amount(
      'Paid',
      ({ outPence }) => outPence,
      ({ rests }) => restsSays(rests?.draws, 'payment', 'payments', rests?.drawnOn),
    ),
    { head: 'Free', isLabelled: true, isNumber: true, cell: ({ freePence }) => showMoney(freePence) },
  ]
}

/** On how many things a number rests, and the day of the last: '3 entries, last 1 September 2011'; nothing where there is none. */
function restsSays(count = 0, one: string, many: string, on: PlainDate | null | undefined): string {
  if (count === 0) return ''
  return `${count} ${count === 1 ? one : many}${on ? `, last ${showShortDate(on)}` : ''}`
}
