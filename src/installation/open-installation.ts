import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Config } from '#config.ts'
import { openEmbeddedServer, type EmbeddedServer } from '#db/embedded-server.ts'
import { asDatabaseAway, DatabaseAway } from './database-away.ts'

/** The database of this installation: two roles, two addresses. */
export type Installation = {
  app: pg.PoolConfig
  /** Undefined where only the app's own address is known: such a process serves, and does not migrate. */
  owner: pg.ClientConfig | undefined
  appRole: string
  isEmbedded: boolean
  close: () => Promise<void>
}

/** Finds the database: a server by its addresses, or the embedded one, which is made the first time. Throws DatabaseAway. */
export async function openInstallation(config: Config): Promise<Installation> {
  if (config.databaseUrl) {
    return {
      app: { connectionString: config.databaseUrl, connectionTimeoutMillis: 10_000 },
      owner: config.databaseOwnerUrl
        ? { connectionString: config.databaseOwnerUrl, connectionTimeoutMillis: 10_000 }
        : undefined,
      appRole: roleIn(config.databaseUrl),
      isEmbedded: false,
      close: () => Promise.resolve(),
    }
  }
  const server = await openEmbedded(config.dataFolder)
  return { app: server.app, owner: server.owner, appRole: 'waymark_app', isEmbedded: true, close: server.close }
}

/** The same for a job, without making a database where there is none, and lets go of it afterwards. Throws DatabaseAway. */
export async function withInstallation<T>(config: Config, job: (installation: Installation) => Promise<T>): Promise<T> {
  if (!hasDatabase(config))
    throw new DatabaseAway(
      `There is no database in ${config.dataFolder}. bin/start makes one; or set WAYMARK_DATA to the folder that has it, or DATABASE_URL.`,
    )
  const installation = await openInstallation(config)
  try {
    return await job(installation)
  } finally {
    await installation.close()
  }
}

/** Whether there is a database, or the address of one: nothing is started to find out. */
export function hasDatabase(config: Config): boolean {
  return config.databaseUrl !== undefined || existsSync(join(config.dataFolder, 'postgres'))
}

/** Opens the embedded server, or starts it again. Throws DatabaseAway with one sentence. */
export async function openEmbedded(dataFolder: string): Promise<EmbeddedServer> {
  // Twice: another process of ours may have been stopping the server while we adopted it.
  try {
    return await openEmbeddedServer(dataFolder).catch((error: unknown) => {
      if (asDatabaseAway(error, dataFolder) === error) throw error
      return openEmbeddedServer(dataFolder)
    })
  } catch (error) {
    throw new DatabaseAway(error instanceof Error ? error.message : String(error), { cause: error })
  }
}

/** Connects with one of the installation's roles, and lets go whatever comes. Throws DatabaseAway where it cannot. */
export async function connected<T>(
  role: pg.ClientConfig,
  setting: string,
  job: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(role)
  // The query that was running fails too, and is the one to be heard.
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    throw asDatabaseAway(error, setting)
  }
  try {
    return await job(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Runs a job as the owner. Throws one sentence where the owner's address is not known. */
export function asOwner<T>(installation: Installation, job: (client: pg.Client) => Promise<T>): Promise<T> {
  return connected(ownerOf(installation), installation.isEmbedded ? 'this folder' : 'DATABASE_OWNER_URL', job)
}

/** Connects as the owner and lets go, so that a server that is away is told from a job that failed. Throws DatabaseAway. */
export function canConnect(installation: Installation): Promise<void> {
  return asOwner(installation, () => Promise.resolve())
}

/** The owner's address. Throws one sentence where it is not known. */
export function ownerOf(installation: Installation): pg.ClientConfig {
  if (!installation.owner) throw new Error('Set DATABASE_OWNER_URL: this needs the role that owns the database.')
  return installation.owner
}

function roleIn(databaseUrl: string): string {
  const role = URL.canParse(databaseUrl) ? decodeURIComponent(new URL(databaseUrl).username) : ''
  if (!role)
    throw new Error(
      'DATABASE_URL cannot be used: write it as postgres://ROLE:PASSWORD@HOST/DATABASE, with the app role.',
    )
  return role
}
