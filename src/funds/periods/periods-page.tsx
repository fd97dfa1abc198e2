import { Button } from '#govuk/button.tsx'
import { Details } from '#govuk/details.tsx'
import { Select } from '#govuk/select.tsx'
import { Tag } from '#govuk/tag.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { showMoment, showSpan } from '#shared/show-date.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Shown } from '#web/form-page.tsx'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { keyOfPeriod } from './close-period.ts'
import type { ClosedPeriod } from './period-store.ts'
import type { LedgerPeriod } from './period.ts'

type Props = Shown & {
  periods: readonly (LedgerPeriod & { lines: number })[]
  closings: readonly ClosedPeriod[]
  /** The closing that was to be opened again, where that was refused. */
  opening: string | undefined
  done: string | undefined
}

/** XX-09. Which years and terms of the ledger are closed, each apart: who closed them and when, and who opened one again and why. */
export function PeriodsPage(props: Props) {
  const { frame, answers, findings, periods, closings, done } = props
  const isShut = (period: LedgerPeriod) =>
    closings.some((each) => each.openedAt === null && keyOfPeriod(each) === keyOfPeriod(period))
  const open = periods.filter((period) => !isShut(period))
  const shut = closings.filter(({ openedAt }) => openedAt === null).length
  const heading =
    shut === 0 ? 'Nothing is closed' : `${shut} ${shut === 1 ? 'year or term is' : 'years and terms are'} closed`
  return (
    <Page
      frame={frame}
      title={heading}
      findings={findings}
      done={done}
      breadcrumbs={[{ text: 'Ledger', href: '/ledger' }, { text: 'Years and terms' }]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Years and terms of the ledger</span> {heading}
      </h1>
      <p class="govuk-body">
        What is closed takes no further line. What is put right later counts on a day that is open, and names the day on
        which it happened.
      </p>
      {open.length > 0 && (
        <Form frame={frame} action="/ledger/periods">
          <Select
            name="period"
            label="Close a year or a term that is over"
            choices={[
              { value: '', label: 'Choose one' },
              ...open.map((each) => ({ value: keyOfPeriod(each), label: `${each.name}: ${countLines(each.lines)}` })),
            ]}
            value={answers.period ?? ''}
            error={wrongWith(findings, 'period')}
          />
          <Button kind="warning" preventDoubleClick>
            Close it
          </Button>
        </Form>
      )}
      {closings.length === 0 ? (
        <p class="govuk-body">Here stands what was closed, with who closed it and when.</p>
      ) : (
        <Closings {...props} />
      )}
    </Page>
  )
}

const countLines = (lines: number) => (lines === 0 ? 'no lines' : lines === 1 ? '1 line' : `${lines} lines`)

function Closings({ frame, answers, findings, closings, opening }: Props) {
  return (
    <ListTable
      caption="What was closed"
      rows={closings}
      columns={[
        {
          head: 'Year or term',
          isName: true,
          cell: ({ name, startsOn, endsOn }) => (
            <>
              {name}
              <span class="wm-grid__sub">{showSpan(startsOn, endsOn)}</span>
            </>
          ),
        },
        {
          head: 'Closed',
          cell: ({ closedByName, closedAt, openedAt, openedByName, openedBecause }) => (
            <>
              {closedByName}, {showMoment(closedAt)}
              {openedAt && (
                <span class="wm-grid__sub">
                  <Tag colour="yellow">Opened again</Tag> {openedByName}, {showMoment(openedAt)}: {openedBecause}
                </span>
              )}
            </>
          ),
        },
        {
          head: 'Open again',
          isHeadHeard: true,
          cell: ({ id, name, openedAt }) =>
            openedAt === null && (
              <Details summary={`Open ${name} again`} open={opening === id}>
                <Form frame={frame} action={`/ledger/periods/${id}/open`}>
                  <Textarea
                    name="because"
                    id={opening === id ? 'because' : `because-${id}`}
                    label="Why?"
                    rows={2}
                    value={opening === id ? answers.because : undefined}
                    error={opening === id ? wrongWith(findings, 'because') : undefined}
                  />
                  <Button kind="secondary" preventDoubleClick>
                    Open it again
                  </Button>
                </Form>
              </Details>
            ),
        },
      ]}
    />
  )
}
