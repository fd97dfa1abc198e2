import { shortDays, YearForm } from '#days/index.ts'
import { Tag } from '#govuk/tag.tsx'
import { capital, type ServiceModel } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import type { PartnershipLine } from './partnership-lines.ts'
import { percentOf } from './partnership-rules.ts'

type Props = { frame: Frame; model: ServiceModel; year: SchoolYear; lines: readonly PartnershipLine[] }

/** ES-18, ES-23, ES-32, ES-71. Partnerships beside each other: size, days, what is agreed, and what headteachers lead. */
export function PartnershipsPage({ frame, model, year, lines }: Props) {
  const kind = model.groupKinds.find(({ id }) => id === model.workplans?.partnerships.group)
  const many = kind?.many ?? 'partnerships'
  const heading = headingOf(lines, many)
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
      {lines.length === 0 ? (
        <p class="govuk-body">Recognised groups of schools that have days stand here, with what they agreed.</p>
      ) : (
        <ListTable
          caption={capital(many)}
          rows={lines}
          columns={[
            {
              head: capital(kind?.one ?? 'partnership'),
              isName: true,
              cell: ({ groupId, name, schools }) => (
                <>
                  <a class="govuk-link" href={`/groups/${groupId}/plan?year=${year}`}>
                    {name}
                  </a>
                  <span class="wm-grid__sub">{schools === 1 ? '1 school' : `${schools} schools`}</span>
                </>
              ),
            },
            {
              head: 'By size',
              isShort: true,
              isLabelled: true,
              cell: ({ due }) => shortDays(due),
            },
            {
              head: 'Allocated',
              isShort: true,
              isLabelled: true,
              cell: ({ allocated, isUndecided, groupId }) => (
                <>
                  {shortDays(allocated)}
                  {isUndecided && (
                    <>
                      {' '}
                      <a class="govuk-link" href={`/groups/${groupId}/plan?year=${year}`}>
                        <Tag colour="yellow">To decide</Tag>
                      </a>
                    </>
                  )}
                </>
              ),
            },
            {
              head: 'Agreed',
              isShort: true,
              isLabelled: true,
              cell: ({ agreement }) =>
                agreement ? `${shortDays(agreement.agreed)}, ${showShortDate(agreement.agreedOn)}` : 'not yet',
            },
            {
              head: 'Led by headteachers',
              isShort: true,
              isLabelled: true,
              cell: ({ led, allocated, agreement }) => (agreement ? (percentOf(led, allocated) ?? '–') : '–'),
            },
          ]}
        />
      )}
      {lines.length > 0 && <SaveList url="/workplans/partnerships" query={{ year: String(year) }} />}
      <YearForm action="/workplans/partnerships" today={frame.today} year={year} />
    </Page>
  )
}

function headingOf(lines: readonly PartnershipLine[], many: string): string {
  const waiting = lines.filter(({ agreement, allocated }) => allocated > 0 && !agreement).length
  if (lines.length === 0) return `No ${many} with days`
  if (waiting > 0) return `${waiting} of ${lines.length} ${many} have not agreed yet`
  return `${lines.length} ${many}, and all that have days agreed`
}
