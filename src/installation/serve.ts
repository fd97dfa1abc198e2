import { join } from 'node:path'
import { buildApp } from '#app.ts'
import type { Config } from '#config.ts'
import { openPool } from '#db/database.ts'
import { buildAssets, type Assets } from '#web/assets/build-assets.ts'
import { openModelShelf } from '#web/model-shelf.ts'
import { checkDatabase } from './check-database.ts'
import { whyCannotListen } from './choose-port.ts'
import { clockOf } from './clock.ts'
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
    const mark = await readMark(pool)
    const clock = clockOf(config, mark)
    const app = await buildApp(
      {
        pool,
        clock,
        models: openModelShelf(),
        assets: await findAssets(config),
        secret: readSecret(config),
        publicUrl: config.publicUrl,
        isDemonstration: mark.isDemonstration,
      },
      { log: true, trustProxy: config.trustProxy },
    )
    await app.listen({ port: config.port, host: config.host }).catch((error: NodeJS.ErrnoException) => {
      throw new Error(whyCannotListen(error, config), { cause: error })
    })
    return {
      url: showUrl(config),
      async close() {
        // A browser keeps its connection after the answer for which we waited, and would hold us for a minute.
        const idle = setInterval(() => app.server.closeIdleConnections(), 100)
        await app.close()
        clearInterval(idle)
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

function showUrl({ host, port }: Config): string {
  const isEverywhere = host === '0.0.0.0' || host === '::'
  const name = host === '127.0.0.1' || isEverywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}
