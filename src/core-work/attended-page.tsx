import { showHalfDays } from '#people/index.ts'
import type { CoreWorkRule, ServiceModel } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import type { Attended } from './attended.ts'
import { home } from './core-work-pages.tsx'

type Props = {
  frame: Frame
  model: ServiceModel
  rule: NonNullable<CoreWorkRule['inspections']>
  year: SchoolYear
  attended: readonly Attended[]
}

/** ES-58. The inspections that the team attended: who, and the time used, which is core and charged to nobody. */
export function AttendedPage({ frame, model, rule, year, attended }: Props) {
  const halves = attended.reduce((sum, { halfDays }) => sum + halfDays, 0)
  const heading =
    attended.length === 0
      ? `No inspection was attended in ${showSchoolYear(year)}`
      : `${attended.length === 1 ? 'One inspection was' : `${attended.length} inspections were`} attended in ${showSchoolYear(year)}: ${showHalfDays(halves)}, core`
  const other = (to: SchoolYear, text: string) => (
    <li>
      <a class="govuk-link" href={`/core-work/inspections?year=${to}`}>
        {text} {showSchoolYear(to)}
      </a>
    </li>
  )
  return (
    <Page frame={frame} title={heading} breadcrumbs={[home(model), { text: 'Inspections' }]}>
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body">
        {rule.says} It is never charged. An inspection stands here once somebody booked attending it and said that it
        took place.
      </p>
      <ul class="wm-tools">
        {other(year - 1, 'Before:')}
        {other(year + 1, 'After:')}
      </ul>
      {attended.length > 0 && (
        <ListTable
          caption={heading}
          rows={attended}
          columns={[
            {
              head: 'School',
              isName: true,
              cell: ({ visitId, schoolName }) => (
                <a class="govuk-link" href={`/visits/${visitId}`}>
                  {schoolName}
                </a>
              ),
            },
            { head: 'When', isShort: true, cell: ({ heldOn }) => showShortDate(heldOn) },
            { head: 'Who attended', cell: ({ personName }) => personName },
            { head: 'Time used', isShort: true, cell: ({ halfDays }) => showHalfDays(halfDays) },
            {
              head: 'Expected',
              cell: ({ wasListed }) =>
                wasListed === undefined
                  ? ''
                  : wasListed
                    ? 'Was on the list of likely inspections'
                    : 'Was not on the list',
            },
          ]}
        />
      )}
    </Page>
  )
}
