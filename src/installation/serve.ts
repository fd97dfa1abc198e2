import { join } from 'node:path'
import { buildApp } from '#app.ts'
import { jobsOfRooms } from '#jobs-of-rooms.ts'
import type { Config } from '#config.ts'
import { openPool, openQueuePool } from '#db/database.ts'
import { runJobs } from '#jobs/index.ts'
import { openPost } from '#messages/index.ts'
import { warmPrint } from '#print/index.ts'
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
  const queuePool = openQueuePool(installation.app)
  const kept = await keepDatabase(config, installation, say)
  const letGo = async () => {
    await kept.close()
    for (const each of [pool, queuePool]) await each.end().catch(() => undefined)
  }
  try {
    const mark = await readMark(pool)
    const clock = clockOf(config, mark)
    const models = openModelShelf()
    const post = openPost(config.mail, mark.isDemonstration, say)
    const app = await buildApp(
      {
        pool,
        clock,
        models,
        assets: await findAssets(config),
        secret: readSecret(config),
        publicUrl: config.publicUrl,
        isDemonstration: mark.isDemonstration,
        mailGoesBy: post?.by,
      },
      { log: true, trustProxy: config.trustProxy },
    )
    await app.listen({ port: config.port, host: config.host }).catch((error: NodeJS.ErrnoException) => {
      throw new Error(whyCannotListen(error, config), { cause: error })
    })
    const jobs = jobsOfRooms({ post, publicUrl: config.publicUrl })
    const running = await runJobs({ desk: { pool, clock, models }, queuePool, jobs, say })
    // Nobody waits for it; should it fail, the first document says so.
    void warmPrint().catch(() => undefined)
    return {
      url: showUrl(config),
      async close() {
        const stopped = running.stop()
        // A browser keeps its connection after the answer for which we waited, and would hold us for a minute.
        const idle = setInterval(() => app.server.closeIdleConnections(), 100)
        await app.close()
        clearInterval(idle)
        await stopped
        post?.close()
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
