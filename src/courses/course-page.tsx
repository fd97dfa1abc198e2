import { LinkButton } from '#govuk/link-button.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import { Tag } from '#govuk/tag.tsx'
import { WarningText } from '#govuk/warning-text.tsx'
import { andList } from '#model/index.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { Finding } from '#shared/finding.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { Evaluation } from './booking-store.ts'
import { BookingParts, OwnPlaces } from './booking-parts.tsx'
import { EvaluationPart } from './evaluation-part.tsx'
import { countOf, isOpenFor, nameIn, placesLeft, sayDay, sayPrice, type Booking, type CourseDay } from './course.ts'
import { STATUS_WORDS } from './courses-to-keep.ts'
import type { CourseInModel } from './get-course.ts'
import { ProgrammePart, programmeRows, type AsProgramme } from './programmes/programme-part.tsx'

/** What somebody may do with a course. */
export type MayWithCourse = { offer: boolean; book: boolean; seeAll: boolean; evaluate: boolean }

export type CoursePageProps = CourseInModel &
  AsProgramme & {
    frame: Frame
    findings: readonly Finding[]
    days: readonly CourseDay[]
    /** Those of one's own schools, or all for those who read all. */
    bookings: readonly Booking[]
    /** The schools for which the reader books or evaluates. */
    ownSchools: ReadonlySet<string>
    evaluations: readonly Evaluation[]
    /** What else stands in the time of who gives it, for those who keep courses. */
    clashes: readonly { href: string; text: string; says: string }[]
    may: MayWithCourse
    done: string | undefined
  }

/** One course: what it is, its days, who has places, and once it was held who came and what they said. */
export function CoursePage(props: CoursePageProps) {
  const { frame, course, rule, findings, days, clashes, may, done } = props
  return (
    <Page
      frame={frame}
      title={`${course.title}: ${headingOf(props)}`}
      findings={findings}
      done={done}
      breadcrumbs={[{ text: 'Courses', href: '/courses' }, { text: course.title }]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{nameIn(rule.kinds, course.kind)}</span> {course.title}: {headingOf(props)}
          </h1>
          <OwnPlaces {...props} />
          <Steps {...props} />
          {course.about !== '' && course.about.split('\n').map((line) => <p class="govuk-body">{line}</p>)}
          <SummaryList rows={rowsOf(props)} />
          {may.offer && clashes.length > 0 && (
            <>
              <WarningText>{course.givenByName} has something else on these days</WarningText>
              <ul class="wm-rows">
                {clashes.map(({ href, text, says }) => (
                  <li>
                    <a class="govuk-link" href={href}>
                      {text}
                    </a>
                    <span>{says}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
          <BookingParts {...props} />
          <EvaluationPart {...props} />
          <ProgrammePart {...props} />
        </div>
        <div class="govuk-grid-column-one-third">
          <h2 class="govuk-heading-m">{days.length === 1 ? 'Its day' : `Its ${days.length} days`}</h2>
          <ul class="govuk-list">
            {days.map((day) => (
              <li>{sayDay(day)}</li>
            ))}
          </ul>
        </div>
      </div>
    </Page>
  )
}

/** How it stands, in a few words: what is left, or what came of it. */
function headingOf({ course, frame: { today } }: CoursePageProps): string {
  if (course.status === 'held') return `held, ${course.came} came`
  if (course.status !== 'published') return STATUS_WORDS[course.status].toLowerCase()
  const left = placesLeft(course)
  if (today > course.lastOn) return `over, ${countOf(course.taken, 'place was', 'places were')} booked`
  if (left === 0)
    return `full${course.waiting > 0 ? `, ${countOf(course.waiting, 'place is', 'places are')} waited for` : ''}`
  return `${left} of ${countOf(course.places, 'place')} left`
}

function rowsOf(props: CoursePageProps) {
  const { course, model } = props
  const { service, phases } = model
  const row = (key: string, value: string) => ({ key, value })
  const named = (items: Parameters<typeof nameIn>[0], ids: readonly string[]) =>
    andList(ids.map((id) => nameIn(items, id)))
  return [
    ...(course.cancelledBecause ? [row('Cancelled', course.cancelledBecause)] : []),
    row('Where', course.place ?? 'Online'),
    row('For', course.phases.length > 0 ? named(phases, course.phases) : 'All phases'),
    ...programmeRows(props),
    row('Given by', course.givenByName),
    row('Price', sayPrice(course.pricePence)),
    row('Book by', showDate(course.bookBy)),
    ...(course.strand ? [row('Strand', named(service?.strands, [course.strand]))] : []),
    ...(course.strategies.length > 0 ? [row('Under', named(service?.strategies, course.strategies))] : []),
  ]
}

/** What those who keep courses do next. */
function Steps({ course, may, frame: { today } }: CoursePageProps) {
  if (!may.offer) return null
  const base = `/courses/${course.id}`
  const isOver = today >= course.lastOn
  const links = [
    ...(isOpenFor(course, 'attend') && isOver && course.status === 'held' ? [['attendance', 'Change who came']] : []),
    ...(isOpenFor(course, 'change') && !isOver
      ? [['change', course.status === 'draft' ? 'Change or publish it' : 'Change it']]
      : []),
    ...(isOpenFor(course, 'cancel') ? [['cancel', 'Cancel it']] : []),
  ]
  return (
    <>
      {course.status === 'published' && isOver && <LinkButton href={`${base}/attendance`}>Record who came</LinkButton>}
      {course.status === 'draft' && (
        <p class="govuk-body">
          <Tag colour="grey">Draft</Tag> No school sees it yet. It is booked until {showShortDate(course.bookBy)} once
          it is published.
        </p>
      )}
      {links.length > 0 && (
        <p class="govuk-body">
          {links.map(([step, text], at) => (
            <>
              {at > 0 && ' · '}
              <a class="govuk-link" href={`${base}/${step}`}>
                {text}
              </a>
            </>
          ))}
        </p>
      )}
    </>
  )
}
