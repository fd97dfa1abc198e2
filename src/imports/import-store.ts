import { sql } from 'kysely'
import { isId, newId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import type { FileRead } from './import-file.ts'
import type { ChangeKind, Import, ImportCounts, ImportKind } from './import.ts'
import type { RowFault } from './table-file/index.ts'

export type ImportWithNames = Import & {
  previewedByName: string
  appliedByName: string | null
  undoneByName: string | null
}

/** An import with who did what to it. Throws NotFound. */
export async function getImport(look: Look, id: string): Promise<ImportWithNames> {
  const found = isId(id) ? await allImports(look).where('i.id', '=', id).executeTakeFirst() : undefined
  if (!found) throw new NotFound('import', id)
  return found
}

/** The same, held until the deed is over. */
export async function getImportToChange(look: Look, id: string): Promise<ImportWithNames> {
  await holdImports(look)
  return getImport(look, id)
}

/** One import after another in one service, each with time enough for a national file. */
export async function holdImports({ db, actor }: Look): Promise<void> {
  await sql`select set_config('statement_timeout', '300s', true)`.execute(db)
  await sql`select pg_advisory_xact_lock(hashtextextended(${`imports of ${actor.authorityId}`}, 0))`.execute(db)
}

export const IMPORTS_SHOWN = 50

/** Newest first. `after` is the last one of the page before. */
export async function listImports(look: Look, after?: string): Promise<ImportWithNames[]> {
  let query = allImports(look)
    .orderBy('i.previewed_at', 'desc')
    .orderBy('i.id', 'desc')
    .limit(IMPORTS_SHOWN + 1)
  if (after && isId(after))
    query = query.where(
      sql<boolean>`(i.previewed_at, i.id) < (select a.previewed_at, a.id from imports a where a.id = ${after})`,
    )
  return query.execute()
}

/** The one import of its kind that was applied last and not undone since. */
export async function findNewestApplied({ db }: Look, kind: ImportKind): Promise<string | undefined> {
  const newest = await db
    .selectFrom('imports')
    .select('id')
    .where('kind', '=', kind)
    .where('status', '=', 'applied')
    .orderBy('applied_order', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest?.id
}

type NewImport = {
  kind: ImportKind
  fileId: string
  fileName: string
  fingerprint: string
  status?: 'uploaded' | 'previewed'
}

/** Makes room for what a preview finds; `keepPreview` writes what it found. */
export async function addImport(
  { db, actor, now }: Look,
  { kind, fileId, fileName, fingerprint, status = 'previewed' }: NewImport,
): Promise<string> {
  const id = newId()
  const row = { authority_id: actor.authorityId, id, kind, status, file_id: fileId, says: '' }
  const made = { previewed_at: now, previewed_by: actor.personId, counts: JSON.stringify({}), fingerprint }
  await db
    .insertInto('imports')
    .values({ ...row, ...made, file_name: fileName })
    .execute()
  return id
}

export async function keepPreview(look: Look, id: string, read: FileRead): Promise<ImportCounts> {
  const kinds = await countChanges(look, id)
  const touched = kinds.new + kinds.changed + kinds.closed
  const counts = { ...kinds, ...read.counts, unchanged: read.counts.rows - read.counts.others - touched }
  await look.db
    .updateTable('imports')
    .set({
      says: read.says,
      unknown_columns: [...read.unknownColumns],
      missing_columns: [...read.missingColumns],
      counts: JSON.stringify(counts),
    })
    .where('id', '=', id)
    .execute()
  await keepFaults(look, id, read.faults)
  return counts
}

export async function markApplied({ db, actor, now }: Look, id: string): Promise<void> {
  await db
    .updateTable('imports')
    .set({
      status: 'applied',
      applied_at: now,
      applied_by: actor.personId,
      applied_order: sql`(select coalesce(max(applied_order), 0) + 1 from imports)`,
    })
    .where('id', '=', id)
    .execute()
}

export async function markUndone({ db, actor, now }: Look, id: string, counts: ImportCounts): Promise<void> {
  await db
    .updateTable('imports')
    .set({ status: 'undone', undone_at: now, undone_by: actor.personId, counts: JSON.stringify(counts) })
    .where('id', '=', id)
    .execute()
}

/** Throws away what a preview kept; that there was one stays. */
export async function markDiscarded({ db }: Look, id: string): Promise<void> {
  await db.deleteFrom('import_changes').where('import_id', '=', id).execute()
  await db.deleteFrom('import_faults').where('import_id', '=', id).execute()
  await db.updateTable('imports').set({ status: 'discarded', file_id: null }).where('id', '=', id).execute()
}

export async function countUndoing({ db }: Look, id: string): Promise<{ left: number; kept: number }> {
  const { rows } = await sql<{ left: number; kept: number }>`
    select count(*) filter (where undoing = 'left') as left, count(*) filter (where undoing = 'kept') as kept
    from import_changes where import_id = ${id}`.execute(db)
  return rows[0]!
}

/** After a load: the server plans by what there is now. */
export async function analyse({ db }: Look, table: string): Promise<void> {
  await sql`select access.analyse(${table}::regclass)`.execute(db)
}

async function countChanges({ db }: Look, id: string): Promise<Record<ChangeKind, number>> {
  const rows = await db
    .selectFrom('import_changes')
    .select(({ fn }) => ['kind', fn.countAll<number>().as('count')])
    .where('import_id', '=', id)
    .groupBy('kind')
    .execute()
  const counts: Record<ChangeKind, number> = { new: 0, changed: 0, closed: 0, absent: 0 }
  for (const { kind, count } of rows) counts[kind] = count
  return counts
}

async function keepFaults({ db, actor }: Look, id: string, faults: readonly RowFault[]): Promise<void> {
  if (faults.length === 0) return
  const rows = faults.map(({ line, name, column, says }, place) => ({
    ...{ authority_id: actor.authorityId, id: newId(), import_id: id, place, line },
    ...{ row_name: name, column_name: column, reason: says },
  }))
  await db.insertInto('import_faults').values(rows).execute()
}

function allImports({ db }: Look) {
  return db
    .selectFrom('imports as i')
    .innerJoin('people as p', 'p.id', 'i.previewed_by')
    .leftJoin('people as a', 'a.id', 'i.applied_by')
    .leftJoin('people as u', 'u.id', 'i.undone_by')
    .select(['i.id', 'i.kind', 'i.status', 'i.says', 'i.counts', 'i.fingerprint', 'i.columns', 'i.file_id as fileId'])
    .select(['i.file_name as fileName', 'i.unknown_columns as unknownColumns', 'i.missing_columns as missingColumns'])
    .select(['i.previewed_at as previewedAt', 'i.previewed_by as previewedBy', 'p.name as previewedByName'])
    .select(['i.applied_at as appliedAt', 'i.applied_by as appliedBy', 'a.name as appliedByName'])
    .select(['i.applied_order as appliedOrder', 'i.undone_at as undoneAt', 'i.undone_by as undoneBy'])
    .select(['u.name as undoneByName'])
}
