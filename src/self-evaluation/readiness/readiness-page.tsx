import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import type { Listed } from './readiness-store.ts'

type Props = {
  frame: Frame
  all: readonly Listed[]
  outcomes: readonly { id: string; name: string }[]
  schoolYear: SchoolYear
  now: SchoolYear
  /** An outcome, 'none' for those not evaluated yet, or nothing. */
  chosen: string
  says: string
  done: string | undefined
}

/** ES-29. Who is likely to be inspected, and how ready they were found: the heading counts who was not looked at yet. */
export function ReadinessPage({ frame, all, outcomes, schoolYear, now, chosen, says, done }: Props) {
  const waiting = all.filter(({ outcome }) => outcome === null).length
  const year = showSchoolYear(schoolYear)
  const heading =
    all.length === 0
      ? `No school is on the list for ${year}`
      : `${all.length} ${all.length === 1 ? 'school is' : 'schools are'} likely to be inspected in ${year}, ${waiting} not evaluated yet`
  const rows = all.filter(({ outcome }) => chosen === '' || (chosen === 'none' ? outcome === null : outcome === chosen))
  const link = (found: string, text: string, count: number) => (
    <li>
      <a
        class="govuk-link wm-stats__n"
        href={`/readiness?year=${schoolYear}&found=${found}`}
        {...(chosen === found && { 'aria-current': 'true' })}
      >
        {count}
      </a>
      {text}
    </li>
  )
  return (
    <Page frame={frame} title={heading} done={done}>
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body">{says}</p>
      <p class="govuk-body">
        {[now - 1, now, now + 1].map((each) => (
          <>
            <a
              class="govuk-link"
              href={`/readiness?year=${each}`}
              {...(each === schoolYear && { 'aria-current': 'true' })}
            >
              {showSchoolYear(each)}
            </a>{' '}
          </>
        ))}
      </p>
      {all.length === 0 ? (
        <p class="govuk-body">
          Schools that are likely to be inspected within the year will stand here. Whoever designates schools puts them
          on the list, from a school’s own page.
        </p>
      ) : (
        <>
          <ul class="wm-stats">
            {link('', 'on the list', all.length)}
            {link('none', 'not evaluated yet', waiting)}
            {outcomes.map(({ id, name }) => link(id, name, all.filter(({ outcome }) => outcome === id).length))}
          </ul>
          <ListTable
            caption="Schools likely to be inspected"
            rows={rows}
            columns={[
              {
                head: 'School',
                isName: true,
                cell: ({ id, schoolName }) => (
                  <a class="govuk-link" href={`/readiness/${id}`}>
                    {schoolName}
                  </a>
                ),
              },
              { head: 'Why likely', cell: ({ because }) => because },
              {
                head: 'Readiness',
                isLabelled: true,
                cell: ({ outcome, evaluatedOn, evaluatedByName }) =>
                  outcome && evaluatedOn
                    ? `${outcomes.find(({ id }) => id === outcome)?.name ?? outcome} (${evaluatedByName}, ${showShortDate(evaluatedOn)})`
                    : 'Not evaluated yet',
              },
            ]}
          />
          <SaveList url="/readiness" query={{ year: String(schoolYear) }} />
        </>
      )}
    </Page>
  )
}
