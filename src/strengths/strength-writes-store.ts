import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { Work } from '#work/work.ts'
import type { PointOwner, PointSaid } from './strength.ts'

/** Writes a point; one that is said anew names the one before. Gives its id. */
export async function addPoint(
  work: Work,
  { schoolId, partner }: PointOwner,
  said: PointSaid,
  beforeId: string | null = null,
): Promise<string> {
  const id = newId()
  const { actor, today } = work
  const { marks, ...words } = said
  await work.db
    .insertInto('strength_points')
    .values({
      ...{ authority_id: actor.authorityId, id, school_id: schoolId, partner, model_version_id: work.modelVersionId },
      ...words,
      ...{ marks: [...marks], status: 'unverified', said_by: actor.personId, said_on: today, before_id: beforeId },
      ...{ confirmed_on: null, withdrawn_by: null, withdrawn_on: null, withdrawn_because: null, disposed_at: null },
      ...{ offered_on: null, offered_by: null, offered_for: null, half_days: null },
    })
    .execute()
  return id
}

/** A point is no longer said, with the reason. */
export async function takeOutPoint({ db, actor, today }: Work, id: string, because: string): Promise<void> {
  await db
    .updateTable('strength_points')
    .set({ status: 'withdrawn', withdrawn_by: actor.personId, withdrawn_on: today, withdrawn_because: because })
    .set({ offered_on: null, offered_by: null, offered_for: null, half_days: null, half_days_taken: 0 })
    .set({ is_open: false, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

/** An area to develop is opened to other schools, or closed to them again. */
export async function setOpen({ db }: Work, id: string, isOpen: boolean): Promise<void> {
  await db
    .updateTable('strength_points')
    .set({ is_open: isOpen, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

/** Holds points until the deed ends, and gives how each stands. */
export const holdPoints = ({ db }: Work, ids: readonly string[]) =>
  db
    .selectFrom('strength_points')
    .select(['id', 'school_id as schoolId', 'status'])
    .where('id', '=', sql<string>`any (${[...ids]}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute()

/** RO-58, RO-60. Points were tested today: each has another check, and is current from today. Two statements, whatever their number. */
export async function markVerified(
  { db, actor, today }: Work,
  ids: readonly string[],
  by: { headId: string; withId: string; lookedAt: string },
): Promise<void> {
  await db
    .insertInto('strength_checks')
    .values(
      ids.map((id) => ({
        ...{ authority_id: actor.authorityId, id: newId(), point_id: id, checked_on: today, head_id: by.headId },
        ...{ with_id: by.withId, looked_at: by.lookedAt, recorded_by: actor.personId },
      })),
    )
    .execute()
  await db
    .updateTable('strength_points')
    .set({ status: 'verified', confirmed_on: today, revision: sql`revision + 1` })
    .where('id', '=', sql<string>`any (${[...ids]}::uuid[])`)
    .execute()
}
