import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { Work } from '#work/work.ts'
import type { CourseDay, CourseSaid, CourseStatus } from './course.ts'

const columnsOf = (said: CourseSaid) => ({
  kind: said.kind,
  title: said.title,
  about: said.about,
  strand: said.strand,
  strategies: [...said.strategies],
  phases: [...said.phases],
  place: said.place,
  places: said.places,
  price_pence: said.pricePence,
  book_by: said.bookBy,
  given_by: said.givenBy,
})

const spanOf = ({ days }: CourseSaid) => {
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) throw new Error('a course without a day')
  return { first_on: first.on, last_on: last.on }
}

/** Adds a course with its days. Gives its id. */
export async function addCourse(work: Work, said: CourseSaid, status: 'draft' | 'published'): Promise<string> {
  const id = newId()
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('courses')
    .values({
      ...{ authority_id: authorityId, id, model_version_id: work.modelVersionId, status },
      ...{ put_up_by: personId, put_up_on: work.today, cancelled_because: null, repeat_of: null },
      ...columnsOf(said),
      ...spanOf(said),
    })
    .execute()
  await addDays(work, id, said.days)
  return id
}

/** What is said of a course now, in the place of what was. */
export async function changeCourse(work: Work, id: string, said: CourseSaid, status: CourseStatus): Promise<void> {
  await work.db
    .updateTable('courses')
    .set({ ...columnsOf(said), ...spanOf(said), status, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
  await work.db.deleteFrom('course_days').where('course_id', '=', id).execute()
  await addDays(work, id, said.days)
}

/** How it stands now, with the reason where it was cancelled. */
export async function setStatus(
  { db }: Work,
  id: string,
  status: CourseStatus,
  cancelledBecause: string | null = null,
): Promise<void> {
  await db
    .updateTable('courses')
    .set({ status, cancelled_because: cancelledBecause, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

async function addDays({ db, actor }: Work, courseId: string, days: readonly CourseDay[]): Promise<void> {
  await db
    .insertInto('course_days')
    .values(
      days.map(({ on, startsAt, endsAt }) => ({
        ...{ authority_id: actor.authorityId, id: newId(), course_id: courseId },
        ...{ held_on: on, starts_at: startsAt, ends_at: endsAt },
      })),
    )
    .execute()
}
