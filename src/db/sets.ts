import { sql, type Insertable } from 'kysely'
import type { Db } from './database.ts'
import type { Tables } from './tables.ts'

/** `id = any of these`: one text for however many there are, so that a connection keeps one statement for them all. */
export function anyOf(ids: readonly string[]) {
  return sql<string>`any (${[...ids]}::uuid[])`
}

type PgType = 'uuid' | 'text' | 'text[]' | 'integer' | 'bigint' | 'date' | 'timestamptz' | 'boolean' | 'jsonb'

/** Writes rows in their order: one statement of one text, however many. The columns that are written, each with its type. */
export async function insertRows<T extends keyof Tables & string, C extends keyof Tables[T] & string>(
  db: Db,
  table: T,
  columns: Readonly<Record<C, PgType>>,
  rows: readonly Pick<Insertable<Tables[T]>, C & keyof Insertable<Tables[T]>>[],
): Promise<void> {
  if (rows.length === 0) return
  const names = Object.keys(columns) as C[]
  const typed = names.map((name) => sql`${sql.ref(name)} ${sql.raw(columns[name])}`)
  await sql`
    insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (${sql.join(typed)})`.execute(db)
}
