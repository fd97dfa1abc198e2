import type pg from 'pg'
import { whyQueueIsNotReady } from '#db/make-queue.ts'
import { listMigrations } from '#db/migrate.ts'
import { connected, type Installation } from './open-installation.ts'

/** Refuses to serve as a role, or on a database, on which it would not be safe. Throws one sentence that says what to do. */
export async function checkDatabase(installation: Installation): Promise<void> {
  await connected(installation.app, installation.isEmbedded ? 'this folder' : 'DATABASE_URL', async (client) => {
    const unsafe = await whyRoleIsUnsafe(client)
    if (unsafe) throw new Error(unsafe)
    const missing = await listMissingMigrations(client)
    const queue = await whyQueueIsNotReady(client)
    if (missing.length > 0 || queue === 'older')
      throw new Error('This database is older than this Waymark. Run bin/waymark migrate first.')
    if (queue === 'newer')
      throw new Error('This database is newer than this Waymark: its queue of jobs is. Run the newer version.')
  })
}

/** Why the role of this connection may not serve; undefined when it may. */
export async function whyRoleIsUnsafe(client: pg.Client): Promise<string | undefined> {
  const { rows } = await client.query<{ passes: boolean; owns: boolean }>(
    `select r.rolsuper or r.rolbypassrls as passes,
       exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname in ('public', 'access', 'england', 'jobs') and pg_has_role(r.oid, c.relowner, 'member')) as owns
     from pg_roles r where r.rolname = current_user`,
  )
  if (!rows[0]?.passes && !rows[0]?.owns) return undefined
  return 'DATABASE_URL names a role that owns the tables or can pass row-level security. Serve as the app role; see docs/how-to/use-a-postgresql-server.md.'
}

/** The migrations that this code knows and the database has not had. Throws when the database has had others. */
export async function listMissingMigrations(client: pg.Client): Promise<string[]> {
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
