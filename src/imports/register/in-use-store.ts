import { sql } from 'kysely'
import type { Look } from '#work/work.ts'

/**
 * Which of these rows something hangs on, in any table of any context: whatever names them by a foreign key that would
 * not let them go. So a new context need not say so here.
 */
export async function listInUse(
  { db }: Look,
  table: 'schools' | 'groups' | 'people' | 'visits',
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const { rows: places } = await sql<{ from_table: string; from_column: string }>`
    select c.conrelid::regclass::text as from_table, quote_ident(a.attname) as from_column
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
    where c.contype = 'f' and c.confrelid = ${table}::regclass and c.confdeltype <> 'c' and a.attname <> 'authority_id'
      and a.atttypid = 'uuid'::regtype
      and has_table_privilege(c.conrelid, 'select')
    order by 1, 2`.execute(db)
  const inUse = new Set<string>()
  for (const { from_table, from_column } of places) {
    const { rows } = await sql<{ id: string }>`
      select distinct ${sql.raw(from_column)} as id from ${sql.raw(from_table)}
      where ${sql.raw(from_column)} = any (${[...ids]}::uuid[])`.execute(db)
    for (const { id } of rows) inUse.add(id)
  }
  return inUse
}
