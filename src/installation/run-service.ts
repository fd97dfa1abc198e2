import { existsSync } from 'node:fs'
import type { Config } from '#config.ts'
import { bringUpToDate, type Beginning, type Ready } from './bring-up-to-date.ts'
import { choosePort } from './choose-port.ts'
import { readMark } from './mark.ts'
import { connected, openInstallation, type Installation } from './open-installation.ts'
import { secretFileOf } from './secret.ts'
import { serve } from './serve.ts'
import { stopWhenAsked, type Stop } from './stop-when-asked.ts'

type Run = {
  config: Config
  /** What a database without a mark becomes. */
  beginning: Beginning
  /** Set where somebody asked for their own service, and would be surprised by a demonstration. */
  insists?: boolean
  /** Fills a demonstration that is not filled yet. */
  fill?: (installation: Installation, config: Config, say: (line: string) => void) => Promise<void>
  /** Lines about the people to sign in as, once a demonstration is filled. */
  listPeople?: (installation: Installation) => Promise<string[]>
  say: (line: string) => void
}

/** From whatever is there to a page that answers, until somebody asks it to stop. Throws when it cannot get so far. */
export async function runService(run: Run): Promise<void> {
  const stop = stopWhenAsked(run.say)
  try {
    await start(run, stop)
  } catch (error) {
    // What breaks because everything is being closed is nobody's fault: the process is about to end.
    if (stop.isAsked()) return
    await stop.closeAll()
    throw error
  }
}

async function start({ config: asked, beginning, insists, fill, listPeople, say }: Run, stop: Stop): Promise<void> {
  const config = await choosePort(asked)
  if (!config.databaseUrl && !existsSync(config.dataFolder)) say(`Making a database in ${config.dataFolder} ...`)
  const installation = await openInstallation(config)
  stop.first(() => installation.close())
  const { mark, setUpKey } = await getReady(installation, beginning, say)
  if (insists && mark.isDemonstration)
    throw new Error(
      `${config.databaseUrl ? 'This database' : config.dataFolder} holds a demonstration. Begin your own service elsewhere: set WAYMARK_DATA to a new folder, or DATABASE_URL to an empty database.`,
    )
  if (mark.isDemonstration && !mark.isFilled && fill) await fill(installation, config, say)
  const served = await serve(config, installation, say)
  stop.first(() => served.close())
  const people = mark.isDemonstration && listPeople ? await listPeople(installation) : []
  say(`\nWaymark is at ${served.url}`)
  if (mark.isDemonstration) say(`Look as anyone at ${served.url}/demonstration`)
  for (const line of people) say(line)
  if (setUpKey) say(`Set up your service at ${served.url}/set-up/${setUpKey}`)
  if (!mark.isDemonstration && !config.secret)
    say(`Keep a copy of ${secretFileOf(config)} apart from the backups: second factors are wrapped with it.`)
  say('')
}

async function getReady(installation: Installation, beginning: Beginning, say: (line: string) => void): Promise<Ready> {
  if (installation.owner) return bringUpToDate(installation, beginning, say)
  // Only the app's address is known: serve checks what is there, and refuses what is not as old as this code.
  const mark = await connected(installation.app, 'DATABASE_URL', (client) =>
    readMark(client).catch(() => {
      throw new Error('This database has not been made ready. Set DATABASE_OWNER_URL and run bin/waymark migrate.')
    }),
  )
  return { mark, setUpKey: undefined }
}
