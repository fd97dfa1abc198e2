import { LinkButton } from '#govuk/link-button.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import { WayToMeeting, type DecisionOn } from '#deciding-group/index.ts'
import type { CommissioningRule } from '#model/index.ts'
import { showMoney } from '#shared/money.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { Decisions } from '../../priorities/priority-page.tsx'
import { toMoney } from '../money-crumbs.ts'
import { toIncome } from './income-crumbs.ts'
import { INCOME_SAYS, type Opportunity, type Receipt } from './income.ts'

type Rule = NonNullable<CommissioningRule['income']>

type ListProps = {
  frame: Frame
  rule: Rule
  year: number
  opportunities: readonly Opportunity[]
  mayConsider: boolean
}

/** RO-97. Work for schools and partners elsewhere: considered, decided, and what it brought in. */
export function IncomePage({ frame, rule, year, opportunities, mayConsider }: ListProps) {
  const received = opportunities.reduce((sum, { receivedPence }) => sum + receivedPence, 0)
  const heading = `${showMoney(received)} came in from work for others in ${showSchoolYear(year)}`
  return (
    <Page frame={frame} title={heading} breadcrumbs={[...toMoney(year), { text: 'Income' }]}>
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body">{rule.says}</p>
      {mayConsider && <LinkButton href="/money/income/new">Consider work for others</LinkButton>}
      {opportunities.length > 0 && (
        <ListTable
          caption="Work for others"
          rows={opportunities}
          columns={[
            {
              head: 'For whom',
              isName: true,
              cell: ({ id, partner }) => (
                <a class="govuk-link" href={`/money/income/${id}`}>
                  {partner}
                </a>
              ),
            },
            {
              head: 'Considered',
              isShort: true,
              cell: ({ enteredOn, enteredByName }) => `${showShortDate(enteredOn)}, by ${enteredByName}`,
            },
            { head: 'Could bring', isShort: true, isLabelled: true, isNumber: true, cell: expected },
            {
              head: 'Came in',
              isShort: true,
              isLabelled: true,
              isNumber: true,
              cell: ({ receivedPence }) => showMoney(receivedPence),
            },
            { head: 'How it stands', isShort: true, cell: ({ status }) => INCOME_SAYS[status] },
          ]}
        />
      )}
    </Page>
  )
}

const expected = ({ expectedPence }: Pick<Opportunity, 'expectedPence'>) =>
  expectedPence === null ? 'Not said' : showMoney(expectedPence)

type OneProps = {
  frame: Frame
  opportunity: Opportunity
  receipts: readonly Receipt[]
  decisions: readonly DecisionOn[]
  groupName: string
  mayConsider: boolean
  mayReceive: boolean
  done: string | undefined
}

/** RO-97. One piece of work for others, with what was decided of it and what it brought in. */
export function OpportunityPage(props: OneProps) {
  const { frame, opportunity: of, receipts, decisions, groupName, mayConsider, mayReceive, done } = props
  const base = `/money/income/${of.id}`
  const isOpen = of.status === 'considered' || of.status === 'agreed'
  return (
    <Page frame={frame} title={of.partner} done={done} breadcrumbs={[...toIncome(of.schoolYear), { text: of.partner }]}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Work for others, {INCOME_SAYS[of.status].toLowerCase()}</span> {of.partner}
      </h1>
      {of.status === 'considered' && <WayToMeeting name={groupName} decisions={decisions} />}
      <p class="govuk-body wm-lines">{of.about}</p>
      <SummaryList
        rows={[
          { key: 'Considered', value: `${showDate(of.enteredOn)}, by ${of.enteredByName}` },
          { key: 'Could bring', value: expected(of) },
          { key: 'Came in', value: showMoney(of.receivedPence) },
          ...(of.withdrawnBecause ? [{ key: 'Not considered any more because', value: of.withdrawnBecause }] : []),
        ]}
      />
      <Decisions decisions={decisions} />
      {receipts.length > 0 && (
        <ListTable
          caption="What came in"
          isCaptionSeen
          rows={receipts}
          columns={[
            { head: 'Day', isName: true, cell: ({ receivedOn }) => showShortDate(receivedOn) },
            { head: 'For', cell: ({ says }) => says ?? '' },
            { head: 'Amount', isShort: true, isNumber: true, cell: ({ pence }) => showMoney(pence) },
            {
              head: 'Recorded',
              isShort: true,
              cell: ({ recordedByName, takenBackOn }) =>
                takenBackOn ? `Taken back on ${showShortDate(takenBackOn)}` : `By ${recordedByName}`,
            },
          ]}
        />
      )}
      <div class="govuk-button-group">
        {mayReceive && of.status === 'agreed' && <LinkButton href={`${base}/received`}>Record what came in</LinkButton>}
        {mayConsider && isOpen && of.receivedPence === 0 && (
          <a class="govuk-link" href={`${base}/drop`}>
            Consider it no longer
          </a>
        )}
      </div>
    </Page>
  )
}
