import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { makeQueue } from './make-queue.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'migrations')

// Only once a session has loaded it do its settings have a name that an owner may give to a function.
const LOAD_TRIGRAMS = `do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then perform similarity('', ''); end if;
end $$`

export type MigrationReport = { applied: string[]; total: number }

/**
 * Brings a database to this code's shape, as its owner, under one lock, each file in a transaction of its own.
 * With `upTo` it stops after that migration. Throws when the database is newer than the code, or a file that has run was
 * changed since.
 */
export async function migrate(
  owner: pg.ClientConfig,
  appRole: string,
  say: (line: string) => void = () => undefined,
  upTo?: string,
): Promise<MigrationReport> {
  const client = new pg.Client(owner)
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(712002)')
    await client.query(`create schema if not exists access`)
    await client.query(
      `create table if not exists access.migrations (name text primary key, checksum text not null, applied_at timestamptz not null default clock_timestamp())`,
    )
    await client.query(LOAD_TRIGRAMS)
    const done = await listApplied(client)
    const files = listMigrations()
    refuseNewer(done, files)
    const applied: string[] = []
    for (const { name, text, checksum } of files) {
      if (upTo !== undefined && name > upTo) break
      const before = done.get(name)
      if (before === checksum) continue
      if (before)
        throw new Error(
          `Migration ${name} has changed since it ran. Migrations are only added; put it back and write a new one.`,
        )
      say(`Migrating: ${name}`)
      await client.query('begin')
      await client.query(text.replaceAll('{{app}}', client.escapeIdentifier(appRole)))
      await client.query('insert into access.migrations (name, checksum) values ($1, $2)', [name, checksum])
      await client.query('commit')
      applied.push(name)
    }
    if (await makeQueue(client, appRole)) say('Migrating: the queue of jobs')
    return { applied, total: files.length }
  } finally {
    await client.end()
  }
}

/** Which migrations this code knows, in the order in which they run. */
export function listMigrations(): { name: string; text: string; checksum: string }[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(FOLDER, name), 'utf8')
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
    })
}

async function listApplied(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from access.migrations',
  )
  return new Map(rows.map((row) => [row.name, row.checksum]))
}

function refuseNewer(done: Map<string, string>, files: { name: string }[]): void {
  const known = new Set(files.map((file) => file.name))
  const unknown = [...done.keys()].filter((name) => !known.has(name))
  if (unknown.length > 0)
    throw new Error(
      `This database is newer than this Waymark (it has ${unknown.join(', ')}). Run the newer version, or restore a backup made before it.`,
    )
}
