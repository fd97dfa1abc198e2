import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'
import type { Booking, BookingStatus, Coming } from './course.ts'

const bookings = (look: Look) =>
  look.db
    .selectFrom('course_bookings as b')
    .innerJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'b.authority_id').onRef('s.id', '=', 'b.school_id'),
    )
    .select([
      'b.id',
      'b.course_id as courseId',
      'b.school_id as schoolId',
      's.name as schoolName',
      sql<Coming>`b.coming`.as('coming'),
      'b.places',
      'b.status',
      'b.asked_at as askedAt',
      'b.moved_up_at as movedUpAt',
      'b.attended',
    ])
    .where('b.status', '<>', 'withdrawn')
    .orderBy('b.asked_at')
    .orderBy('b.id')

/** The places on a course, booked and waiting, in the order in which they were asked for. */
export const listBookingsOf = (look: Look, courseId: string): Promise<Booking[]> =>
  bookings(look).where('b.course_id', '=', courseId).limit(1000).execute()

/** The places of one school, on all courses or on one. */
export const listBookingsBy = (look: Look, schoolId: string, courseIds?: readonly string[]): Promise<Booking[]> => {
  const query = bookings(look).where('b.school_id', '=', schoolId)
  return (courseIds ? query.where(sql<boolean>`b.course_id = any (${[...courseIds]}::uuid[])`) : query)
    .limit(1000)
    .execute()
}

export async function addBooking(
  { db, actor, now }: Work,
  {
    courseId,
    schoolId,
    coming,
    places,
    status,
  }: Pick<Booking, 'courseId' | 'schoolId' | 'coming' | 'places'> & {
    status: BookingStatus
  },
): Promise<string> {
  const id = newId()
  await db
    .insertInto('course_bookings')
    .values({
      ...{ authority_id: actor.authorityId, id, course_id: courseId, school_id: schoolId },
      ...{ coming: JSON.stringify(coming), places, status, asked_by: actor.personId, asked_at: now },
      ...{ moved_up_at: null, withdrawn_by: null, withdrawn_at: null, attended: null },
    })
    .execute()
  return id
}

/** Somebody who waited has places now. */
export async function moveUp({ db, now }: Work, id: string): Promise<void> {
  await db.updateTable('course_bookings').set({ status: 'booked', moved_up_at: now }).where('id', '=', id).execute()
}

export async function withdrawBooking({ db, actor, now }: Work, id: string): Promise<void> {
  await db
    .updateTable('course_bookings')
    .set({ status: 'withdrawn', withdrawn_by: actor.personId, withdrawn_at: now })
    .where('id', '=', id)
    .execute()
}

/** How many of those booked came. */
export async function setAttended({ db }: Work, id: string, attended: number): Promise<void> {
  await db.updateTable('course_bookings').set({ attended }).where('id', '=', id).execute()
}

/** What somebody who came said. */
export type Evaluation = { schoolId: string; cameAs: string; answer: number; words: string | null }

/** What those who came said of a course, the first first. */
export async function listEvaluationsOf(look: Look, courseId: string): Promise<Evaluation[]> {
  return look.db
    .selectFrom('course_evaluations')
    .select(['school_id as schoolId', 'came_as as cameAs', 'answer', 'words'])
    .where('course_id', '=', courseId)
    .orderBy('given_at')
    .orderBy('id')
    .limit(1000)
    .execute()
}

export async function addEvaluation(
  { db, actor, now }: Work,
  courseId: string,
  { schoolId, cameAs, answer, words }: Evaluation,
): Promise<void> {
  await db
    .insertInto('course_evaluations')
    .values({
      ...{ authority_id: actor.authorityId, id: newId(), course_id: courseId, school_id: schoolId },
      ...{ came_as: cameAs, answer, words, given_by: actor.personId, given_at: now },
    })
    .execute()
}
