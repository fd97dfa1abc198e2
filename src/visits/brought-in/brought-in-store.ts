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

/** The open action of a school that says the very same. */
export async function findOpenAction(look: Look, schoolId: string, says: string): Promise<{ id: string } | undefined> {
  return look.db
    .selectFrom('actions')
    .select('id')
    .where('school_id', '=', schoolId)
    .where('says', '=', says)
    .where('done_on', 'is', null)
    .where('struck_out_because', 'is', null)
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

/** Strikes an open action out if it is as it was left at a revision. False where somebody has touched it since. */
export async function markStruckOut(work: Work, id: string, revision: number, because: string): Promise<boolean> {
  const { numUpdatedRows } = await work.db
    .updateTable('actions')
    .set({ struck_out_because: because, revision: sql`revision + 1` })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('done_on', 'is', null)
    .where('struck_out_because', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
