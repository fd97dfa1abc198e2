import { join } from 'node:path'
import { buildApp } from '#app.ts'
import type { Config } from '#config.ts'
import { openPool } from '#db/database.ts'
import { buildAssets, type Assets } from '#web/assets/build-assets.ts'
import { clockFrom } from '#web/clock.ts'
import { openModelShelf } from '#web/model-shelf.ts'
import { checkDatabase } from './check-database.ts'
import { whyCannotListen } from './choose-port.ts'
import { keepDatabase } from './keep-database.ts'
import { readMark } from './mark.ts'
import type { Installation } from './open-installation.ts'
import { readSecret } from './secret.ts'

export type Served = { url: string; close: () => Promise<void> }

/** Serves an installation until it is closed: requests that have begun are finished first. */
export async function serve(
  config: Config,
  installation: Installation,
  say: (line: string) => void = () => undefined,
): Promise<Served> {
  await checkDatabase(installation)
  const pool = openPool(installation.app)
  const kept = await keepDatabase(config, installation, say)
  const letGo = async () => {
    await kept.close()
    await pool.end().catch(() => undefined)
  }
  try {
    const { isDemonstration, lastEventAt } = await readMark(pool)
    if (config.startsAt && !isDemonstration)
      throw new Error('WAYMARK_NOW moves the clock of a demonstration only; this is a real service. Leave it out.')
    const app = await buildApp(
      {
        pool,
        clock: clockFrom(startOf(config.startsAt, lastEventAt)),
        models: openModelShelf(),
        assets: await findAssets(config),
        secret: readSecret(config),
        publicUrl: config.publicUrl,
        isDemonstration,
      },
      { log: true, trustProxy: config.trustProxy },
    )
    await app.listen({ port: config.port, host: config.host }).catch((error: NodeJS.ErrnoException) => {
      throw new Error(whyCannotListen(error, config), { cause: error })
    })
    return {
      url: showUrl(config),
      async close() {
        await app.close()
        await letGo()
      },
    }
  } catch (error) {
    await letGo()
    throw error
  }
}

/** Built beside the code, or, where this user may not write there, in the data folder. */
async function findAssets(config: Config): Promise<Assets> {
  try {
    return await buildAssets()
  } catch (error) {
    if (!['EACCES', 'EROFS', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    return buildAssets(join(config.dataFolder, 'assets'))
  }
}

/** After a restart a moved clock begins no earlier than the last thing that happened. */
function startOf(startsAt: string | undefined, lastEventAt: Date | undefined): Date | undefined {
  if (!startsAt) return lastEventAt && lastEventAt > new Date() ? lastEventAt : undefined
  const asked = momentOf(startsAt)
  return lastEventAt && lastEventAt > asked ? lastEventAt : asked
}

/** The moment that WAYMARK_NOW names; nine in the morning for a day alone. */
export function momentOf(startsAt: string): Date {
  return new Date(startsAt.length === 10 ? `${startsAt}T09:00:00Z` : startsAt)
}

function showUrl({ host, port }: Config): string {
  const isEverywhere = host === '0.0.0.0' || host === '::'
  const name = host === '127.0.0.1' || isEverywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}
