import { LinkButton } from '#govuk/link-button.tsx'
import { namesOf, type ServiceModel } from '#model/index.ts'
import { showHalfDays } from '#people/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import type { Allocation } from '../allocation/allocation.ts'
import { capacityByTerm, leftOf, type Capacity } from '../capacity/capacity.ts'
import { OfCapacity, shortDays, YearForm } from '../days-shown.tsx'
import type { GiverLine } from '../service/giver-lines.ts'
import type { TermOfYear } from '../year-terms.ts'
import type { AtSchool } from './person-year-store.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  year: SchoolYear
  person: { id: string; name: string }
  line: GiverLine
  terms: readonly TermOfYear[]
  capacities: readonly Capacity[]
  allocations: readonly Allocation[]
  visits: readonly AtSchool[]
  mayKeep: boolean
  done: string | undefined
}

/** Somebody's year: what they have to give, what was allocated, booked and held, and where days are left. */
export function PersonYearPage(props: Props) {
  const { frame, year, person, line, terms, mayKeep, done } = props
  const heading = headingOf(person.name, line, year)
  const rows = terms.map(({ name }, at) => ({ name, at }))
  return (
    <Page
      frame={frame}
      title={heading}
      done={done}
      breadcrumbs={[
        { text: 'Days', href: `/days?year=${year}` },
        { text: person.name, href: `/people/${person.id}` },
      ]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Days of {person.name}</span> {heading}
      </h1>
      <YearForm action={frame.path} today={frame.today} year={year} />
      <ListTable
        caption={`The year ${showSchoolYear(year)}`}
        isCaptionSeen
        rows={rows}
        columns={[
          { head: 'When', isName: true, cell: ({ name }) => name },
          {
            head: 'Allocated of what there is',
            isLabelled: true,
            isShort: true,
            cell: ({ at }) => (
              <OfCapacity
                allocated={line.standing.allocatedByTerm[at] ?? 0}
                capacity={line.standing.capacity === undefined ? undefined : line.standing.capacityByTerm[at]}
              />
            ),
          },
          { head: 'Booked', isLabelled: true, isShort: true, cell: ({ at }) => shortDays(line.bookedByTerm[at] ?? 0) },
          { head: 'Held', isLabelled: true, isShort: true, cell: ({ at }) => shortDays(line.heldByTerm[at] ?? 0) },
        ]}
      />
      <Places {...props} />
      <Has {...props} />
      {mayKeep && (
        <LinkButton kind="secondary" href={`/people/${person.id}/days/capacity?year=${year}`}>
          Say what there is to give
        </LinkButton>
      )}
    </Page>
  )
}

function headingOf(name: string, { standing }: GiverLine, year: SchoolYear): string {
  const left = leftOf(standing)
  const of = showSchoolYear(year)
  if (left === undefined) return `Nobody has said what ${name} has to give in ${of}`
  if (left < 0) return `${name} is over by ${showHalfDays(-left)} in ${of}`
  const all = showHalfDays(standing.capacity ?? 0)
  return left === 0
    ? `${name} has no days left of ${all} in ${of}`
    : `${name} has ${showHalfDays(left)} left of ${all} in ${of}`
}

type PlaceRow = { href: string; name: string; says: string; allocated: number; booked: number; held: number }

const keyOf = ({ schoolId, groupId, workplan }: Allocation) => schoolId ?? groupId ?? workplan ?? ''

function placesOf({ allocations, visits, model, year }: Props): PlaceRow[] {
  const ids = [...new Set(allocations.map(keyOf))]
  const rows = ids.map((id): PlaceRow => {
    const of = allocations.filter((each) => keyOf(each) === id)
    const made = visits.find(({ schoolId }) => schoolId === id)
    const [first] = of
    return {
      href: first?.workplan
        ? `/workplans/${year}/${first.workplan}`
        : first?.schoolId
          ? `/schools/${id}/days`
          : `/groups/${id}/days`,
      name: first?.schoolName ?? first?.groupName ?? namesOf(model.workplans?.of ?? [], [id]).join(),
      says: [...new Set(of.flatMap(({ kind }) => namesOf(model.days?.kinds ?? [], [kind])))].join(', '),
      allocated: of.reduce((sum, { halfDays }) => sum + halfDays, 0),
      ...{ booked: made?.booked ?? 0, held: made?.held ?? 0 },
    }
  })
  const others = visits
    .filter(({ schoolId }) => !ids.includes(schoolId))
    .map(({ schoolId, schoolName, booked, held }) => ({
      ...{ href: `/schools/${schoolId}/days`, name: schoolName, says: 'Nothing allocated', allocated: 0, booked, held },
    }))
  return [...rows, ...others]
}

function Places(props: Props) {
  const rows = placesOf(props)
  if (rows.length === 0)
    return (
      <p class="govuk-body">Schools and groups to which days are allocated stand here, with what is left of them.</p>
    )
  return (
    <ListTable
      caption="Where the days go"
      isCaptionSeen
      rows={rows}
      columns={[
        {
          head: 'School or group',
          isName: true,
          cell: ({ href, name, says }) => (
            <>
              <a class="govuk-link" href={href}>
                {name}
              </a>
              <span class="wm-grid__sub">{says}</span>
            </>
          ),
        },
        {
          head: 'Allocated',
          isNumber: true,
          isLabelled: true,
          isShort: true,
          cell: ({ allocated }) => shortDays(allocated),
        },
        { head: 'Booked', isNumber: true, isLabelled: true, isShort: true, cell: ({ booked }) => shortDays(booked) },
        { head: 'Held', isNumber: true, isLabelled: true, isShort: true, cell: ({ held }) => shortDays(held) },
        {
          head: 'Left',
          isNumber: true,
          isLabelled: true,
          isShort: true,
          cell: ({ allocated, booked, held }) => shortDays(allocated - booked - held),
        },
      ]}
    />
  )
}

function Has({ capacities, terms, mayKeep }: Props) {
  if (capacities.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">What there is to give</h2>
      <ul class="govuk-list">
        {capacities.map((each) => (
          <li>
            {showShortDate(each.startedOn)} to {showShortDate(each.finishedOn)}:{' '}
            {showHalfDays(capacityByTerm(each, terms).reduce((sum, part) => sum + part, 0))} (
            {showHalfDays(each.halfDays)} a year full time, {each.percent}% of full time){' '}
            {mayKeep && (
              <a class="govuk-link" href={`/capacities/${each.id}`}>
                Change
                <span class="govuk-visually-hidden"> what there is from {showShortDate(each.startedOn)}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
