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
import { toMinorOf } from './minor-crumbs.ts'
import { saysShare, showShare, type MinorOfYear } from './minor-rules.ts'
import { MINOR_SAYS, type MinorSpending } from './minor.ts'

type ListProps = {
  frame: Frame
  rule: CommissioningRule
  year: number
  of: MinorOfYear
  spendings: readonly MinorSpending[]
  mayBroker: boolean
}

/** RO-88. What is spent outside the priorities, as a share of the year's money, against the limit. */
export function MinorListPage({ frame, rule, year, of, spendings, mayBroker }: ListProps) {
  const heading = `${showShare(of.minorPence, of.heldPence)} of ${showSchoolYear(year)} is spent outside the priorities`
  return (
    <Page frame={frame} title={heading} breadcrumbs={[...toMoney(year), { text: 'Outside the priorities' }]}>
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body">
        {saysShare(rule.minor, of)}. {rule.minor.says}
      </p>
      {mayBroker && <LinkButton href="/money/minor/new">Broker something</LinkButton>}
      {spendings.length > 0 && (
        <ListTable
          caption="Spending outside the priorities"
          rows={spendings}
          columns={[
            {
              head: 'What',
              isName: true,
              cell: ({ id, title, fundName }) => (
                <>
                  <a class="govuk-link" href={`/money/minor/${id}`}>
                    {title}
                  </a>
                  <span class="wm-grid__sub">{fundName}</span>
                </>
              ),
            },
            { head: 'School', cell: ({ schoolName }) => schoolName },
            {
              head: 'Brokered',
              isShort: true,
              cell: ({ brokeredOn, brokeredByName }) => `${showShortDate(brokeredOn)}, by ${brokeredByName}`,
            },
            { head: 'Amount', isShort: true, isNumber: true, cell: ({ pence }) => showMoney(pence) },
            {
              head: 'Share',
              isShort: true,
              isLabelled: true,
              isNumber: true,
              cell: ({ pence }) => showShare(pence, of.heldPence),
            },
            { head: 'How it stands', isShort: true, cell: standsSays },
          ]}
        />
      )}
    </Page>
  )
}

/** How it stands in a few words, with its day. */
export function standsSays({ status, paidOn }: Pick<MinorSpending, 'status' | 'paidOn'>): string {
  if (status !== 'stands') return MINOR_SAYS[status]
  return paidOn ? `Paid on ${showShortDate(paidOn)}` : 'Still to be paid'
}

type OneProps = {
  frame: Frame
  rule: CommissioningRule
  of: MinorOfYear
  minor: MinorSpending
  decisions: readonly DecisionOn[]
  groupName: string
  mayBroker: boolean
  mayPay: boolean
  done: string | undefined
}

/** RO-88. One thing outside the priorities: how it stands, its share, and what was decided of it. */
export function MinorPage({ frame, rule, of, minor, decisions, groupName, mayBroker, mayPay, done }: OneProps) {
  const base = `/money/minor/${minor.id}`
  const isOpen = (minor.status === 'stands' && !minor.lineId) || minor.status === 'asked'
  const row = (key: string, value: string | null) => (value ? [{ key, value }] : [])
  return (
    <Page
      frame={frame}
      title={minor.title}
      done={done}
      breadcrumbs={[...toMinorOf(minor.schoolYear), { text: minor.title }]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Outside the priorities of {showSchoolYear(minor.schoolYear)}</span> {minor.title}
      </h1>
      {minor.status === 'asked' && (
        <p class="govuk-body">
          <strong>It goes to the {groupName}.</strong> It lies beyond the limit: {saysShare(rule.minor, of)}, without
          this. Until it is decided nothing is spent.
        </p>
      )}
      {minor.status === 'asked' && <WayToMeeting name={groupName} decisions={decisions} />}
      <p class="govuk-body wm-lines">{minor.about}</p>
      <SummaryList
        rows={[
          ...row('School', minor.schoolName),
          ...row(
            'Amount',
            `${showMoney(minor.pence)}, ${showShare(minor.pence, of.heldPence)} of ${showMoney(of.heldPence)}`,
          ),
          ...row('Fund', minor.fundName),
          ...row('Brokered', `${showDate(minor.brokeredOn)}, by ${minor.brokeredByName}`),
          ...row('How it stands', standsSays(minor)),
          ...row('To be paid by', minor.payBy && !minor.lineId ? showDate(minor.payBy) : null),
          ...row('Not carried out because', minor.withdrawnBecause),
        ]}
      />
      <Decisions decisions={decisions} />
      <div class="govuk-button-group">
        {mayPay && minor.status === 'stands' && !minor.lineId && <LinkButton href={`${base}/pay`}>Pay it</LinkButton>}
        {mayPay && minor.lineId && (
          <a class="govuk-link" href={`${base}/back`}>
            Take the payment back
          </a>
        )}
        {mayBroker && isOpen && (
          <a class="govuk-link" href={`${base}/drop`}>
            Do not carry it out
          </a>
        )}
      </div>
    </Page>
  )
}
