import pg from 'pg'
import type { Config } from '#config.ts'
import { openEmbeddedServer } from '#db/embedded-server.ts'

/** The database of this installation: two roles, two addresses. */
export type Installation = {
  app: pg.PoolConfig
  /** Undefined where only the app's own address is known: such a process serves, and does not migrate. */
  owner: pg.ClientConfig | undefined
  appRole: string
  isEmbedded: boolean
  close: () => Promise<void>
}

/** Finds the database: a server by its addresses, or the embedded one, which is made the first time. */
export async function openInstallation(config: Config): Promise<Installation> {
  if (config.databaseUrl) {
    const appRole = decodeURIComponent(new URL(config.databaseUrl).username)
    return {
      app: { connectionString: config.databaseUrl },
      owner: config.databaseOwnerUrl ? { connectionString: config.databaseOwnerUrl } : undefined,
      appRole,
      isEmbedded: false,
      close: () => Promise.resolve(),
    }
  }
  const server = await openEmbeddedServer(config.dataFolder)
  return { app: server.app, owner: server.owner, appRole: 'waymark_app', isEmbedded: true, close: server.close }
}

/** Runs a job as the owner. Throws one sentence where the owner's address is not known. */
export async function asOwner<T>(installation: Installation, job: (client: pg.Client) => Promise<T>): Promise<T> {
  if (!installation.owner) throw new Error('Set DATABASE_OWNER_URL: this needs the role that owns the database.')
  const client = new pg.Client(installation.owner)
  await client.connect()
  try {
    return await job(client)
  } finally {
    await client.end()
  }
}
