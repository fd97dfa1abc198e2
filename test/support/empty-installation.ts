import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { buildApp } from '#app.ts'
import { openPool } from '#db/database.ts'
import { markInstallation } from '#installation/mark.ts'
import { newId } from '#shared/id.ts'
import { buildAssets } from '#web/assets/build-assets.ts'
import { clockFrom } from '#web/clock.ts'
import { openModelShelf } from '#web/model-shelf.ts'
import { hashOf } from '#web/session.ts'
import { ownDatabase } from './own-database.ts'

/** An installation with nothing in it, as `bin/start --empty` leaves it, with the key that it prints. */
export type EmptyInstallation = { app: FastifyInstance; owner: pg.Client; key: string; close: () => Promise<void> }

export async function emptyInstallation(now: Date): Promise<EmptyInstallation> {
  const key = 'the-key-that-was-printed'
  const database = await ownDatabase(`empty_${newId().replaceAll('-', '')}`)
  const owner = new pg.Client(database.owner)
  await owner.connect()
  await markInstallation(owner, false, hashOf(key))
  const pool = openPool(database.app)
  const app = await buildApp({
    pool,
    clock: clockFrom(now, () => now.getTime()),
    models: openModelShelf(),
    assets: await buildAssets(),
    secret: Buffer.alloc(32, 7),
    publicUrl: 'http://localhost:3000',
    isDemonstration: false,
  })
  return {
    app,
    owner,
    key,
    async close() {
      await app.close()
      await pool.end()
      await owner.end()
    },
  }
}
