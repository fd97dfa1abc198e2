import { buildApp } from '#app.ts'
import { inTransaction, openPool } from '#db/database.ts'
import { buildAssets } from '#web/assets/build-assets.ts'
import { clockFrom } from '#web/clock.ts'
import { openModelShelf } from '#web/model-shelf.ts'
import { lookOf, openSession } from '#web/session.ts'
import type { Look } from '#work/work.ts'
import { BENCH_NOW } from './fill-world.ts'
import { mainSelects } from './main-selects.ts'

// The application in a process of its own, with a floor beside each page: the same headers, the tenant's transaction, the
// page's own main select, and the page's bytes ready-made.
const pool = openPool(JSON.parse(process.env.BENCH_DATABASE ?? '{}'))
const given = {
  pool,
  clock: clockFrom(BENCH_NOW),
  models: openModelShelf(),
  assets: await buildAssets(),
  secret: Buffer.alloc(32, 1),
  publicUrl: 'http://localhost:3000',
  isDemonstration: false,
}
const app = await buildApp(given)
const web = { ...given, navigation: [], findRule: () => undefined, listKeptViews: () => Promise.resolve([]) }
const bytes = new Map<string, string>()

app.get('/floor/*', async (request, reply) => {
  const url = request.url.slice('/floor'.length)
  const body = bytes.get(url) ?? (await app.inject({ url, headers: { cookie: request.headers.cookie ?? '' } })).body
  bytes.set(url, body)
  await inTransaction(pool, 'read', async (db, client) => {
    const session = await openSession(web, client, request)
    if (!session) throw new Error('the bench has no session')
    const look: Look = await lookOf(web, web.clock, db, session)
    return mainSelects(look, url)
  })
  return reply.type('text/html').send(body)
})
app.get('/memory', async () => process.memoryUsage())

await app.listen({ port: 0, host: '127.0.0.1' })
process.send?.({ port: (app.server.address() as { port: number }).port })
