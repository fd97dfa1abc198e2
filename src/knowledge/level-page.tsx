import { SummaryList } from '#govuk/summary-list.tsx'
import { showHalfDays } from '#people/index.ts'
import { dueOfSchools } from '#days/index.ts'
import { InspectionsSection, readInspections, type HeldInspections } from '#inspections/index.ts'
import { showMeasureYear } from '#measures/index.ts'
import { visitTypeName, type KnowledgeRule, type ServiceModel } from '#model/index.ts'
import { standingOfSchool } from '#need/index.ts'
import { readProfile, saysValue, type MeasureLine } from '#profiles/index.ts'
import { crumbsTo, type School } from '#schools/index.ts'
import { showSchoolYear, schoolYearOf, type SchoolYear } from '#shared/school-year.ts'
import { showDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import type { Look } from '#work/work.ts'
import type { KnownSchool } from './knowledge.ts'
import { listKnownSchools } from './knowledge-store.ts'

const SHOWN = 12

/** What a school gets of the service in a year, and the performance data from which that follows. */
export type Level = {
  year: SchoolYear
  need: string | undefined
  due: readonly { says: string; halfDays: number }[]
  entry: KnownSchool | undefined
  inspections: HeldInspections
  lines: readonly MeasureLine[]
}

/** ES-08. The level of service of a school this year, with what is held of its performance. */
export async function levelOf(look: Look, rule: KnowledgeRule, school: School): Promise<Level> {
  const year = schoolYearOf(look.today)
  const [need, dues, known, inspections, { lines }] = await Promise.all([
    standingOfSchool(look, school.id),
    look.model.days ? dueOfSchools(look, { schoolYear: year, ids: [school.id] }) : [],
    listKnownSchools(look, rule, year),
    readInspections(look, school.id),
    readProfile(look, school, true),
  ])
  const due = dues
    .flatMap((each) => each.lines)
    .filter(({ halfDays }) => halfDays > 0)
    .map(({ due: { says }, halfDays }) => ({ says, halfDays }))
  const entry = known.find(({ schoolId, visitId }) => schoolId === school.id && visitId !== null)
  return { year, need: need?.name, due, entry, inspections, lines: lines.slice(0, SHOWN) }
}

type Props = { frame: Frame; model: ServiceModel; rule: KnowledgeRule; school: School; level: Level }

/** ES-08, ES-09. What is known of a school this year, the service that it gets, and the data behind it. */
export function LevelPage({ frame, model, rule, school, level }: Props) {
  const { year, need, due, entry, inspections, lines } = level
  const type = model.visitTypes.find(({ id }) => id === entry?.visitType)
  const sum = due.reduce((all, { halfDays }) => all + halfDays, 0)
  const heading = sum === 0 ? 'No days of its own are due' : `${showHalfDays(sum)} of its own are due`
  return (
    <Page frame={frame} title={`${heading}: ${school.name}`} breadcrumbs={crumbsTo(school, 'Level of service')}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">
              {school.name}, {showSchoolYear(year)}
            </span>{' '}
            {heading}
          </h1>
          {rule.tailored && <p class="govuk-body">{rule.tailored.says}</p>}
          <SummaryList
            rows={[
              ...(need ? [{ key: 'Need', value: need }] : []),
              ...due.map(({ says, halfDays }) => ({ key: showHalfDays(halfDays), value: says })),
              {
                key: 'Known',
                value: entry?.knownOn ? (
                  <a class="govuk-link" href={`/visits/${entry.visitId}`}>
                    {type ? visitTypeName(model, type) : entry.visitType}, {showDate(entry.knownOn)}
                  </a>
                ) : (
                  'Nothing was entered of it this year'
                ),
              },
            ]}
          />
          <h2 class="govuk-heading-m">The data behind it</h2>
          {lines.length === 0 ? (
            <p class="govuk-body">No figures of this school are held.</p>
          ) : (
            <ListTable
              caption="The latest figures of the school"
              rows={lines}
              columns={[
                {
                  head: 'Measure',
                  isName: true,
                  cell: ({ measure }) => (
                    <a class="govuk-link" href={`/schools/${school.id}/figures/${measure.id}`}>
                      {measure.short}
                    </a>
                  ),
                },
                {
                  head: 'Latest',
                  cell: ({ measure, latest: { figure, year: of } }) =>
                    figure ? `${saysValue(measure, figure)}, ${showMeasureYear(of)}` : 'Not published',
                },
                { head: 'How it stands', cell: ({ stands }) => stands.says },
              ]}
            />
          )}
          <InspectionsSection schoolId={school.id} held={inspections} />
        </div>
      </div>
    </Page>
  )
}
