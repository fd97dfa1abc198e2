import type { FastifyInstance } from 'fastify'
import { addListFiles } from '#web/list-file.ts'
import { addForm, addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { addressOfCourses, coursesAskedFor, readCourseList } from './course-list.ts'
import { newCourseForm } from './course-form.ts'
import { CourseFormPage } from './course-form-page.tsx'
import { getCoursesRule, mayOffer } from './course-policy.ts'
import { countCourses, listCourses } from './course-store.ts'
import { CoursesPage } from './courses-page.tsx'
import { courseLines, coursesToKeep } from './courses-to-keep.ts'
import { listGivers } from './givers-store.ts'
import { OPEN_TO_ALL } from './programmes/offered.ts'
import { putUpCourse } from './put-up-course.ts'

const ROWS = 50

/** The list of courses, a page at a time or as a file, and putting one up. */
export function coursesRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/courses', async ({ look, frame, query }) => {
    const rule = getCoursesRule(look)
    const list = readCourseList(query)
    const asked = coursesAskedFor(look, list)
    const [found, count] = await Promise.all([
      listCourses(look, { ...asked, after: list.after, limit: ROWS + 1 }),
      countCourses(look, asked),
    ])
    const lines = await courseLines(look, found.slice(0, ROWS))
    const last = found.length > ROWS ? lines.at(-1) : undefined
    const next = last && addressOfCourses({ ...list, after: last.id })
    return <CoursesPage {...{ frame, rule, list, lines, count, next }} model={look.model} mayOffer={mayOffer(look)} />
  })
  addListFiles(app, web, '/courses', ({ look, query }) => {
    getCoursesRule(look)
    return coursesToKeep(readCourseList(query))
  })

  addForm(app, web, '/courses/new', {
    guard: async ({ look }) => {
      getCoursesRule(look)
      requireThat(mayOffer(look), look, 'put up a course')
    },
    show: async ({ look, frame }, answers, findings) => (
      <CourseFormPage
        {...{ frame, answers, findings }}
        model={look.model}
        givers={await listGivers(look)}
        course={undefined}
      />
    ),
    schema: newCourseForm,
    act: async (work, { status, isUniversal, invited, ...said }) => {
      const offered = { ...OPEN_TO_ALL, isUniversal, invited }
      return `/courses/${await putUpCourse(work, said, status, offered)}?done=saved`
    },
  })
}
