import pg from 'pg'
import type { Config } from '#config.ts'
import { openEmbedded, type Installation } from './open-installation.ts'

type Kept = { close: () => Promise<void> }

const SOONEST = 200
const LATEST = 5_000

/**
 * Keeps the embedded database running while it is served: holds one connection, by which other processes of ours know that
 * the server is needed, and starts it again when that connection breaks. A server of somebody else's is left to them: the
 * pool connects anew by itself.
 */
export async function keepDatabase(
  config: Config,
  installation: Installation,
  say: (line: string) => void,
): Promise<Kept> {
  if (!installation.isEmbedded) return { close: () => Promise.resolve() }
  let isClosing = false
  let held: pg.Client | undefined
  let comingBack: Promise<void> | undefined

  async function hold(): Promise<void> {
    const client = new pg.Client(installation.app as pg.ClientConfig)
    client.on('error', () => undefined)
    await client.connect()
    client.on('end', () => {
      if (!isClosing) comingBack = comeBack()
    })
    held = client
  }

  async function comeBack(): Promise<void> {
    say('The database went away. Starting it again ...')
    for (let wait = SOONEST; !isClosing; wait = Math.min(wait * 2, LATEST)) {
      try {
        await openEmbedded(config.dataFolder)
        await hold()
        say('The database is back.')
        return
      } catch (error) {
        say(
          `The database did not come back: ${error instanceof Error ? error.message : String(error)} Trying again ...`,
        )
        await new Promise((resolve) => setTimeout(resolve, wait))
      }
    }
  }

  await hold()
  return {
    async close() {
      isClosing = true
      await comingBack
      await held?.end().catch(() => undefined)
    },
  }
}
