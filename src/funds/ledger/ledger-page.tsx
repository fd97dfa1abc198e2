import { Button } from '#govuk/button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Select } from '#govuk/select.tsx'
import { functionsOf, namesOf, type ServiceModel } from '#model/index.ts'
import { showMoney } from '#shared/money.ts'
import { FilterForm } from '#web/filter-form.tsx'
import type { Frame } from '#web/frame.ts'
import { Stats } from '#web/late.tsx'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { dayMinutesOf, showDays } from '../fund/fund.ts'
import { keyOfPeriod } from '../periods/close-period.ts'
import { addressOfLedger, askOfLedger, type LedgerList } from './ledger-list.ts'
import type { Line } from './line.ts'
import { KIND_SAYS, LinesTable, PART_SAYS } from './lines-table.tsx'
import type { Cut, CutLine, LedgerSums } from './list-store.ts'

export const CUT_SAYS: Readonly<Record<Cut, string>> = {
  fund: 'Fund',
  function: 'Function',
  part: 'Part of the work',
  'day-kind': 'Kind of day',
  phase: 'Phase',
  month: 'Month',
}

type Props = {
  frame: Frame
  model: ServiceModel
  list: LedgerList
  cuts: readonly Cut[]
  sums: LedgerSums
  cut: readonly CutLine[]
  lines: readonly Line[]
  next: string | undefined
  count: number
  isClosed: boolean
  mayPutRight: boolean
  mayClose: boolean
  done: string | undefined
}

/** XX-09. One ledger of days and pounds that adds up: cut by year or term, told apart, and line by line. */
export function LedgerPage(props: Props) {
  const { frame, model, list, sums, lines, next, count, isClosed, mayPutRight, mayClose, done } = props
  const heading = headingOf(props)
  const only = (kind: 'worked' | 'drawn' | 'put-in' | 'unfunded') =>
    addressOfLedger({
      ...{ ...list, after: undefined, isUnfunded: kind === 'unfunded' },
      kind: kind === 'unfunded' ? undefined : kind,
    })
  const day = dayMinutesOf(model)
  return (
    <Page frame={frame} title={heading} done={done} breadcrumbs={[{ text: 'Ledger' }]}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          Ledger, {list.period.name}
          {isClosed ? ': closed' : ''}
        </span>{' '}
        {heading}
      </h1>
      <Stats
        items={[
          ...(model.funds
            ? [
                { number: showMoney(sums.inPence), what: 'put in', href: only('put-in') },
                { number: showMoney(sums.drawnPence), what: 'drawn', href: only('drawn') },
              ]
            : []),
          { number: showDays(sums.workedMinutes, day), what: 'worked', href: only('worked') },
          ...(model.funds
            ? [{ number: showDays(sums.unfundedMinutes, day), what: 'that no fund pays', href: only('unfunded') }]
            : []),
        ]}
      />
      {mayClose && (
        <p class="govuk-body">
          <a class="govuk-link" href="/ledger/periods">
            Close a year or a term
          </a>
        </p>
      )}
      <Filters {...props} />
      <CutTable {...props} />
      <h2 class="govuk-heading-m">
        {count > 1000 ? 'More than 1,000 lines' : count === 1 ? '1 line' : `${count} lines`}
      </h2>
      <LinesTable {...{ model, lines }} caption="Lines of the ledger" mayChange={mayPutRight} />
      {lines.length > 0 && <SaveList url="/ledger" query={askOfLedger(list)} />}
      <Pagination next={next ? { href: addressOfLedger({ ...list, after: next }), text: 'Older lines' } : undefined} />
    </Page>
  )
}

function headingOf({ model, sums }: Props): string {
  const day = dayMinutesOf(model)
  const worked = `${showDays(sums.workedMinutes, day)} worked`
  return sums.drawnPence > 0 ? `${showMoney(sums.drawnPence)} drawn, ${worked}` : worked
}

function Filters({ frame, list, model, cuts }: Props) {
  return (
    <FilterForm frame={frame} action="/ledger">
      {list.fundId && <input type="hidden" name="fund" value={list.fundId} />}
      {list.schoolId && <input type="hidden" name="school" value={list.schoolId} />}
      <Select
        name="period"
        label="Year or term"
        choices={list.periods.map((each) => ({ value: keyOfPeriod(each), label: each.name }))}
        value={keyOfPeriod(list.period)}
      />
      <Select
        name="by"
        label="Told apart by"
        choices={cuts.map((value) => ({ value, label: CUT_SAYS[value] }))}
        value={list.cut}
      />
      <Select
        name="kind"
        label="Lines"
        choices={[
          { value: '', label: 'All' },
          ...Object.entries(KIND_SAYS).map(([value, label]) => ({ value, label })),
          ...(model.funds ? [{ value: 'unfunded', label: 'Worked, and no fund pays' }] : []),
        ]}
        value={list.isUnfunded ? 'unfunded' : (list.kind ?? '')}
      />
      <Button kind="secondary">Apply</Button>
    </FilterForm>
  )
}

/** What stands together is called. */
export function nameOfCut({ key, name }: CutLine, cut: Cut, model: ServiceModel): string {
  if (name) return name
  if (key === null) return cut === 'fund' ? 'No fund' : 'None'
  const names = {
    fund: [key],
    function: namesOf(functionsOf(model), [key]),
    part: [PART_SAYS[key] ?? key],
    'day-kind': namesOf(model.days?.kinds ?? [], [key]),
    phase: namesOf(model.phases, [key]),
    month: [monthOf(key)],
  }
  return names[cut].join()
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'Europe/London' })
const monthOf = (key: string) => MONTH.format(new Date(`${key}-15T12:00:00Z`))

function CutTable({ cut, list, model }: Props) {
  if (cut.length === 0) return null
  const day = dayMinutesOf(model)
  return (
    <ListTable
      caption={`By ${CUT_SAYS[list.cut].toLowerCase()}`}
      isCaptionSeen
      rows={cut}
      columns={[
        { head: CUT_SAYS[list.cut], isName: true, cell: (line) => nameOfCut(line, list.cut, model) },
        ...(model.funds
          ? [
              ...[
                { head: 'Put in', isShort: true, isLabelled: true, cell: ({ inPence }: CutLine) => showMoney(inPence) },
              ],
              {
                head: 'Drawn',
                isShort: true,
                isLabelled: true,
                cell: ({ drawnPence }: CutLine) => showMoney(drawnPence),
              },
            ]
          : []),
        { head: 'Worked', isShort: true, isLabelled: true, cell: ({ workedMinutes }) => showDays(workedMinutes, day) },
      ]}
    />
  )
}
