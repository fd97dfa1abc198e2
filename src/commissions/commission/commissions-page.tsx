import { Button } from '#govuk/button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Select } from '#govuk/select.tsx'
import { showSchoolYear } from '#shared/school-year.ts'
import { FilterForm } from '#web/filter-form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { TO_PRIORITIES } from '../priorities/crumbs.ts'
import { filled } from '../priorities/priorities-page.tsx'
import { COMMISSION_SAYS, COMMISSION_STATUSES, type Commission } from './commission.ts'
import { CommissionsTable } from './commissions-table.tsx'

type Props = {
  frame: Frame
  commissions: readonly Commission[]
  years: readonly number[]
  asked: { year: string; status: string }
  next: string | undefined
  seesMoney: boolean
}

/** RO-73. What is commissioned of schools, staff and students, over all priorities. */
export function CommissionsPage({ frame, commissions, years, asked, next, seesMoney }: Props) {
  const heading = commissions.length === 0 ? 'No commission' : 'What is commissioned'
  return (
    <Page frame={frame} title={heading} breadcrumbs={[...TO_PRIORITIES, { text: 'Commissions' }]}>
      <h1 class="govuk-heading-l">{heading}</h1>
      <FilterForm frame={frame} action="/commissions">
        <Select
          name="year"
          label="School year"
          value={asked.year}
          choices={[
            { value: '', label: 'All' },
            ...years.map((each) => ({ value: String(each), label: showSchoolYear(each) })),
          ]}
        />
        <Select
          name="status"
          label="How it stands"
          value={asked.status}
          choices={[
            { value: '', label: 'All' },
            ...COMMISSION_STATUSES.map((value) => ({ value, label: COMMISSION_SAYS[value] })),
          ]}
        />
        <Button kind="secondary">Apply</Button>
      </FilterForm>
      {commissions.length === 0 ? (
        <p class="govuk-body">
          A commission stands under a priority: whoever commissions plans it on the page of the priority.
        </p>
      ) : (
        <CommissionsTable caption="Commissions" commissions={commissions} seesMoney={seesMoney} withPriority />
      )}
      {commissions.length > 0 && <SaveList url="/commissions" query={filled(asked)} />}
      {next && <Pagination next={{ href: next, text: 'Next' }} />}
    </Page>
  )
}
