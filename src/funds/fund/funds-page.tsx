import { Button } from '#govuk/button.tsx'
import { Select } from '#govuk/select.tsx'
import type { ServiceModel } from '#model/index.ts'
import { showMoney } from '#shared/money.ts'
import { showSpan } from '#shared/show-date.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { FilterForm } from '#web/filter-form.tsx'
import { Form, Reasons, wrongWith } from '#web/form.tsx'
import type { Shown } from '#web/form-page.tsx'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import type { FundLine, FundStands } from './fund-lines.ts'
import { dayMinutesOf, showDays } from './fund.ts'

export const STANDS_SAYS: Readonly<Record<FundStands, string>> = {
  now: 'Of the year that runs',
  ahead: 'Of a year to come',
  before: 'Of a year that is over',
}

type Props = Shown & {
  model: ServiceModel
  stands: FundStands | undefined
  all: readonly FundLine[]
  lines: readonly FundLine[]
  mayKeep: boolean
  hasForum: boolean
}

/** SH-79, RO-14. Where money and days come from, and what is left. */
export function FundsPage(props: Props) {
  const { frame, findings, stands, all, lines, hasForum, mayKeep } = props
  const heading = headingOf(all)
  return (
    <Page frame={frame} title={heading} findings={findings}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Funds</span> {heading}
      </h1>
      <p class="govuk-body">
        <a class="govuk-link" href="/ledger">
          The ledger
        </a>
        {hasForum && (
          <>
            {' · '}
            <a class="govuk-link" href="/funds/forum">
              For the Schools Forum
            </a>
          </>
        )}
      </p>
      <FilterForm frame={frame} action="/funds">
        <Select
          name="stands"
          label="Of which year"
          choices={[
            { value: '', label: 'All' },
            ...Object.entries(STANDS_SAYS).map(([value, label]) => ({ value, label })),
          ]}
          value={stands ?? ''}
        />
        <Button kind="secondary">Apply</Button>
      </FilterForm>
      {lines.length === 0 ? (
        <p class="govuk-body">
          Here stands where money and days come from, with what is left.{' '}
          {mayKeep ? 'Add the first below.' : 'Whoever keeps funds adds the first.'}
        </p>
      ) : (
        <Lines lines={lines} />
      )}
      {lines.length > 0 && <SaveList url="/funds" query={stands ? { stands } : {}} />}
      {mayKeep && <AddFund {...props} />}
    </Page>
  )
}

function headingOf(all: readonly FundLine[]): string {
  const now = all.filter(({ stands }) => stands === 'now')
  if (now.length === 0) return 'No fund of this year yet'
  const left = now.reduce((sum, { leftPence }) => sum + leftPence, 0)
  return left > 0 ? `${showMoney(left)} left this year` : 'No money left this year'
}

function Lines({ lines }: { lines: readonly FundLine[] }) {
  const days = (minutes: number, { model, rule }: FundLine) =>
    rule?.pays.includes('days') ? showDays(minutes, dayMinutesOf(model)) : ''
  const money = (pence: number, { rule }: FundLine) => (rule?.pays.includes('money') ? showMoney(pence) : '')
  return (
    <ListTable
      caption="Funds"
      rows={lines}
      columns={[
        {
          head: 'Fund',
          isName: true,
          cell: (line) => (
            <>
              <a class="govuk-link" href={`/funds/${line.id}`}>
                {line.name}
              </a>
              <span class="wm-grid__sub">{showSpan(line.startsOn, line.endsOn)}</span>
            </>
          ),
        },
        { head: 'For', cell: ({ rule }) => rule?.payFor?.says ?? 'Any school' },
        { head: 'Put in', isShort: true, isLabelled: true, cell: (line) => money(line.inPence, line) },
        { head: 'Drawn', isShort: true, isLabelled: true, cell: (line) => money(line.outPence, line) },
        { head: 'Left', isShort: true, isLabelled: true, cell: (line) => money(line.leftPence, line) },
        { head: 'Days left', isShort: true, isLabelled: true, cell: (line) => days(line.leftMinutes, line) },
      ]}
    />
  )
}

function AddFund({ frame, model, answers, findings }: Props) {
  const year = Number(frame.today.slice(0, 4))
  return (
    <>
      <h2 class="govuk-heading-m">Add a fund</h2>
      <Form frame={frame} action="/funds">
        <Select
          name="source"
          label="Where does it come from?"
          choices={[
            { value: '', label: 'Choose one' },
            ...(model.funds?.of ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={answers.source ?? ''}
          error={wrongWith(findings, 'source')}
        />
        <Select
          name="year"
          label="For which year?"
          choices={[1, 0, -1, -2].map((by) => ({ value: String(year + by), label: showSchoolYear(year + by) }))}
          value={answers.year ?? String(year)}
          error={wrongWith(findings, 'year')}
        />
        <Reasons findings={findings} answers={answers} />
        <Button kind="secondary" preventDoubleClick>
          Add it
        </Button>
      </Form>
    </>
  )
}
