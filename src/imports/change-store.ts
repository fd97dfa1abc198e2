import { sql } from 'kysely'
import { isId } from '#shared/id.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import type { ChangeKind, ImportChange, ImportFault, SchoolImportChange } from './import.ts'
import { saysOfColumn } from './register/register-columns.ts'

export const CHANGES_SHOWN = 100

/** The rows of an import of one kind, by name. `after` is the last one of the page before. */
export async function listChanges(
  { db }: Look,
  importId: string,
  kind: ChangeKind,
  after?: string,
): Promise<ImportChange[]> {
  let query = db
    .selectFrom('import_changes as c')
    .select(['c.id', 'c.kind', 'c.urn', 'c.name', 'c.school_id as schoolId', 'c.fields', 'c.before', 'c.after'])
    .select('c.undoing')
    .where('c.import_id', '=', importId)
    .where('c.kind', '=', kind)
    .orderBy('c.name')
    .orderBy('c.id')
    .limit(CHANGES_SHOWN + 1)
  if (after && isId(after))
    query = query.where(
      sql<boolean>`(c.name, c.id) > (select a.name, a.id from import_changes a where a.id = ${after})`,
    )
  return query.execute()
}

/** What undoing left as it was, and what it kept. */
export async function listNotUndone({ db }: Look, importId: string): Promise<ImportChange[]> {
  return db
    .selectFrom('import_changes as c')
    .select(['c.id', 'c.kind', 'c.urn', 'c.name', 'c.school_id as schoolId', 'c.fields', 'c.before', 'c.after'])
    .select('c.undoing')
    .where('c.import_id', '=', importId)
    .where('c.undoing', 'is not', null)
    .orderBy('c.name')
    .orderBy('c.id')
    .limit(CHANGES_SHOWN)
    .execute()
}

/** The faulty rows that were kept, a page at a time. */
export async function listFaults(
  { db }: Look,
  importId: string,
  after = -1,
): Promise<(ImportFault & { place: number })[]> {
  return db
    .selectFrom('import_faults')
    .select(['place', 'line', 'row_name as rowName', 'column_name as column', 'reason'])
    .where('import_id', '=', importId)
    .where('place', '>', after)
    .orderBy('place')
    .limit(CHANGES_SHOWN + 1)
    .execute()
}

/** What imports of the register did to one school, newest first: for its timeline (XX-05, XX-13). */
export async function listImportChangesOfSchool({ db }: Look, schoolId: string): Promise<SchoolImportChange[]> {
  const rows = await db
    .selectFrom('import_changes as c')
    .innerJoin('imports as i', 'i.id', 'c.import_id')
    .innerJoin('people as p', 'p.id', 'i.applied_by')
    .select(['c.import_id as importId', 'c.kind', 'c.fields', 'c.before', 'c.after'])
    .select(['i.applied_at as at', 'p.name as byName'])
    .where('c.school_id', '=', schoolId)
    .where('i.kind', '=', 'register')
    .where('i.status', '=', 'applied')
    .where('c.kind', 'in', ['new', 'changed', 'closed'])
    .orderBy('i.applied_order', 'desc')
    .execute()
  return rows.flatMap(({ at, fields, before, after, ...row }) => {
    if (!at) return []
    const changes = fields.map((field) => ({
      field,
      says: saysOfColumn(field),
      before: before?.[field] ?? null,
      after: after?.[field] ?? null,
    }))
    return [{ ...row, at, on: londonDateOf(at), changes }]
  })
}
