import { whyChangedMeanwhile } from '#history/index.ts'
import type { CoursesRule, ServiceModel } from '#model/index.ts'
import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, type Look, type Work } from '#work/work.ts'
import { getCoursesRule } from './course-policy.ts'
import { findCourse, findCourseToChange } from './course-store.ts'
import type { Course } from './course.ts'

/** A course with what the model of its birth says of courses. */
export type CourseInModel = { course: Course; rule: CoursesRule; model: ServiceModel }

/** The course, for somebody who may know of it. Throws NotFound. */
export async function getCourse(look: Look, id: string): Promise<CourseInModel> {
  getCoursesRule(look)
  return inModel(look, id, isId(id) ? await findCourse(look, id) : undefined)
}

/** The same, held for a deed, in the state that was shown. Throws NotFound, Refused. */
export async function getCourseToChange(work: Work, id: string, shown?: number): Promise<CourseInModel> {
  getCoursesRule(work)
  const found = await inModel(work, id, isId(id) ? await findCourseToChange(work, id) : undefined)
  const { revision } = found.course
  refuseIf(work, await whyChangedMeanwhile(work, { kind: 'course', id, revision, shown: shown ?? revision }))
  return found
}

async function inModel(look: Look, id: string, course: Course | undefined): Promise<CourseInModel> {
  if (!course) throw new NotFound('course', id)
  const model = await look.modelOf(course.modelVersionId)
  if (!model.courses) throw new Error('the model of this course has no courses')
  return { course, rule: model.courses, model }
}
