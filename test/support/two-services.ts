import pg from 'pg'
import { inject } from 'vitest'
import { newId } from '#shared/id.ts'
import { testDatabase } from './test-database.ts'

/** One row of one table as the audit makes it: every column filled, whatever the table's own checks would say. */
export type MadeRow = { table: string; values: Record<string, unknown> }

type Query = <T extends object>(text: string, values?: unknown[]) => Promise<T[]>
type Column = {
  table_name: string
  column_name: string
  data_type: string
  is_generated: string
  identity_generation: string | null
}

/**
 * A transaction as superuser that is never kept, with foreign keys and checks set aside so that a row can be made in any table, also in one
 * that is added tomorrow. `asApp` steps into the app role for one service, as a request does.
 */
export async function inAudit(job: (audit: Audit) => Promise<void>): Promise<void> {
  const { host, superuserPassword } = inject('server')
  const { name } = await testDatabase()
  const client = new pg.Client({ host, user: 'postgres', password: superuserPassword, database: name })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(`set local session_replication_role = replica; set local lock_timeout = '20s'`)
    await job(auditOver(client))
  } finally {
    await client.query('rollback')
    await client.end()
  }
}

export type Audit = ReturnType<typeof auditOver>

function auditOver(client: pg.Client) {
  const query: Query = async <T extends object>(text: string, values: unknown[] = []) =>
    (await client.query<T>(text, values)).rows
  let known: Promise<ReadonlyMap<string, Column[]>> | undefined
  const columnsOf = () => (known ??= readColumns(query))
  return {
    query,
    /** Every table that holds rows of services. */
    async listTenantTables(): Promise<string[]> {
      const rows = await query<{ table_name: string }>(
        `select t.table_name from information_schema.tables t where t.table_schema = 'public' and t.table_type = 'BASE TABLE'
           and exists (select from information_schema.columns c where c.table_schema = 'public'
             and c.table_name = t.table_name and c.column_name = 'authority_id') order by 1`,
      )
      return rows.map((row) => row.table_name)
    },
    async makeRow(table: string, authorityId: string, mark: string): Promise<MadeRow> {
      const checks = await query<{ conname: string }>(
        `select conname from pg_constraint where conrelid = $1::regclass and contype = 'c'`,
        [`public.${table}`],
      )
      const drops = checks.map(({ conname }) => `drop constraint "${conname}"`)
      if (drops.length > 0) await query(`alter table ${table} ${drops.join(', ')}`)
      const columns = (await columnsOf()).get(table) ?? []
      const filled = columns.filter((each) => each.is_generated === 'NEVER' && !each.identity_generation)
      const values = filled.map((column) => valueFor(column, authorityId, mark))
      await query(
        `insert into ${table} (${filled.map((each) => each.column_name).join(', ')}) values (${values.map((_, at) => `$${at + 1}`).join(', ')})`,
        values,
      )
      return { table, values: Object.fromEntries(filled.map((each, at) => [each.column_name, values[at]])) }
    },
    /** Runs as the app role for one service; whatever it does is undone, and what it says or throws is given back. */
    async asApp<T extends object>(
      authorityId: string | null,
      text: string,
      values: unknown[] = [],
    ): Promise<T[] | Error> {
      await query('savepoint attempt')
      try {
        await query(`set local session_replication_role = origin`)
        await query('set local role waymark_app')
        await query(`select set_config('app.authority', $1, true)`, [authorityId ?? ''])
        return await query<T>(text, values)
      } catch (error) {
        return error as Error
      } finally {
        await query('rollback to savepoint attempt')
      }
    },
    /** As `asApp`, and then looks at what it left before it is undone. */
    async afterAsApp<T>(
      authorityId: string,
      text: string,
      values: unknown[],
      look: () => Promise<T>,
    ): Promise<{ said: object[] | Error; left: T }> {
      await query('savepoint whole')
      let said: object[] | Error
      await query('savepoint attempt')
      try {
        await query('set local role waymark_app')
        await query(`select set_config('app.authority', $1, true)`, [authorityId])
        said = await query(text, values)
        await query('reset role')
      } catch (error) {
        said = error as Error
        await query('rollback to savepoint attempt')
      }
      const left = await look()
      await query('rollback to savepoint whole')
      return { said, left }
    },
  }
}

/** The columns of every table, read at once: the catalogue is slow to answer. */
async function readColumns(query: Query): Promise<ReadonlyMap<string, Column[]>> {
  const columns = await query<Column>(
    `select table_name, column_name, data_type, is_generated, identity_generation from information_schema.columns
     where table_schema = 'public' order by table_name, ordinal_position`,
  )
  const tables = new Map<string, Column[]>()
  for (const column of columns) tables.set(column.table_name, [...(tables.get(column.table_name) ?? []), column])
  return tables
}

function valueFor({ column_name, data_type }: Column, authorityId: string, mark: string): unknown {
  if (column_name === 'authority_id' || (column_name === 'id' && mark === 'authority')) return authorityId
  if (data_type === 'uuid') return newId()
  if (data_type === 'date') return column_name.includes('finish') ? '2026-12-31' : '2026-01-01'
  if (data_type.startsWith('timestamp')) return '2026-11-12T08:40:00Z'
  if (['integer', 'bigint', 'smallint', 'numeric', 'real', 'double precision'].includes(data_type)) return 1
  if (data_type === 'boolean') return true
  if (data_type === 'jsonb' || data_type === 'json') return '{}'
  if (data_type === 'bytea') return Buffer.from(mark)
  if (data_type === 'ARRAY') return '{}'
  return `${mark} ${newId()}`
}
