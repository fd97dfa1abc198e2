import type { SchoolPanel } from '#schools/index.ts'
import { showSpan } from '#shared/show-date.ts'
import { listBookingsBy } from './booking-store.ts'
import { mayBookFor, maySeeBookingsOf } from './course-policy.ts'
import { listCourses } from './course-store.ts'
import { countOf } from './course.ts'

/** SH-24. On a school's page: the courses to come on which it has places, and the way to book. */
export const coursesSchoolPanel: SchoolPanel = {
  place: 'side',
  async show(look, { id: schoolId }) {
    if (!look.model.courses || !maySeeBookingsOf(look, schoolId)) return undefined
    const mayBook = mayBookFor(look, schoolId)
    const bookings = new Map((await listBookingsBy(look, schoolId)).map((each) => [each.courseId, each]))
    if (bookings.size === 0 && !mayBook) return undefined
    const courses = (await listCourses(look, { when: 'coming', limit: 200 })).filter(({ id }) => bookings.has(id))
    return (
      <section id="courses">
        <h2 class="govuk-heading-m">Courses</h2>
        {courses.length === 0 && <p class="wm-s">No places on a course to come.</p>}
        {courses.length > 0 && (
          <ul class="wm-rows">
            {courses.slice(0, 5).map(({ id, title, firstOn, lastOn }) => {
              const booking = bookings.get(id)
              return (
                <li>
                  <a class="govuk-link" href={`/courses/${id}`}>
                    {title}
                  </a>
                  <span>
                    {showSpan(firstOn, lastOn)}, {countOf(booking?.places ?? 0, 'place')}
                    {booking?.status === 'waiting' && ', waiting'}
                  </span>
                </li>
              )
            })}
          </ul>
        )}
        <p class="wm-s">
          <a class="govuk-link" href="/courses">
            {mayBook ? 'Book a course' : 'All courses'}
          </a>
        </p>
      </section>
    )
  },
}
