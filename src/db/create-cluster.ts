import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries, ServerUser } from './postgres-binaries.ts'
import { runProgram } from './run-program.ts'

export type Passwords = { superuser: string; owner: string; app: string }

const UNFINISHED = 'postgres.unfinished-'

/**
 * Makes the embedded database's folder unless it is there, and gives the passwords drawn when it was made. They lie inside
 * it: a folder of this name is always a whole one, whenever the power went and however many processes made one at once.
 */
export async function createCluster(dataFolder: string, binaries: Binaries, user: ServerUser): Promise<Passwords> {
  const cluster = join(dataFolder, 'postgres')
  if (!existsSync(cluster)) await makeCluster(dataFolder, cluster, binaries, user)
  const file = passwordsIn(cluster)
  if (!existsSync(file))
    throw new Error(`${file} is missing; without it the database in ${dataFolder} cannot be opened.`)
  return JSON.parse(readFileSync(file, 'utf8')) as Passwords
}

async function makeCluster(dataFolder: string, cluster: string, binaries: Binaries, user: ServerUser): Promise<void> {
  sweepUnfinished(dataFolder)
  const draw = () => randomBytes(24).toString('base64url')
  const passwords: Passwords = { superuser: draw(), owner: draw(), app: draw() }
  const attempt = `${process.pid}-${randomBytes(4).toString('hex')}`
  const unfinished = join(dataFolder, UNFINISHED + attempt)
  const passwordFile = join(dataFolder, `password-${attempt}`)
  makePrivateFolder(unfinished, user)
  writeFileSync(passwordFile, passwords.superuser, { mode: 0o600 })
  if (user) chownSync(passwordFile, user.uid, user.gid)
  const who = ['-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', passwordFile]
  const options = ['-D', unfinished, ...who, '-E', 'UTF8', '--locale=C', '--no-instructions']
  const failed = await runProgram(binaries.initdb, options, user)
  rmSync(passwordFile, { force: true })
  if (failed) throw new Error(`The embedded database could not be created in ${dataFolder}. ${failed}`)
  writeFileSync(passwordsIn(unfinished), JSON.stringify(passwords), { mode: 0o600, flush: true })
  try {
    renameSync(unfinished, cluster)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    // Another process of ours was first: its folder counts.
    if (!existsSync(cluster)) throw error
  }
}

/** What a start that was killed left behind; one that is still being written to is left for the next time. */
function sweepUnfinished(dataFolder: string): void {
  for (const name of readdirSync(dataFolder)) {
    const [, pid] = /^(?:postgres\.unfinished|password)-(\d+)-/.exec(name) ?? []
    if (pid && !isAlive(Number(pid)))
      try {
        rmSync(join(dataFolder, name), { recursive: true, force: true })
      } catch {
        // initdb outlived its parent and still writes: nothing of ours lies there.
      }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function passwordsIn(folder: string): string {
  return join(folder, 'waymark-passwords.json')
}

/** A folder that only the server's user can look into. */
export function makePrivateFolder(folder: string, user: ServerUser): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (user) chownSync(folder, user.uid, user.gid)
}
