import { sql } from 'kysely'
import type { Look, Work } from '#work/work.ts'

/** An action with its trace, if it was struck out. */
export type StruckOutAction = {
  id: string
  says: string
  struckOutBecause: string | null
  /** Null where an import was undone, or a correction no longer had it. */
  at: Date | null
  by: string | null
  /** Whether it went with its record, with which alone it comes back. */
  isWithRecord: boolean
  revision: number
}

const actions = (look: Look) =>
  look.db
    .selectFrom('actions as a')
    .leftJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'a.authority_id').onRef('p.id', '=', 'a.struck_out_by'),
    )
    .select([
      'a.id',
      'a.says',
      'a.struck_out_because as struckOutBecause',
      'a.struck_out_at as at',
      'p.name as by',
      sql<boolean>`a.struck_out_with is not null`.as('isWithRecord'),
      'a.revision',
    ])

/** What of a school's actions was struck out by somebody, the last first. */
export async function listStruckOutActions(look: Look, schoolId: string): Promise<StruckOutAction[]> {
  return actions(look)
    .where('a.school_id', '=', schoolId)
    .where('a.struck_out_at', 'is not', null)
    .orderBy('a.struck_out_at', 'desc')
    .limit(50)
    .execute()
}

export async function findAction(look: Look, schoolId: string, id: string): Promise<StruckOutAction | undefined> {
  return actions(look).where('a.school_id', '=', schoolId).where('a.id', '=', id).executeTakeFirst()
}

/** The same, held until the deed ends; none that an import or a correction took out. */
export async function findActionToStrikeOut(
  work: Work,
  schoolId: string,
  id: string,
): Promise<StruckOutAction | undefined> {
  await work.db.selectFrom('actions').select('id').where('id', '=', id).forUpdate().execute()
  const action = await findAction(work, schoolId, id)
  return action?.struckOutBecause && (!action.at || action.isWithRecord) ? undefined : action
}

export async function strikeOutRow(work: Work, id: string, because: string): Promise<void> {
  await work.db
    .updateTable('actions')
    .set({
      struck_out_because: because,
      struck_out_at: work.now,
      struck_out_by: work.actor.personId,
      revision: sql`revision + 1`,
    })
    .where('id', '=', id)
    .execute()
}

export async function takeBackRow(work: Work, id: string): Promise<void> {
  await work.db
    .updateTable('actions')
    .set({ struck_out_because: null, struck_out_at: null, struck_out_by: null, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}
