import type { MissionRule } from '#model/index.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { HOME } from '../figures/mission-page.tsx'
import type { SharesOfYear } from './shares-of-days.ts'

type Props = {
  frame: Frame
  rule: NonNullable<MissionRule['supportDays']>
  years: readonly SharesOfYear[]
  offered: { halfDays: number; taken: number }
}

type Side = 'allocated' | 'worked'

/** RO-115. Who gives the days of support, year by year: as they were allocated, and as people confirmed their time. */
export function SupportDaysPage({ frame, rule, years, offered }: Props) {
  const newest = years.find(({ worked }) => worked.share !== undefined)
  const heading = newest
    ? `Schools gave ${newest.worked.share ?? 0}% of the days of support in ${showSchoolYear(newest.schoolYear)}`
    : 'No time of support has been confirmed yet'
  return (
    <Page frame={frame} title={heading} breadcrumbs={[HOME, { text: 'Who gives the days' }]}>
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body">{rule.says}</p>
      <Years
        caption="As people confirmed their time, and as help between schools was logged"
        side="worked"
        years={years}
      />
      <p class="govuk-body">
        A person gives for the service where they held one of its roles on the day, and for schools where they held one
        of theirs. Weeks that nobody confirmed are not counted. What a school gives another counts for schools, and what
        partners from outside give for neither; a day that stands in both is counted once.
      </p>
      <Years
        caption="As days were allocated, and as schools agreed them with each other"
        side="allocated"
        years={years}
      />
      {offered.halfDays > 0 && (
        <p class="govuk-body">
          Schools offer {offered.halfDays / 2} days of their strengths now, of which their heads say that{' '}
          {offered.taken / 2} are taken beside what they agreed here. When is not kept, so that these are in no year.
        </p>
      )}
      {years.length > 0 && <SaveList url="/mission/days" query={{}} />}
    </Page>
  )
}

function Years({ caption, side, years }: { caption: string; side: Side; years: readonly SharesOfYear[] }) {
  const rows = years.filter((each) => {
    const { schools, service, other } = each[side]
    return schools + service + other > 0
  })
  if (rows.length === 0) return <p class="govuk-body">{caption}: none.</p>
  return (
    <ListTable
      caption={caption}
      isCaptionSeen
      rows={rows}
      columns={[
        { head: 'School year', isName: true, cell: ({ schoolYear }) => showSchoolYear(schoolYear) },
        { head: 'Days of schools', isLabelled: true, cell: (each) => each[side].schools },
        { head: 'Days of the service', isLabelled: true, cell: (each) => each[side].service },
        { head: 'Of neither', isLabelled: true, cell: (each) => each[side].other },
        {
          head: 'Share of schools',
          isLabelled: true,
          cell: (each) => (each[side].share === undefined ? '' : `${each[side].share}%`),
        },
      ]}
    />
  )
}
