import type { CoursesRule } from '#model/index.ts'
import { NotFound } from '#work/failures.ts'
import { isAnywhere, isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import type { Course } from './course.ts'

/** What the model says of courses. Throws NotFound where it has none. */
export function getCoursesRule(look: Look): CoursesRule {
  if (!look.model.courses) throw new NotFound('page', 'courses')
  return look.model.courses
}

/** Who puts courses up, changes them and records who came: holders of the roles that the model names, and who keeps the service. */
export const mayOffer = (look: Look) =>
  !!look.model.courses &&
  (look.reach('keep-service').everything ||
    look.actor.roles.some(({ role }) => look.model.courses?.offeredBy.includes(role)))

/** A draft is read by those who put courses up; everything else by everyone of the service and its schools. */
export const maySeeCourse = (look: Look, { status }: Pick<Course, 'status'>) =>
  !!look.model.courses && (status !== 'draft' || mayOffer(look))

/** SH-24. Nobody books for a school but the school: whoever orders for it. */
export const mayBookFor = (look: Look, schoolId: string) => isWithin(look.reach('order'), schoolId)

export const mayBookAny = (look: Look) => !!look.model.courses && isAnywhere(look.reach('order'))

/** Whose places somebody reads of: of their own schools, and of all for who puts courses up or reads reports. */
export const maySeeBookingsOf = (look: Look, schoolId: string) =>
  maySeeAllBookings(look) || isWithin(look.reach('see-school'), schoolId)

export const maySeeAllBookings = (look: Look) => mayOffer(look) || look.reach('see-reports').everything

/** Who says how useful a course was, for those of a school who came. */
export const mayEvaluateFor = (look: Look, schoolId: string) => isWithin(look.reach('self-evaluate'), schoolId)
