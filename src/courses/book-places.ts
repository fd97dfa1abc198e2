import { logEvent } from '#history/index.ts'
import { isOpen, getSchool, phaseOfSchool } from '#schools/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { addBooking, listBookingsBy, listBookingsOf, moveUp, withdrawBooking } from './booking-store.ts'
import { courseEvent } from './course-events.ts'
import { mayBookFor } from './course-policy.ts'
import { isThereRoom, placesOf, whoMovesUp, whyCannotBeBooked, whyCannotWithdraw } from './course-rules.ts'
import { listDaysOf } from './course-store.ts'
import { placesLeft, sayComing, type BookingStatus, type Coming, type Course, type CourseDay } from './course.ts'
import { getCourse, getCourseToChange } from './get-course.ts'
import { whyNotInvited } from './programmes/offer-rules.ts'
import { listInvited } from './programmes/offered-store.ts'
import { tellSchool } from './tell-of-course.ts'

/**
 * SH-24. A school books places by the jobs of who comes; where there are none left it waits, in order. Gives how it stands.
 * Throws NotFound, NotAllowed, Refused.
 */
export async function bookPlaces(
  work: Work,
  courseId: string,
  schoolId: string,
  typed: Coming,
): Promise<BookingStatus> {
  const coming = Object.fromEntries(Object.entries(typed).filter(([, count]) => count > 0))
  await getCourse(work, courseId)
  const school = await getSchool(work, schoolId)
  requireThat(mayBookFor(work, schoolId), work, `book places for ${schoolId}`)
  const { course, rule, model } = await getCourseToChange(work, courseId)
  const before = await listBookingsBy(work, schoolId, [courseId])
  const of = { name: school.name, isOpen: isOpen(school), phase: phaseOfSchool(model, school)?.id }
  const invited = (await listInvited(work, courseId)).map(({ id }) => id)
  refuseIf(work, [
    ...whyCannotBeBooked(rule, model, {
      course,
      coming,
      school: { ...of, hasBooked: before.length > 0 },
      today: work.today,
    }),
    ...whyNotInvited(invited, { id: schoolId, name: school.name }),
  ])
  const places = placesOf(coming)
  const status = isThereRoom(course, places) ? 'booked' : 'waiting'
  await addBooking(work, { courseId, schoolId, coming, places, status })
  const name = status === 'booked' ? 'booked' : 'waits'
  await logEvent(work, courseEvent(name, course, { coming: { after: sayComing(coming, rule) } }, schoolId))
  await tellSchool(work, status, schoolId, course, await daysOf(work, courseId))
  return status
}

/** SH-24. A school gives its places back, and those who wait move up in their order and are told. Throws NotFound, NotAllowed, Refused. */
export async function withdrawPlaces(work: Work, courseId: string, schoolId: string): Promise<void> {
  await getCourse(work, courseId)
  await getSchool(work, schoolId)
  requireThat(mayBookFor(work, schoolId), work, `give places of ${schoolId} back`)
  const { course } = await getCourseToChange(work, courseId)
  const [booking] = await listBookingsBy(work, schoolId, [courseId])
  if (!booking) throw new NotFound('places of', schoolId)
  refuseIf(work, whyCannotWithdraw(course, work.today))
  await withdrawBooking(work, booking.id)
  await logEvent(work, courseEvent('withdrawn', course, {}, schoolId))
  const freed = booking.status === 'booked' ? booking.places : 0
  await letMoveUp(work, { ...course, taken: course.taken - freed })
}

/** Those who wait come in as far as there is room, and are told. */
export async function letMoveUp(work: Work, course: Course): Promise<void> {
  const waiting = (await listBookingsOf(work, course.id)).filter(({ status }) => status === 'waiting')
  for (const { id, schoolId } of whoMovesUp(placesLeft(course), waiting)) {
    await moveUp(work, id)
    await logEvent(work, courseEvent('moved-up', course, {}, schoolId))
    await tellSchool(work, 'moved-up', schoolId, course, await daysOf(work, course.id))
  }
}

/** The days of one course. */
export async function daysOf(look: Look, courseId: string): Promise<CourseDay[]> {
  return (await listDaysOf(look, [courseId])).get(courseId) ?? []
}
