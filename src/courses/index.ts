import type { FastifyInstance } from 'fastify'
import type { Web } from '#web/web.ts'
import { commissionRoutes } from './commissions/commission-routes.tsx'
import { courseRoutes } from './course-routes.tsx'
import { coursesRoutes } from './courses-routes.tsx'
import { programmeRoutes } from './programmes/programme-routes.tsx'

export { coursesHeldOf } from './courses-held.ts'
export { evaluationsPast } from './evaluations-past.ts'
export { evaluateCourse, recordAttendance } from './after-course.ts'
export { commissionCourse, joinCommission } from './commissions/commission-course.ts'
export { judgeCourse } from './programmes/judge-course.ts'
export { OPEN_TO_ALL, type Offered } from './programmes/offered.ts'
export { bookPlaces, withdrawPlaces } from './book-places.ts'
export { courseAppointments } from './course-appointments.ts'
export { courseDues } from './course-dues.ts'
export { courseEventSentences } from './course-events.ts'
export { mayOffer as mayOfferCourses } from './course-policy.ts'
export type { Booking, Course, CourseSaid } from './course.ts'
export { COURSE_RULES } from './house-rules.ts'
export { cancelCourse, putUpCourse } from './put-up-course.ts'
export { coursesSchoolPanel } from './school-panel.tsx'

/** Courses on which schools book places, where the model has them. */
export function coursesRoom(app: FastifyInstance, web: Web): void {
  coursesRoutes(app, web)
  programmeRoutes(app, web)
  commissionRoutes(app, web)
  courseRoutes(app, web)
}
