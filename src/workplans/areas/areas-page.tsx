import { shortDays, YearForm } from '#days/index.ts'
import { capital, type ServiceModel } from '#model/index.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { areasHeading, type AreaLine } from './area-rules.ts'

type Props = { frame: Frame; model: ServiceModel; year: SchoolYear; lines: readonly AreaLine[] }

/** ES-12, ES-13. Areas beside each other: partnerships, schools and days due against people and the days that they have. */
export function AreasPage({ frame, model, year, lines }: Props) {
  const rule = model.workplans?.areas
  const kind = model.groupKinds.find(({ id }) => id === rule?.group)
  const many = kind?.many ?? 'areas'
  const partnerships = model.groupKinds.find(({ id }) => id === model.workplans?.partnerships.group)?.many
  const heading = areasHeading(lines, many)
  return (
    <Page
      frame={frame}
      title={heading}
      breadcrumbs={[{ text: 'Workplans', href: `/workplans?year=${year}` }, { text: capital(many) }]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {capital(many)}, {showSchoolYear(year)}
        </span>{' '}
        {heading}
      </h1>
      <p class="govuk-body">{rule?.says}</p>
      <ListTable
        caption={`What is due and who there is, by ${kind?.one ?? 'area'}`}
        rows={lines}
        columns={[
          {
            head: capital(kind?.one ?? 'area'),
            isName: true,
            cell: ({ areaId, name }) =>
              areaId ? (
                <a class="govuk-link" href={`/groups/${areaId}`}>
                  {name}
                </a>
              ) : (
                name
              ),
          },
          { head: capital(partnerships ?? 'partnerships'), ...SHORT, cell: (line) => line.partnerships },
          { head: 'Schools', ...SHORT, cell: (line) => line.schools },
          { head: 'Days due', ...SHORT, cell: (line) => shortDays(line.due) },
          { head: 'People', ...SHORT, cell: (line) => line.staff },
          {
            head: 'Days they have',
            ...SHORT,
            cell: ({ staffDays, unknown }) =>
              `${shortDays(Math.round(staffDays))}${unknown > 0 ? `, of ${unknown} unknown` : ''}`,
          },
          {
            head: 'By what is due it would have',
            ...SHORT,
            cell: ({ fairDays, staffDays }) => `${shortDays(Math.round(fairDays))}${apart(fairDays, staffDays)}`,
          },
        ]}
      />
      <p class="govuk-body">
        Somebody counts where they lead, or else where most of their schools are. The last column shares out the days
        that all have by the days that are due.
      </p>
      <SaveList url="/workplans/areas" query={{ year: String(year) }} />
      <YearForm action="/workplans/areas" today={frame.today} year={year} />
    </Page>
  )
}

const SHORT = { isShort: true, isLabelled: true } as const

const apart = (fair: number, has: number) => {
  const by = Math.round(fair - has)
  return by === 0 ? '' : by > 0 ? ` (${shortDays(by)} more)` : ` (${shortDays(-by)} fewer)`
}
