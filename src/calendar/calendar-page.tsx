import { InsetText } from '#govuk/inset-text.tsx'
import { showSchoolYear } from '#shared/school-year.ts'
import { showDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { whatIsMissing, whereWeAre, type YearShown } from './where-we-are.ts'
import { YearView } from './year-view.tsx'

type Props = { frame: Frame; years: readonly YearShown[]; mayChange: boolean; done: string | undefined }

/** This school year and the next, what is missing first. */
export function CalendarPage({ frame, years, mayChange, done }: Props) {
  const title = years[0] ? whereWeAre(years[0], frame.today) : 'The year'
  return (
    <Page frame={frame} title={title} done={done}>
      <span class="govuk-caption-l">The year · {showDate(frame.today)}</span>
      <h1 class="govuk-heading-l wm-h1">{title}</h1>
      <Missing years={years} mayChange={mayChange} />
      <div class="wm-cols wm-cols--2">
        {years.map((year) => (
          <YearView year={year} changeAt={mayChange ? `/calendar/${year.schoolYear}` : undefined} />
        ))}
      </div>
    </Page>
  )
}

function Missing({ years, mayChange }: Pick<Props, 'years' | 'mayChange'>) {
  const missing = years.flatMap((year) => {
    const says = whatIsMissing(year)
    return says ? [{ schoolYear: year.schoolYear, says }] : []
  })
  if (missing.length === 0) return null
  return (
    <InsetText>
      {missing.map(({ schoolYear, says }) => (
        <p class="govuk-body">
          {says} Until then visits cannot be checked against them.{' '}
          {mayChange ? (
            <a class="govuk-link" href={`/calendar/${schoolYear}/change`}>
              Set the dates of {showSchoolYear(schoolYear)}
            </a>
          ) : (
            'The administrator sets them.'
          )}
        </p>
      ))}
    </InsetText>
  )
}

type SchoolProps = Props & { school: { id: string; name: string } }

/** One school's year: everyone's dates, and where it keeps its own. */
export function SchoolCalendarPage({ frame, years, mayChange, done, school }: SchoolProps) {
  const hasOwn = years.some(
    ({ calendar }) => calendar.terms.some(({ isOwn }) => isOwn) || calendar.nonPupilDays.some(({ isOwn }) => isOwn),
  )
  const title = hasOwn ? `${school.name} keeps dates of its own` : `${school.name} keeps the same dates as every school`
  return (
    <Page
      frame={frame}
      title={title}
      done={done}
      breadcrumbs={[
        { text: 'Schools', href: '/schools' },
        { text: school.name, href: `/schools/${school.id}` },
        { text: 'The year' },
      ]}
    >
      <h1 class="govuk-heading-l wm-h1">{title}</h1>
      <p class="govuk-body">
        Its own dates count before{' '}
        <a class="govuk-link" href="/calendar">
          everyone’s
        </a>
        . In a year in which it has days of its own on which pupils stay at home, only those count.
      </p>
      <div class="wm-cols wm-cols--2">
        {years.map((year) => (
          <YearView
            year={year}
            changeAt={mayChange ? `/schools/${school.id}/calendar/${year.schoolYear}` : undefined}
          />
        ))}
      </div>
    </Page>
  )
}
