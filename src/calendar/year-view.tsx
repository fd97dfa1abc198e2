import { Details } from '#govuk/details.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import { Tag } from '#govuk/tag.tsx'
import { bankHolidaysIn } from '#shared/bank-holidays.ts'
import { schoolYearOf, showSchoolYear } from '#shared/school-year.ts'
import { showDate, showSpan } from '#shared/show-date.ts'
import type { TermDates } from './calendar.ts'
import type { YearShown } from './where-we-are.ts'

type Props = {
  year: YearShown
  /** Where the year is changed: '/calendar/2026'; undefined for those who may only look. */
  changeAt: string | undefined
}

/** One school year: its terms, when pupils stay at home, and its bank holidays. */
export function YearView({ year: { schoolYear, calendar, model }, changeAt }: Props) {
  const terms = calendar.terms.filter((term) => term.schoolYear === schoolYear)
  const days = calendar.nonPupilDays.filter((day) => schoolYearOf(day.heldOn) === schoolYear)
  const name = showSchoolYear(schoolYear)
  return (
    <section aria-labelledby={`year-${schoolYear}`}>
      <h2 class="govuk-heading-m" id={`year-${schoolYear}`}>
        {name}
      </h2>
      <SummaryList
        rows={model.calendar.terms.map(({ id, name: termName }) => ({
          key: termName,
          value: <TermLine term={terms.find(({ term }) => term === id)} />,
        }))}
      />
      {changeAt && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${changeAt}/change`}>
            {terms.length === 0 ? 'Set' : 'Change'} the dates of {name}
          </a>
        </p>
      )}
      <h3 class="govuk-heading-s">Days on which pupils stay at home</h3>
      {days.length === 0 ? (
        <p class="govuk-body">None are entered for {name}. Days for training stand here once they are.</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {days.map((day) => (
            <li>
              {showDate(day.heldOn)}: {day.name}
            </li>
          ))}
        </ul>
      )}
      {changeAt && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${changeAt}/non-pupil-days`}>
            Add or withdraw a day in {name}
          </a>
        </p>
      )}
      <Details summary={`Bank holidays of England in ${name}`}>
        <ul class="govuk-list">
          {[...bankHolidaysIn(schoolYear), ...bankHolidaysIn(schoolYear + 1)]
            .filter(({ date }) => schoolYearOf(date) === schoolYear)
            .map((holiday) => (
              <li>
                {showDate(holiday.date)}: {holiday.name}
              </li>
            ))}
        </ul>
      </Details>
    </section>
  )
}

function TermLine({ term }: { term: TermDates | undefined }) {
  if (!term) return <span class="wm-muted">No dates yet</span>
  return (
    <>
      {showSpan(term.startedOn, term.finishedOn)}
      {term.isOwn && (
        <>
          {' '}
          <Tag colour="blue">its own</Tag>
        </>
      )}
      {term.halfTerm && (
        <>
          <br />
          <span class="wm-muted">half-term {showSpan(term.halfTerm.startedOn, term.halfTerm.finishedOn)}</span>
        </>
      )}
    </>
  )
}
