import { Button } from '#govuk/button.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { showShortDate } from '#shared/show-date.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { Form } from '#web/form.tsx'
import { ListTable } from '#web/list-table.tsx'
import type { CoursePageProps } from './course-page.tsx'
import { countOf, isOpenFor, sayComing, type Booking } from './course.ts'

/** What the reader's own schools have of it, and the way to book. */
export function OwnPlaces(props: CoursePageProps) {
  const { frame, course, rule, bookings, ownSchools, may } = props
  const own = bookings.filter(({ schoolId }) => ownSchools.has(schoolId))
  const isBookable = may.book && isOpenFor(course, 'book') && frame.today <= course.bookBy
  return (
    <>
      {own.map((booking) => (
        <div class="govuk-inset-text">
          <p class="govuk-body">
            {booking.schoolName}: {saysStanding(booking, bookings)} ({sayComing(booking.coming, rule)}).
          </p>
          {may.book && isOpenFor(course, 'withdraw') && frame.today <= course.firstOn && (
            <Form frame={frame} action={`/courses/${course.id}/withdraw`}>
              <input type="hidden" name="school" value={booking.schoolId} />
              <Button kind="secondary" classes="govuk-!-margin-bottom-0" preventDoubleClick>
                Give {booking.status === 'waiting' ? 'up waiting' : 'the places back'}
                <span class="govuk-visually-hidden">: {booking.schoolName}</span>
              </Button>
            </Form>
          )}
        </div>
      ))}
      {isBookable && own.length < ownSchools.size && (
        <LinkButton href={`/courses/${course.id}/book`}>
          {course.taken >= course.places || course.waiting > 0 ? 'Join the waiting list' : 'Book places'}
        </LinkButton>
      )}
    </>
  )
}

/** '2 places', or how many are before it where it waits. */
function saysStanding({ status, places, id, attended }: Booking, all: readonly Booking[]): string {
  if (attended !== null) return `${attended} of ${countOf(places, 'place')} came`
  if (status === 'booked') return `${countOf(places, 'place')} booked`
  const at = all.filter((each) => each.status === 'waiting').findIndex((each) => each.id === id)
  return `waits for ${countOf(places, 'place')}${at === 0 ? ', first in line' : ''}`
}

/** Who has places and who waits, for those who read all of it. */
export function BookingParts({ bookings, rule, may, course }: CoursePageProps) {
  if (!may.seeAll || course.status === 'draft') return null
  const booked = bookings.filter(({ status }) => status === 'booked')
  const waiting = bookings.filter(({ status }) => status === 'waiting')
  return (
    <>
      <h2 class="govuk-heading-m">
        {booked.length === 0
          ? 'No school has places yet'
          : `${countOf(booked.length, 'school has', 'schools have')} ${countOf(course.taken, 'place')}`}
      </h2>
      {booked.length > 0 && <Places rows={booked} rule={rule} isHeld={course.status === 'held'} />}
      {waiting.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{countOf(waiting.length, 'school waits', 'schools wait')}, in this order</h2>
          <Places rows={waiting} rule={rule} isHeld={false} />
        </>
      )}
    </>
  )
}

function Places({ rows, rule, isHeld }: { rows: readonly Booking[]; rule: CoursePageProps['rule']; isHeld: boolean }) {
  return (
    <ListTable
      caption="Places"
      rows={rows}
      columns={[
        {
          head: 'School',
          isName: true,
          cell: ({ schoolId, schoolName }) => (
            <a class="govuk-link" href={`/schools/${schoolId}`}>
              {schoolName}
            </a>
          ),
        },
        { head: 'Who comes', isShort: true, cell: ({ coming }) => sayComing(coming, rule) },
        {
          head: 'Asked for',
          isShort: true,
          isLabelled: true,
          cell: ({ askedAt, movedUpAt }) =>
            `${showShortDate(londonDateOf(askedAt))}${movedUpAt ? `, moved up ${showShortDate(londonDateOf(movedUpAt))}` : ''}`,
        },
        { head: 'Places', isNumber: true, isShort: true, isLabelled: true, cell: ({ places }) => places },
        ...(isHeld
          ? [
              {
                head: 'Came',
                isNumber: true,
                isShort: true,
                isLabelled: true,
                cell: ({ attended }: Booking) => attended ?? '–',
              },
            ]
          : []),
      ]}
    />
  )
}
