import { Button } from '#govuk/button.tsx'
import { Select } from '#govuk/select.tsx'
import type { MissionMeasure } from '#model/index.ts'
import { showCount } from '#pictures/figure.ts'
import { showShortDate } from '#shared/show-date.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { FilterForm } from '#web/filter-form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { percentOf } from './figure-rules.ts'
import type { MissionFigure } from './mission-figure.ts'
import { HOME } from './mission-page.tsx'

type Props = {
  frame: Frame
  measures: readonly MissionMeasure[]
  measure: MissionMeasure
  year: SchoolYear
  years: readonly SchoolYear[]
  figures: readonly MissionFigure[]
  /** Of how many schools within reach none is given. */
  missing: number
  isFew: (figure: MissionFigure) => boolean
  mayGiveAll: boolean
  next: string | undefined
  query: Readonly<Record<string, string>>
}

/** RO-01 to RO-03. A measure in a year school by school, as far as somebody reads each school. */
export function FiguresPage(props: Props) {
  const { frame, measures, measure, year, years, figures, missing, isFew, mayGiveAll, next, query } = props
  const heading =
    missing === 0
      ? `${measure.name}: every school of yours gave its figures`
      : `${measure.name}: ${missing === 1 ? 'one school' : `${missing} schools`} of yours gave none in ${showSchoolYear(year)}`
  return (
    <Page frame={frame} title={heading} breadcrumbs={[HOME, { text: 'School by school' }]}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{showSchoolYear(year)}</span> {heading}
      </h1>
      <p class="govuk-body">These are totals of each school. {measure.says}</p>
      {mayGiveAll && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/mission/figures/many?measure=${measure.id}&schoolYear=${year}`}>
            Give the figures of many schools at once
          </a>
        </p>
      )}
      <FilterForm frame={frame} action="/mission/figures">
        <Select
          name="measure"
          label="Show"
          choices={measures.map(({ id, name }) => ({ value: id, label: name }))}
          value={measure.id}
        />
        <Select
          name="year"
          label="School year"
          choices={years.map((each) => ({ value: String(each), label: showSchoolYear(each) }))}
          value={String(year)}
        />
        <Button kind="secondary">Apply</Button>
      </FilterForm>
      {figures.length > 0 && (
        <>
          <ListTable
            caption={heading}
            rows={figures}
            columns={[
              {
                head: 'School',
                isName: true,
                cell: ({ schoolId, schoolName }) => (
                  <a class="govuk-link" href={`/schools/${schoolId}/mission`}>
                    {schoolName}
                  </a>
                ),
              },
              {
                head: measure.name,
                cell: (each) =>
                  isFew(each)
                    ? 'Not told: too few'
                    : `${showCount(each.reached)} of ${showCount(each.total)} ${measure.counted.of}`,
              },
              {
                head: 'Share',
                isShort: true,
                cell: (each) => (isFew(each) || measure.counted.by === 'number' ? '' : `${percentOf(each) ?? 0}%`),
              },
              { head: 'Rests on', cell: ({ restsOn }) => restsOn },
              { head: 'Given', isShort: true, cell: ({ givenOn }) => showShortDate(givenOn) },
            ]}
          />
          {next && (
            <p class="govuk-body">
              <a class="govuk-link" href={next}>
                The next schools
              </a>
            </p>
          )}
          <SaveList url="/mission/figures" query={query} />
        </>
      )}
    </Page>
  )
}
