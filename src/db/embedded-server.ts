import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { createCluster, makePrivateFolder, type Passwords } from './create-cluster.ts'
import { findBinaries, findServerUser, type Binaries, type ServerUser } from './postgres-binaries.ts'
import { runProgram } from './run-program.ts'

/** A PostgreSQL server of our own, in a folder, reached over a socket that only this machine's user can open. */
export type EmbeddedServer = {
  owner: pg.ClientConfig
  app: pg.ClientConfig
  superuser: pg.ClientConfig
  /** Stops the server, unless another process of ours still has a connection. */
  close: () => Promise<void>
}

/** Off only where losing everything at a power cut does not matter: the tests' own cluster. */
type Durability = { durable: boolean }

const MAJOR_VERSION = '15'
const DATABASE = 'waymark'

/** By which the server's list of connections tells this process's from those of others. */
const OUR_NAME = `waymark ${process.pid}`

/** Longer than this, and the socket's path would not fit into the 107 bytes that the system allows it. */
const LONGEST_FOLDER_OF_SOCKETS = 60

/**
 * Opens the embedded server: makes it the first time, adopts it when it is running, starts it when it is not.
 * Throws one sentence that says what to do.
 */
export async function openEmbeddedServer(
  dataFolder: string,
  { durable }: Durability = { durable: true },
): Promise<EmbeddedServer> {
  const user = findServerUser()
  makeDataFolder(dataFolder, user)
  const binaries = await findBinaries(dataFolder, user)
  const cluster = join(dataFolder, 'postgres')
  const passwords = await createCluster(dataFolder, binaries, user)
  refuseOtherVersion(cluster)
  const socket = socketInUse(cluster) ?? usualSocket(dataFolder)
  makePrivateFolder(socket, user)

  const as = (name: string, password: string): pg.ClientConfig => ({
    host: socket,
    user: name,
    password,
    database: DATABASE,
    application_name: OUR_NAME,
  })
  const superuser = { ...as('postgres', passwords.superuser), database: 'postgres' }
  const log = join(dataFolder, 'postgres.log')
  await startUnlessRunning(superuser, binaries, user, { cluster, socket, log, durable })
  await makeRolesAndDatabase(superuser, passwords)
  return {
    superuser,
    owner: as('waymark_owner', passwords.owner),
    app: as('waymark_app', passwords.app),
    close: () => stopIfLast(superuser, binaries, user, cluster),
  }
}

function makeDataFolder(dataFolder: string, user: ServerUser): void {
  try {
    mkdirSync(dataFolder, { recursive: true })
    // The server's user must be able to pass through to its own part; what lies here beside it is private by file.
    if (user) chmodSync(dataFolder, 0o711)
    accessSync(dataFolder, constants.W_OK | constants.X_OK)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Error(
      `The data folder ${dataFolder} cannot be written (${code}). Set WAYMARK_DATA to a folder of your own, or start Waymark as the user to whom it belongs.`,
    )
  }
}

/** Where a server that runs already listens: it may have been started with another folder for temporary files. */
function socketInUse(cluster: string): string | undefined {
  const file = join(cluster, 'postmaster.pid')
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n')[4]?.trim() || undefined : undefined
}

function usualSocket(dataFolder: string): string {
  const folder = tmpdir().length > LONGEST_FOLDER_OF_SOCKETS ? '/tmp' : tmpdir()
  return join(folder, `waymark-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 10)}`)
}

function refuseOtherVersion(cluster: string): void {
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (version === MAJOR_VERSION) return
  throw new Error(
    `The database in ${cluster} was made by PostgreSQL ${version}; this is ${MAJOR_VERSION}. Make a backup with the Waymark that made it, and restore it into an empty folder.`,
  )
}

async function startUnlessRunning(
  superuser: pg.ClientConfig,
  binaries: Binaries,
  user: ServerUser,
  server: { cluster: string; socket: string; log: string } & Durability,
): Promise<void> {
  if (await answers(superuser)) return
  const settings = {
    listen_addresses: `''`,
    unix_socket_directories: server.socket,
    max_connections: '80',
    shared_buffers: '64MB',
    wal_level: 'minimal',
    max_wal_senders: '0',
    log_min_messages: 'warning',
    ...(server.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  if (!existsSync(server.log)) writeFileSync(server.log, '', { mode: 0o600 })
  if (user) chownSync(server.log, user.uid, user.gid)
  const start = ['start', '-w', '-t', '30', '-D', server.cluster, '-l', server.log, '-o', options.join(' ')]
  let said = ''
  // Just after a kill the old server's files still say that it runs: ask again for a while before giving up.
  for (let tries = 0; tries < 60; tries += 1) {
    said = (await runProgram(binaries.pgCtl, start, user)) ?? ''
    if (await answers(superuser)) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(
    `The embedded database in ${server.cluster} did not start. ${said} Its own words are in ${server.log}.`,
  )
}

async function answers(superuser: pg.ClientConfig): Promise<boolean> {
  const client = new pg.Client(superuser)
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Safe to repeat: whatever an interrupted first start left undone is done by the next one. */
async function makeRolesAndDatabase(superuser: pg.ClientConfig, passwords: Passwords): Promise<void> {
  const client = new pg.Client(superuser)
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(712001)`)
    const { rows } = await client.query<{ name: string }>(
      `select rolname as name from pg_roles union all select 'database ' || datname from pg_database`,
    )
    const there = new Set(rows.map((row) => row.name))
    for (const [name, password] of [
      ['waymark_owner', passwords.owner],
      ['waymark_app', passwords.app],
    ] as const)
      if (!there.has(name)) await client.query(`create role ${name} login password ${client.escapeLiteral(password)}`)
    if (!there.has(`database ${DATABASE}`)) await client.query(`create database ${DATABASE} owner waymark_owner`)
  } finally {
    await client.end()
  }
}

async function stopIfLast(
  superuser: pg.ClientConfig,
  binaries: Binaries,
  user: ServerUser,
  cluster: string,
): Promise<void> {
  const client = new pg.Client(superuser)
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query(
      `select 1 from pg_stat_activity where backend_type = 'client backend' and application_name <> $1`,
      [OUR_NAME],
    )
    if (rows.length > 0) return
  } catch {
    // It is gone already.
    return
  } finally {
    await client.end().catch(() => undefined)
  }
  await runProgram(binaries.pgCtl, ['stop', '-w', '-m', 'fast', '-D', cluster], user)
}
