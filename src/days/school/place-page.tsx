import { LinkButton } from '#govuk/link-button.tsx'
import { andList, capital, functionsOf, namesOf, word, type ServiceModel } from '#model/index.ts'
import { showHalfDays, titleOf } from '#people/index.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import type { Allocation } from '../allocation/allocation.ts'
import { shortDays, YearForm } from '../days-shown.tsx'
import type { TermOfYear } from '../year-terms.ts'
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
  mayAllocate: boolean
  mayRaise: boolean
  statementHref: string | undefined
  done: string | undefined
}

/** What a school or group is due in a year, who gives it, and what is left. */
export function PlacePage(props: PlaceShown) {
  const { frame, model, year, place, sums, mayAllocate, mayRaise, statementHref, done } = props
  const heading =
    sums.due === 0 && sums.allocated === 0
      ? `Nothing is due in ${showSchoolYear(year)}`
      : `${showHalfDays(sums.due)} due, ${showHalfDays(sums.allocated)} allocated, ${shortDays(sums.left)} left`
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

function Lines({ model, lines, terms }: PlaceShown) {
  if (lines.length === 0)
    return <p class="govuk-body">What the service gives it by its own rules stands here; there is no rule for it.</p>
  return (
    <ListTable
      caption="What is due"
      isCaptionSeen
      rows={lines}
      columns={[
        {
          head: 'What',
          isName: true,
          cell: ({ due, inSchool }) => (
            <>
              <a class="govuk-link" href={`/handbook#${due.id}`}>
                {due.says}
              </a>
              <span class="wm-grid__sub">
                {andList(due.by.map((role) => titleOf(model, role)))}
                {inSchool !== undefined && `. In school: ${showHalfDays(inSchool)}`}
              </span>
            </>
          ),
        },
        {
          head: 'Due',
          isLabelled: true,
          isShort: true,
          cell: ({ halfDays, byTerm, raised }) => (
            <>
              {showHalfDays(halfDays)}
              <span class="wm-grid__sub">
                {terms.length > 1 && byTerm.map(shortDays).join(' · ')}
                {raised > 0 && ` and ${shortDays(raised)} raised`}
              </span>
            </>
          ),
        },
        {
          head: 'Allocated',
          isLabelled: true,
          isShort: true,
          isNumber: true,
          cell: ({ allocated }) => shortDays(allocated),
        },
        { head: 'Booked', isLabelled: true, isShort: true, isNumber: true, cell: ({ booked }) => shortDays(booked) },
        { head: 'Held', isLabelled: true, isShort: true, isNumber: true, cell: ({ held }) => shortDays(held) },
        {
          head: 'Left',
          isLabelled: true,
          isShort: true,
          isNumber: true,
          cell: ({ halfDays, booked, held }) => shortDays(halfDays - booked - held),
        },
      ]}
    />
  )
}

function Given({ model, allocations, terms, mayAllocate }: PlaceShown) {
  if (allocations.length === 0)
    return (
      <p class="govuk-body">No days are allocated yet. Who gives them stands here, with the need that they answer.</p>
    )
  const functions = functionsOf(model)
  return (
    <ListTable
      caption="What is allocated"
      isCaptionSeen
      rows={allocations}
      columns={[
        {
          head: 'Who',
          isName: true,
          cell: ({ personId, personName, role }) => (
            <>
              {personId ? (
                <a class="govuk-link" href={`/people/${personId}/days`}>
                  {personName}
                </a>
              ) : (
                'To be named'
              )}
              <span class="wm-grid__sub">{titleOf(model, role)}</span>
            </>
          ),
        },
        { head: 'Days', isShort: true, isLabelled: true, cell: ({ halfDays }) => showHalfDays(halfDays) },
        {
          head: 'For',
          cell: ({ kind, function: of, fund, need, needSeenByName, term }) => (
            <>
              {[
                ...namesOf(model.days?.kinds ?? [], [kind]),
                ...terms.filter((each) => each.term === term).map(({ name }) => name),
                ...(of ? namesOf(functions, [of]) : []),
                ...(fund ? [`from ${fund}`] : []),
              ].join(', ')}
              {need && (
                <span class="wm-grid__sub">
                  {need}, identified by {needSeenByName}
                </span>
              )}
            </>
          ),
        },
        ...(mayAllocate
          ? [
              {
                head: 'Change',
                isHeadHeard: true,
                cell: ({ id, personName, role }: Allocation) => (
                  <a class="govuk-link" href={`/allocations/${id}`}>
                    Change<span class="govuk-visually-hidden"> days of {personName ?? titleOf(model, role)}</span>
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
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
