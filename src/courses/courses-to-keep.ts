import type { ServiceModel } from '#model/index.ts'
import { ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import type { Look } from '#work/work.ts'
import { coursesAskedFor, type CourseList } from './course-list.ts'
import { listCourses } from './course-store.ts'
import { nameIn, placesLeft, type Course } from './course.ts'

/** The statuses as people read them. */
export const STATUS_WORDS = {
  draft: 'Draft',
  published: 'Can be booked',
  cancelled: 'Cancelled',
  held: 'Held',
} as const

/** A course as a list shows it: its kind by name, under the model of its birth. */
export type CourseLine = Course & { kindName: string; phaseNames: readonly string[] }

export async function courseLines(look: Look, courses: readonly Course[]): Promise<CourseLine[]> {
  const models = new Map<string, ServiceModel>()
  for (const id of new Set(courses.map(({ modelVersionId }) => modelVersionId))) models.set(id, await look.modelOf(id))
  return courses.map((course) => {
    const model = models.get(course.modelVersionId)
    return {
      ...course,
      kindName: nameIn(model?.courses?.kinds, course.kind),
      phaseNames: course.phases.map((id) => nameIn(model?.phases, id)),
    }
  })
}

/** The list as a file: every course that its filter leaves, in its order. */
export function coursesToKeep(list: CourseList): ListFile<CourseLine> {
  return {
    name: 'Courses',
    columns: [
      { head: 'Course', cell: ({ title }) => title },
      { head: 'What', cell: ({ kindName }) => kindName },
      { head: 'First day', isDay: true, cell: ({ firstOn }) => firstOn },
      { head: 'Last day', isDay: true, cell: ({ lastOn }) => lastOn },
      { head: 'Where', cell: ({ place }) => place ?? 'Online' },
      { head: 'For', cell: ({ phaseNames }) => phaseNames.join(', ') },
      { head: 'Open to every school', cell: ({ isUniversal }) => (isUniversal ? 'Universal offer' : null) },
      { head: 'Given by', cell: ({ givenByName }) => givenByName },
      { head: 'Price in pounds', cell: ({ pricePence }) => pricePence / 100 },
      { head: 'Places', cell: ({ places }) => places },
      { head: 'Taken', cell: ({ taken }) => taken },
      { head: 'Left', cell: (course) => placesLeft(course) },
      { head: 'Waiting', cell: ({ waiting }) => waiting },
      { head: 'Came', cell: ({ came, status }) => (status === 'held' ? came : null) },
      { head: 'Book by', isDay: true, cell: ({ bookBy }) => bookBy },
      { head: 'How it stands', cell: ({ status }) => STATUS_WORDS[status] },
    ],
    read: async (look, after) =>
      courseLines(
        look,
        await listCourses(look, { ...coursesAskedFor(look, list), after: after?.id, limit: ROWS_OF_A_PART }),
      ),
  }
}
