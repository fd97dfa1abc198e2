import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { VisitStatus } from '../visit.ts'

/** A visit to a school on a day, as what is brought in is compared with it. */
export type VisitOfDay = { id: string; visitType: string; adviserId: string; adviserName: string; status: VisitStatus }

/** The visit to a school that stands for a day and was not cancelled; a held one before a booked one. */
export async function findVisitOfDay(look: Look, schoolId: string, on: PlainDate): Promise<VisitOfDay | undefined> {
  return look.db
    .selectFrom('visits as v')
    .innerJoin('people as p', 'p.id', 'v.adviser_id')
    .select(['v.id', 'v.visit_type as visitType', 'v.adviser_id as adviserId', 'p.name as adviserName', 'v.status'])
    .where('v.school_id', '=', schoolId)
    .where(sql<boolean>`coalesce(v.held_on, v.booked_for) = ${on}`)
    .where('v.status', '<>', 'cancelled')
    .orderBy('v.held_on')
    .orderBy('v.id')
    .limit(1)
    .executeTakeFirst()
}

/** Takes a visit out if it is as it was left at a revision. False where somebody has touched it since. */
export async function removeVisit(work: Work, id: string, revision: number): Promise<boolean> {
  const { numDeletedRows } = await work.db
    .deleteFrom('visits')
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
