import { listAppointments } from '#diary/index.ts'
import type { ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showDate } from '#shared/show-date.ts'
import { listVisits, visitName } from '#visits/index.ts'
import type { Seen } from '#web/routes.ts'
import type { Look } from '#work/work.ts'
import { listBookingsOf, listEvaluationsOf } from './booking-store.ts'
import { daysOf } from './book-places.ts'
import { CoursePage } from './course-page.tsx'
import { mayBookAny, mayOffer, maySeeAllBookings, maySeeBookingsOf } from './course-policy.ts'
import type { Course, CourseDay } from './course.ts'
import { getCourse } from './get-course.ts'
import { readAsProgramme } from './programmes/as-programme.ts'
import { isAnywhere } from '#work/reach.ts'

const DONE: Readonly<Record<string, string>> = {
  saved: 'The course is saved',
  booked: 'The places are booked',
  waiting: 'Your school waits for places, and is told when it has them',
  withdrawn: 'The places are given back',
  cancelled: 'The course is cancelled, and every school with places is told',
  attended: 'It is recorded who came',
  judged: 'Thank you: what you said of the programme is kept',
  evaluated: 'Thank you: it is kept without a name',
}

/** The page of one course, as far as the reader may know of it. */
export async function showCourse({ look, frame, params, query }: Seen, findings: readonly Finding[] = []) {
  const found = await getCourse(look, params.courseId ?? '')
  const { course } = found
  const [days, all, evaluations, asProgramme] = await Promise.all([
    daysOf(look, course.id),
    listBookingsOf(look, course.id),
    listEvaluationsOf(look, course.id),
    readAsProgramme(look, course),
  ])
  const may = {
    ...{ offer: mayOffer(look), book: mayBookAny(look), seeAll: maySeeAllBookings(look) },
    evaluate: isAnywhere(look.reach('self-evaluate')),
  }
  const bookings = all.filter(({ schoolId }) => maySeeBookingsOf(look, schoolId))
  const clashes = may.offer ? await clashesOf(look, course, days) : []
  const ownSchools = new Set([...look.reach('order').schoolIds, ...look.reach('self-evaluate').schoolIds])
  const done = DONE[query.done ?? '']
  return (
    <CoursePage
      {...{ ...found, ...asProgramme, frame, findings, days, bookings, evaluations, clashes, may, done, ownSchools }}
    />
  )
}

const nameOfVisit = (model: ServiceModel, id: string) => {
  const type = model.visitTypes.find((each) => each.id === id)
  return type ? visitName(model, type) : id
}

/** XX-09. What else stands in the time of who gives a course, on its days. */
async function clashesOf(look: Look, { id, givenBy, firstOn, lastOn }: Course, days: readonly CourseDay[]) {
  const on = new Set(days.map((day) => day.on))
  const [visits, appointments] = await Promise.all([
    listVisits(look, { adviserIds: [givenBy], isStanding: true, from: firstOn, until: lastOn, limit: 200 }),
    listAppointments(look, { personIds: [givenBy], from: firstOn, until: lastOn }),
  ])
  return [
    ...(await Promise.all(
      visits
        .filter((visit) => on.has(visit.bookedFor))
        .map(async (visit) => ({
          href: `/visits/${visit.id}`,
          text: `${nameOfVisit(await look.modelOf(visit.modelVersionId), visit.visitType)}, ${visit.schoolName}`,
          says: showDate(visit.bookedFor),
        })),
    )),
    ...appointments
      .filter((each) => on.has(each.on) && each.href !== `/courses/${id}`)
      .map(({ href, name, on: day }) => ({ href, text: name, says: showDate(day) })),
  ]
}
