import { sql } from 'kysely'
import type { Look } from '#work/work.ts'
import { overwrite, heldNow } from './register-store.ts'

/** Why a school stays in the register though the import that brought it in was undone. */
export const KEPT_BECAUSE = 'The import that brought it in was undone, and something hangs on it'

/** Marks the changes whose school is no longer as the import left it: they are left, and named. */
export async function markChangedSince({ db }: Look, importId: string): Promise<void> {
  await sql`update import_changes c set undoing = 'left'
    where c.import_id = ${importId} and c.kind in ('new', 'changed', 'closed')
      and not exists (select from schools s where s.id = c.school_id and ${heldNow('s')} = c.after)`.execute(db)
}

/** The schools that an import brought in and nobody has changed since. */
export async function listBroughtIn({ db }: Look, importId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('import_changes')
    .select('school_id')
    .where('import_id', '=', importId)
    .where('kind', '=', 'new')
    .where('undoing', 'is', null)
    .execute()
  return rows.flatMap(({ school_id }) => school_id ?? [])
}

/** Keeps schools that something hangs on, and marks them. */
export async function keepSchools({ db }: Look, importId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db
    .updateTable('import_changes')
    .set({ undoing: 'kept' })
    .where('import_id', '=', importId)
    .where('school_id', 'in', [...ids])
    .execute()
  await db
    .updateTable('schools')
    .set(({ eb }) => ({ kept_because: KEPT_BECAUSE, revision: eb('revision', '+', 1) }))
    .where('id', 'in', [...ids])
    .execute()
}

/** Puts the changed schools back as they were, and takes the others that the import brought in out again. */
export async function putBack(look: Look, importId: string): Promise<void> {
  await overwrite(look, importId, 'before', sql`c.kind in ('changed', 'closed') and c.undoing is null`)
}

export async function takeOut({ db }: Look, importId: string): Promise<void> {
  await sql`delete from schools using import_changes c
    where c.import_id = ${importId} and c.kind = 'new' and c.undoing is null and schools.id = c.school_id`.execute(db)
}
