import { Button } from '#govuk/button.tsx'
import { Select } from '#govuk/select.tsx'
import type { ServiceModel } from '#model/index.ts'
import { dayMinutesOf, showDays } from '#funds/index.ts'
import { FileLinks } from '#papers/index.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { FilterForm } from '#web/filter-form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import type { FunctionLine, Waiting } from './time-report.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  year: SchoolYear
  years: readonly SchoolYear[]
  lines: readonly FunctionLine[]
  waiting: readonly Waiting[]
  /** Whether the reader may see the weeks of each. */
  maySeeWeeks: boolean
}

/** What was confirmed in all, as a heading says it. */
export function headingOfReport(lines: readonly FunctionLine[], model: ServiceModel): string {
  const sum = lines.reduce((all, { inSchool, offSite }) => all + inSchool + offSite, 0)
  if (sum === 0) return 'No time is confirmed yet'
  const inSchool = lines.reduce((all, line) => all + line.inSchool, 0)
  const day = dayMinutesOf(model)
  return `${showDays(sum, day)}, ${showDays(inSchool, day)} of them in school`
}

/** WI-25, WI-22. The time of a school year by function, in school and off site, and whose weeks are not confirmed. */
export function ReportPage({ frame, model, year, years, lines, waiting, maySeeWeeks }: Props) {
  const heading = headingOfReport(lines, model)
  const day = dayMinutesOf(model)
  const open = waiting.reduce((all, { weeks }) => all + weeks, 0)
  return (
    <Page frame={frame} title={heading} breadcrumbs={[{ text: 'Time', href: '/time' }, { text: 'By function' }]}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Time by function, {showSchoolYear(year)}</span> {heading}
      </h1>
      <FilterForm frame={frame} action="/time/report">
        <Select
          name="year"
          label="School year"
          choices={years.map((each) => ({ value: String(each), label: showSchoolYear(each) }))}
          value={String(year)}
        />
        <Button kind="secondary">Apply</Button>
      </FilterForm>
      {lines.length === 0 ? (
        <p class="govuk-body">Time stands here once people confirm their weeks.</p>
      ) : (
        <ListTable
          caption="Time by function"
          rows={lines}
          columns={[
            { head: 'Function', isName: true, cell: ({ name }) => name },
            { head: 'In school', isShort: true, isLabelled: true, cell: ({ inSchool }) => showDays(inSchool, day) },
            { head: 'Off site', isShort: true, isLabelled: true, cell: ({ offSite }) => showDays(offSite, day) },
            {
              ...{ head: 'In all', isShort: true, isLabelled: true },
              cell: ({ inSchool, offSite }) => showDays(inSchool + offSite, day),
            },
            { head: 'Schools', isShort: true, isLabelled: true, cell: ({ schools }) => schools },
            { head: 'People', isShort: true, isLabelled: true, cell: ({ people }) => people },
          ]}
        />
      )}
      <p class="govuk-body">
        As a document: <FileLinks href="/time/report" query={`?year=${year}`} of="the time by function" />
      </p>
      <SaveList url="/time/report" query={{ year: String(year) }} />
      {open > 0 && (
        <>
          <h2 class="govuk-heading-m">
            {open === 1 ? '1 week is' : `${open} weeks are`} not confirmed and not counted
          </h2>
          <ul class="govuk-list">
            {waiting.map(({ personId, name, weeks }) => (
              <li>
                {maySeeWeeks ? (
                  <a class="govuk-link" href={`/time?of=${personId}&year=${year}`}>
                    {name}
                  </a>
                ) : (
                  name
                )}
                : {weeks === 1 ? '1 week' : `${weeks} weeks`}
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  )
}
