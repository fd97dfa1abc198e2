import { LinkButton } from '#govuk/link-button.tsx'
import { capital, word, type ServiceModel } from '#model/index.ts'
import { categoryNameOf, type NeedPeriod } from '#need/index.ts'
import { showHalfDays } from '#people/index.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { Allocation } from '../allocation/allocation.ts'
import { shortDays, YearForm } from '../days-shown.tsx'
import type { TermOfYear } from '../year-terms.ts'
import { Given, Lines } from './place-tables.tsx'
import type { DueShown, Sums } from './school-year.ts'

export type PlaceShown = {
  frame: Frame
  model: ServiceModel
  year: SchoolYear
  place: { id: string; name: string; href: string }
  terms: readonly TermOfYear[]
  lines: readonly DueShown[]
  sums: Sums
  allocations: readonly Allocation[]
  raises: readonly { due: string; halfDays: number; because: string; on: string; name: string }[]
  /** How the school stood on a day of the year; undefined for a group, and for who may not know of it. */
  need: NeedPeriod | undefined
  mayAllocate: boolean
  mayOpenYearOf: (personId: string) => boolean
  mayRaise: boolean
  statementHref: string | undefined
  done: string | undefined
}

/** What a school or group is due in a year, who gives it, and what is still to be booked of it. */
export function PlacePage(props: PlaceShown) {
  const { frame, model, year, place, sums, mayAllocate, mayRaise, statementHref, done } = props
  const heading =
    sums.due === 0 && sums.allocated === 0
      ? `Nothing is due in ${showSchoolYear(year)}`
      : `${showHalfDays(sums.due)} due, ${showHalfDays(sums.allocated)} allocated, ${shortDays(sums.left)} still to book`
  return (
    <Page
      frame={frame}
      title={`${heading}: ${place.name}`}
      done={done}
      breadcrumbs={[{ text: place.name, href: place.href }, { text: 'Days' }]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {place.name}, days of {showSchoolYear(year)}
        </span>{' '}
        {heading}
      </h1>
      <YearForm action={frame.path} today={frame.today} year={year} />
      <NeedBehind {...props} />
      <Lines {...props} />
      <Given {...props} />
      <Raised {...props} />
      <div class="govuk-button-group">
        {mayAllocate && <LinkButton href={`${place.href}/days/allocate?year=${year}`}>Allocate days</LinkButton>}
        {mayRaise && (
          <LinkButton kind="secondary" href={`${place.href}/days/raise?year=${year}`}>
            Raise what is due
          </LinkButton>
        )}
        {statementHref && (
          <a class="govuk-link" href={statementHref}>
            {capital(word(model, 'annualStatement'))}
          </a>
        )}
      </div>
    </Page>
  )
}

/** WI-10. The need of the school, beside what it is given for it. */
function NeedBehind({ model, place, need }: PlaceShown) {
  if (!need) return null
  return (
    <p class="govuk-body">
      {capital(word(model, 'needCategory'))}:{' '}
      <a class="govuk-link" href={`${place.href}/need`}>
        {categoryNameOf({ model }, need)}
      </a>
      {need.startedOn && `, since ${showShortDate(need.startedOn)}`}. What is given beyond what every school is due
      answers a need, which stands beside it.
    </p>
  )
}

function Raised({ raises }: PlaceShown) {
  if (raises.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">What was raised</h2>
      <ul class="govuk-list">
        {raises.map(({ halfDays, because, on, name }) => (
          <li>
            By {showHalfDays(halfDays)}, {name}, {showShortDate(on as Parameters<typeof showShortDate>[0])}: {because}
          </li>
        ))}
      </ul>
    </>
  )
}
