import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { findBinaries, findServerUser, type Binaries, type ServerUser } from './postgres-binaries.ts'

/** A PostgreSQL server of our own, in a folder, reached over a socket that only this machine's user can open. */
export type EmbeddedServer = {
  owner: pg.ClientConfig
  app: pg.ClientConfig
  superuser: pg.ClientConfig
  /** Stops the server, unless another process of ours still has a connection. */
  close: () => Promise<void>
}

type Passwords = { superuser: string; owner: string; app: string }

/** Off only where losing everything at a power cut does not matter: the tests' own cluster. */
type Durability = { durable: boolean }

const MAJOR_VERSION = '15'
const DATABASE = 'waymark'

/**
 * Opens the embedded server: makes it the first time, adopts it when it is running, starts it when it is not.
 * Throws one sentence that says what to do.
 */
export async function openEmbeddedServer(
  dataFolder: string,
  { durable }: Durability = { durable: true },
): Promise<EmbeddedServer> {
  const user = findServerUser()
  mkdirSync(dataFolder, { recursive: true })
  // The server's user must be able to pass through to its own part; what lies here beside it is private by file.
  if (user) chmodSync(dataFolder, 0o711)
  const binaries = await findBinaries(dataFolder, user)
  const cluster = join(dataFolder, 'postgres')
  const socket = join(tmpdir(), `waymark-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 10)}`)
  makePrivateFolder(socket, user)
  const passwords = existsSync(cluster) ? readPasswords(dataFolder) : createCluster(dataFolder, cluster, binaries, user)
  refuseOtherVersion(cluster)

  const as = (name: string, password: string): pg.ClientConfig => ({
    host: socket,
    user: name,
    password,
    database: DATABASE,
  })
  const superuser = { ...as('postgres', passwords.superuser), database: 'postgres' }
  await startUnlessRunning(superuser, binaries, user, {
    cluster,
    socket,
    log: join(dataFolder, 'postgres.log'),
    durable,
  })
  await makeRolesAndDatabase(superuser, passwords)
  return {
    superuser,
    owner: as('waymark_owner', passwords.owner),
    app: as('waymark_app', passwords.app),
    close: () => stopIfLast(superuser, binaries, user, cluster),
  }
}

function createCluster(dataFolder: string, cluster: string, binaries: Binaries, user: ServerUser): Passwords {
  const draw = () => randomBytes(24).toString('base64url')
  const passwords = { superuser: draw(), owner: draw(), app: draw() }
  const unfinished = join(dataFolder, 'postgres.unfinished')
  const passwordFile = join(dataFolder, 'password')
  rmSync(unfinished, { recursive: true, force: true })
  makePrivateFolder(unfinished, user)
  writeFileSync(passwordFile, passwords.superuser, { mode: 0o600 })
  if (user) chownSync(passwordFile, user.uid, user.gid)
  const options = [
    '-D',
    unfinished,
    '-U',
    'postgres',
    '-A',
    'scram-sha-256',
    '-E',
    'UTF8',
    '--locale=C',
    '--pwfile',
    passwordFile,
  ]
  const made = run(binaries.initdb, [...options, '--no-instructions'], user)
  rmSync(passwordFile)
  if (made) throw new Error(`The embedded database could not be created in ${dataFolder}. ${made}`)
  writeFileSync(join(dataFolder, 'passwords.json'), JSON.stringify(passwords), { mode: 0o600 })
  // Renamed at the end: a folder of this name is always a whole one, whenever the power went.
  renameSync(unfinished, cluster)
  return passwords
}

function readPasswords(dataFolder: string): Passwords {
  const file = join(dataFolder, 'passwords.json')
  if (!existsSync(file))
    throw new Error(`${file} is missing; without it the database in ${dataFolder} cannot be opened.`)
  return JSON.parse(readFileSync(file, 'utf8')) as Passwords
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
    said = run(binaries.pgCtl, start, user) ?? ''
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
  await client.connect()
  const { rows } = await client.query(
    `select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
  )
  await client.end()
  if (rows.length === 0) run(binaries.pgCtl, ['stop', '-w', '-m', 'fast', '-D', cluster], user)
}

function makePrivateFolder(folder: string, user: ServerUser): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (user) chownSync(folder, user.uid, user.gid)
}

/** Runs one of the server's programs. Undefined when it went well, else what it said. */
function run(program: string, options: string[], user: ServerUser): string | undefined {
  // The server must not keep our own output open, or whoever waits for it would wait for ever.
  const done = spawnSync(program, options, {
    ...user,
    cwd: '/',
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 60_000,
  })
  if (!done.error && done.status === 0) return undefined
  return (done.error?.message ?? done.stderr).trim()
}
