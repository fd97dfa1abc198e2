import type { AddressInfo } from 'node:net'
import { buildApp } from '#app.ts'
import type { Config } from '#config.ts'
import { openPool } from '#db/database.ts'
import { buildAssets } from '#web/assets/build-assets.ts'
import { clockFrom } from '#web/clock.ts'
import { openModelShelf } from '#web/model-shelf.ts'
import { checkDatabase } from './check-database.ts'
import { readMark } from './mark.ts'
import type { Installation } from './open-installation.ts'
import { readSecret } from './secret.ts'

export type Served = { url: string; close: () => Promise<void> }

/** Serves an installation until it is closed: requests that have begun are finished first. */
export async function serve(config: Config, installation: Installation): Promise<Served> {
  await checkDatabase(installation)
  const pool = openPool(installation.app)
  const { isDemonstration, lastEventAt } = await readMark(pool)
  if (config.startsAt && !isDemonstration)
    throw new Error('WAYMARK_NOW moves the clock of a demonstration only; this is a real service.')
  const app = await buildApp(
    {
      pool,
      clock: clockFrom(startOf(config.startsAt, lastEventAt)),
      models: openModelShelf(),
      assets: await buildAssets(),
      secret: readSecret(config),
      publicUrl: config.publicUrl,
      isDemonstration,
    },
    { log: true, trustProxy: config.trustProxy },
  )
  await app.listen({ port: config.port, host: config.host })
  const { port } = app.server.address() as AddressInfo
  return {
    url: `http://${config.host === '127.0.0.1' ? 'localhost' : config.host}:${port}`,
    async close() {
      await app.close()
      await pool.end()
      await installation.close()
    },
  }
}

/** After a restart a moved clock begins no earlier than the last thing that happened. */
function startOf(startsAt: string | undefined, lastEventAt: Date | undefined): Date | undefined {
  if (!startsAt) return lastEventAt && lastEventAt > new Date() ? lastEventAt : undefined
  const asked = new Date(startsAt.length === 10 ? `${startsAt}T09:00:00Z` : startsAt)
  return lastEventAt && lastEventAt > asked ? lastEventAt : asked
}
