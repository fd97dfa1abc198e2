import { Button } from '#govuk/button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Select } from '#govuk/select.tsx'
import type { Finding } from '#shared/finding.ts'
import { schoolYearOf, showSchoolYear } from '#shared/school-year.ts'
import { FilterForm } from '#web/filter-form.tsx'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { PAID_BY_SAYS, type ChargeLine } from './charge.ts'
import type { ChargeFilter, ChargeSums } from './charge-store.ts'
import { askOfCharges, chargedSays } from './charges-list.ts'
import { ChargesTable } from './charges-table.tsx'

type Props = {
  frame: Frame
  findings: readonly Finding[]
  list: ChargeFilter
  lines: readonly ChargeLine[]
  sums: ChargeSums
  next: string | undefined
  /** What was delivered and is not charged; undefined for who does not charge. */
  waiting: number | undefined
  maySeeIncome: boolean
  done: string | undefined
}

/** Charges and credits within one's sight, the newest first, with what they come to. */
export function ChargesPage({ frame, findings, list, lines, sums, next, waiting, maySeeIncome, done }: Props) {
  const heading = `${chargedSays(sums)}${list.schoolYear ? ` in ${showSchoolYear(list.schoolYear)}` : ''}`
  const now = schoolYearOf(frame.today)
  return (
    <Page
      frame={frame}
      title={heading}
      findings={findings}
      done={done}
      breadcrumbs={[{ text: 'Orders', href: '/orders' }, { text: 'Charges' }]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Charges</span> {heading}
      </h1>
      {waiting !== undefined && waiting > 0 && (
        <Form frame={frame} action="/charges/make">
          <p class="govuk-body">
            {waiting === 1 ? '1 thing was' : `${waiting} things were`} delivered and not charged yet.
          </p>
          <Button preventDoubleClick>Charge what was delivered</Button>
        </Form>
      )}
      <p class="govuk-body">
        {waiting !== undefined && (
          <a class="govuk-link" href="/charges/files">
            Files for the finance system
          </a>
        )}{' '}
        {maySeeIncome && (
          <a class="govuk-link" href="/income">
            What it brings in
          </a>
        )}
      </p>
      <FilterForm frame={frame} action="/charges">
        {list.schoolId && <input type="hidden" name="school" value={list.schoolId} />}
        <Select
          name="year"
          label="School year"
          choices={[
            { value: '', label: 'All' },
            ...[now + 1, now, now - 1, now - 2].map((year) => ({ value: String(year), label: showSchoolYear(year) })),
          ]}
          value={list.schoolYear ? String(list.schoolYear) : ''}
        />
        <Select
          name="kind"
          label="Charges or credits"
          choices={[
            { value: '', label: 'Both' },
            { value: 'charge', label: 'Charges' },
            { value: 'credit', label: 'Credits' },
          ]}
          value={list.kind ?? ''}
        />
        <Select
          name="paidBy"
          label="Paid by"
          choices={[
            { value: '', label: 'All' },
            { value: 'transfer', label: PAID_BY_SAYS.transfer },
            { value: 'invoice', label: PAID_BY_SAYS.invoice },
          ]}
          value={list.paidBy ?? ''}
        />
        <Button kind="secondary">Apply</Button>
      </FilterForm>
      {lines.length === 0 ? (
        <p class="govuk-body">What schools are charged stands here once it was delivered and charged.</p>
      ) : (
        <>
          <ChargesTable lines={lines} />
          <SaveList url="/charges" query={askOfCharges(list)} />
        </>
      )}
      {next && <Pagination next={{ href: next, text: 'Older' }} />}
    </Page>
  )
}
