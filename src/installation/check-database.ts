import pg from 'pg'
import { listMigrations } from '#db/migrate.ts'
import type { Installation } from './open-installation.ts'

/** What an installation is: a demonstration or a real one, and whether it has been filled. */
export type InstallationMark = { isDemonstration: boolean; isFilled: boolean }

/** Reads the mark as the app, and refuses to serve as a role, or on a database, on which it would not be safe. */
export async function checkDatabase(installation: Installation): Promise<void> {
  const client = new pg.Client(installation.app as pg.ClientConfig)
  await client.connect()
  try {
    const { rows } = await client.query<{ is_super: boolean; owns: boolean }>(
      `select r.rolsuper or r.rolbypassrls as is_super,
         exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where c.relowner = r.oid and n.nspname in ('public', 'access')) as owns
       from pg_roles r where r.rolname = current_user`,
    )
    if (rows[0]?.is_super || rows[0]?.owns)
      throw new Error(
        'DATABASE_URL names a role that owns the tables or can pass row-level security. Serve as the app role; see docs/how-to/use-a-postgresql-server.md.',
      )
    const behind = await listMissing(client)
    if (behind.length > 0) throw new Error('This database is older than this Waymark. Run bin/waymark migrate first.')
  } finally {
    await client.end()
  }
}

async function listMissing(client: pg.Client): Promise<string[]> {
  const { rows } = await client
    .query<{ names: string[] | null }>('select access.list_migrations() as names')
    .catch(() => ({ rows: [] }))
  const done = new Set(rows[0]?.names ?? [])
  const known = listMigrations().map(({ name }) => name)
  const unknown = [...done].filter((name) => !known.includes(name))
  if (unknown.length > 0)
    throw new Error(`This database is newer than this Waymark (${unknown.join(', ')}). Run the newer version.`)
  return known.filter((name) => !done.has(name))
}
