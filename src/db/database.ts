import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type QueryResult,
} from 'kysely'
import pg from 'pg'
import type { Tables } from './tables.ts'

export type Db = Kysely<Tables>

/** Dates come back as ISO text, not as a Date at midnight in the server's own time zone; counts as numbers. */
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

export type Pool = pg.Pool

/** The app role's connections. `pipeline` sends a page's queries without waiting for each answer. */
export function openPool(config: pg.PoolConfig): Pool {
  const pool = new pg.Pool({
    max: 16,
    connectionTimeoutMillis: 10_000,
    options: '-c statement_timeout=10000 -c idle_in_transaction_session_timeout=10000',
    pipeline: true,
    ...config,
  } as pg.PoolConfig)
  // A server that goes away must not take this process with it: the next request finds out and says so.
  pool.on('error', () => undefined)
  // A connection can fail while it is being handed over, when neither the pool nor whoever asked for it listens.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** The queue's own few connections. Not sent without waiting: several statements of its own go in one. */
export function openQueuePool(config: pg.PoolConfig): Pool {
  return openPool({ ...config, max: 3, application_name: 'waymark queue', ...{ pipeline: false } })
}

export type Mode = 'read' | 'write'

/**
 * One connection, one transaction: `job` has both, and everything it does is kept, or, if it throws, nothing.
 * Nothing inside may ask the pool again: a full pool would wait for itself for ever.
 */
export async function inTransaction<T>(
  pool: Pool,
  mode: Mode,
  job: (db: Db, client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  // A server that goes away between two queries says so here; unheard, it would take this process with it.
  const hear = (failure: Error) => {
    broken = failure
  }
  client.on('error', hear)
  try {
    // Not awaited: the begin travels with the first query, in one piece. If it fails, that query fails too.
    sendTogether(client)
    const begun = client.query(mode === 'read' ? 'begin read only' : 'begin')
    begun.catch(() => undefined)
    const result = await job(dbOver(client), client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    client.off('error', hear)
    client.release(broken)
  }
}

const statements = new Map<string, string>()
const MOST_STATEMENTS = 400

/**
 * The name under which a connection keeps a query parsed: pages and deeds ask the same few again and again, and row-level
 * security makes them dear to plan. Past a number of them, as when a list was filtered in many ways, they stay unnamed.
 */
function nameOf(text: string): string | undefined {
  const known = statements.get(text)
  if (known || statements.size >= MOST_STATEMENTS) return known
  const name = `waymark-${statements.size + 1}`
  statements.set(text, name)
  return name
}

type Stream = { writableCorked: number; cork: () => void; uncork: () => void }

/** What is asked in one turn goes out in one piece: of a page of thirty queries, writing each by itself was a fifth of its work. */
function sendTogether(client: pg.ClientBase): void {
  const stream = (client as unknown as { connection?: { stream: Stream } }).connection?.stream
  if (!stream || stream.writableCorked > 0) return
  stream.cork()
  process.nextTick(() => stream.uncork())
}

/** Kysely over one connection that somebody else opened and will close. */
export function dbOver(client: pg.ClientBase): Db {
  const connection: DatabaseConnection = {
    async executeQuery<R>(query: { sql: string; parameters: readonly unknown[] }): Promise<QueryResult<R>> {
      const name = nameOf(query.sql)
      sendTogether(client)
      const result = await client.query({ text: query.sql, values: [...query.parameters], ...(name && { name }) })
      return { rows: result.rows as R[], numAffectedRows: BigInt(result.rowCount ?? 0) }
    },
    streamQuery() {
      throw new Error('a page is not streamed through this connection')
    },
  }
  const nothing = () => Promise.resolve()
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createDriver: () => ({
        init: nothing,
        acquireConnection: () => Promise.resolve(connection),
        releaseConnection: nothing,
        beginTransaction: nothing,
        commitTransaction: nothing,
        rollbackTransaction: nothing,
        destroy: nothing,
      }),
    },
  })
}
