import { sql, type RawBuilder } from 'kysely'
import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'
import type { Pause, PauseSaid } from './not-now.ts'

/** Whether a school of a query gives no help today, by its column. */
export const givesNotNow = ({ today }: Look, school: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`exists (select from giving_pauses n where n.school_id = ${school} and n.ended_on is null and (n.until_on is null or n.until_on >= ${today}))`

/** Whether a school gives no help today: known to all. */
export async function isPaused(look: Look, schoolId: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select ${givesNotNow(look, sql`${schoolId}::uuid`)} as is`.execute(
    look.db,
  )
  return rows[0]?.is ?? false
}

/** Why a school gives no help today, by each side that says so; shown to both sides alone. */
export async function listPausesOf({ db, today }: Look, schoolId: string): Promise<Pause[]> {
  const { rows } = await sql<Pause>`
    select n.id, n.by_service as "byService", n.because, p.name as "saidByName", n.said_on::text as "saidOn", n.until_on::text as "untilOn"
    from giving_pauses n join people p on p.authority_id = n.authority_id and p.id = n.said_by
    where n.school_id = ${schoolId} and n.ended_on is null and (n.until_on is null or n.until_on >= ${today})
    order by n.by_service, n.id`.execute(db)
  return rows
}

/** What one side said before is over from today. Gives whether anything was. */
export async function endPause({ db, actor, today }: Work, schoolId: string, byService: boolean): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('giving_pauses')
    .set({ ended_on: today, ended_by: actor.personId })
    .where('school_id', '=', schoolId)
    .where('by_service', '=', byService)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** One side says that the school gives no help from today. */
export async function addPause(
  { db, actor, today }: Work,
  schoolId: string,
  byService: boolean,
  { because, untilOn }: PauseSaid,
): Promise<void> {
  await db
    .insertInto('giving_pauses')
    .values({
      ...{ authority_id: actor.authorityId, id: newId(), school_id: schoolId, by_service: byService, because },
      ...{ said_by: actor.personId, said_on: today, until_on: untilOn, ended_by: null, ended_on: null },
      disposed_at: null,
    })
    .execute()
}
