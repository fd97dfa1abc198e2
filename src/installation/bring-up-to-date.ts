import { randomBytes } from 'node:crypto'
import { migrate, type MigrationReport } from '#db/migrate.ts'
import { hashOf } from '#web/session.ts'
import { markInstallation, readMark, renewSetUpKey, type Mark } from './mark.ts'
import { asOwner, canConnect, ownerOf, type Installation } from './open-installation.ts'

/** What an installation without a mark becomes: a demonstration, or one's own service, which somebody sets up by a key. */
export type Beginning = 'demonstration' | 'own'

export type Ready = {
  mark: Mark
  /** While there is no service yet: what stands at the end of the address at which one is set up. */
  setUpKey: string | undefined
}

/** Brings the database to this code's shape. Needs the owner's address; throws DatabaseAway where it does not answer. */
export async function migrateInstallation(
  installation: Installation,
  say: (line: string) => void,
): Promise<MigrationReport> {
  await canConnect(installation)
  return migrate(ownerOf(installation), installation.appRole, say)
}

/** Brings the database to this code's shape and marks it the first time. Needs the owner's address. */
export async function bringUpToDate(
  installation: Installation,
  beginning: Beginning,
  say: (line: string) => void,
): Promise<Ready> {
  await migrateInstallation(installation, say)
  return asOwner(installation, async (owner) => {
    await markInstallation(owner, beginning === 'demonstration', null)
    const key = randomBytes(16).toString('base64url')
    // A new key each time: whoever can start the installation may set it up, and an older print of it is worth nothing.
    const setUpKey = (await renewSetUpKey(owner, hashOf(key))) ? key : undefined
    return { mark: await readMark(owner), setUpKey }
  })
}
