import { sql } from 'kysely'
import { buildApp } from '#app.ts'
import { inTransaction, openPool } from '#db/database.ts'
import { buildAssets } from '#web/assets/build-assets.ts'
import { clockFrom } from '#web/clock.ts'
import { openModelShelf } from '#web/model-shelf.ts'

// The application in a process of its own, and beside it what a save is measured against: the same body, read by the same
// server, through the same pool, and a bare update of one section in a transaction.
const pool = openPool(JSON.parse(process.env.BENCH_DATABASE ?? '{}'))
const app = await buildApp({
  pool,
  clock: clockFrom(undefined),
  models: openModelShelf(),
  assets: await buildAssets(),
  secret: Buffer.alloc(32, 1),
  publicUrl: 'http://localhost:3000',
  isDemonstration: false,
})

type Update = { authorityId: string; recordId: string; sections: { section: string; body: string }[] }

app.post('/floor', async (request) => {
  const { authorityId, recordId, sections } = request.body as Update
  const [{ section, body } = { section: '', body: '' }] = sections
  await inTransaction(pool, 'write', async (db) => {
    await Promise.all([
      sql`select set_config('app.authority', ${authorityId}, true)`.execute(db),
      db
        .updateTable('record_sections')
        .set({ body })
        .where('authority_id', '=', authorityId)
        .where('record_id', '=', recordId)
        .where('section', '=', section)
        .execute(),
    ])
  })
  return { done: true }
})

await app.listen({ port: 0, host: '127.0.0.1' })
process.send?.({ port: (app.server.address() as { port: number }).port })
