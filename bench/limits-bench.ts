import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inTransaction, openPool } from '#db/database.ts'
import { openEmbeddedServer } from '#db/embedded-server.ts'
import { migrate } from '#db/migrate.ts'
import { addDistributions } from '#figures/loading/rows-store.ts'
import { gatherer } from '#figures/reading/gather.ts'
import { dotsOf, spreadOf } from '#figures/reading/spread.ts'
import { publishedMeasures } from '#measures/index.ts'
import { foundService } from '#set-up/index.ts'
import { newId } from '#shared/id.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { standingsIn } from '#statistics/funnel.ts'
import { openModelShelf } from '#web/model-shelf.ts'
import { lookAs } from '#work/work.ts'

// Limits of every measure and year of England, worked out from what each school did and stored with their data sets; with
// them where each school stands. Held against 15 seconds.
const [SCHOOLS, MEASURES, YEARS, MOST_SECONDS] = [25_000, 30, 5, 15]
const moment = new Date('2026-11-12T09:00:00Z')
const shares = publishedMeasures().measures.filter(({ kind, unit }) => kind === 'share' && unit === '%')
const measures = Array.from({ length: MEASURES }, (_, at) => ({ ...shares[at % shares.length]!, id: `measure-${at}` }))

const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'))
const server = await openEmbeddedServer(folder, { durable: true })
await migrate(server.owner, 'waymark_app')
const owner = new pg.Client(server.owner)
await owner.connect()
const founded = await foundService(owner, {
  name: 'England',
  laCodes: ['201'],
  modelText: readFileSync('models/norfolk.yaml', 'utf8'),
  administrator: { name: 'Ada Admin', email: 'ada@example.test' },
  now: moment,
})
const dataSets = Array.from({ length: YEARS }, (_, at) => ({ id: newId(), year: 2019 - at }))
for (const { id, year } of dataSets)
  await owner.query(
    `insert into data_sets (authority_id, id, source, kind, year, release, status, title, file_name, columns, counts, faults, uploaded_at, uploaded_by)
     values ($1, $2, 'key-stage-2', 'result', $3, 'final', 'previewed', 'KS2', 'ks2.csv', '{}', '{}', '[]', now(), $4)`,
    [founded.authorityId, id, year, founded.administratorId],
  )
await owner.end()

const pool = openPool(server.app)
const models = openModelShelf()
const who = {
  ...{ personId: founded.administratorId, name: 'Bench' },
  ...{ authorityId: founded.authorityId, authorityName: 'Bench' },
}
let [standing, outside] = [0, 0]
const started = performance.now()
for (const { id, year } of dataSets)
  await inTransaction(pool, 'write', async (db, client) => {
    await client.query(`select set_config('app.authority', $1, true)`, [founded.authorityId])
    const look = lookAs({
      db,
      actor: { ...who, roles: [] },
      ...{ now: moment, today: londonDateOf(moment), modelVersionId: founded.modelVersionId },
      model: await models.get(db, founded.modelVersionId),
      modelOn: () => Promise.reject(new Error('a file of figures asks for no other model')),
      modelOf: () => Promise.reject(new Error('a file of figures asks for no other model')),
    })
    const found = measures.map((measure, place) => {
      const gathering = gatherer()
      for (let at = 0; at < SCHOOLS; at += 1) gathering.add(40 + ((at * 7 + place + year) % 50), 8 + (at % 190), 0)
      const gathered = gathering.take()
      const spread = spreadOf(measure, gathered)!
      const values = gathered.values.map((value) => value / 100)
      const places = standingsIn(spread.funnel!, { values, cohorts: gathered.cohorts })
      standing += places.length
      outside += places.filter((each) => each !== 2).length
      const dots = dotsOf(gathered, 5)
      const { id: name } = measure
      return { measure: name, pupils: 'all', schoolKind: '', schools: SCHOOLS, inFile: SCHOOLS, spread, dots }
    })
    await addDistributions(look, id, year, found)
  })
const seconds = (performance.now() - started) / 1000
console.log(
  `limits of ${MEASURES} measures and ${YEARS} years of ${SCHOOLS.toLocaleString('en-GB')} schools: ${seconds.toFixed(1)} s with what is stored, against ${MOST_SECONDS}; ` +
    `${standing.toLocaleString('en-GB')} standings, ${outside.toLocaleString('en-GB')} outside`,
)
await pool.end()
await server.close()
rmSync(folder, { recursive: true, force: true })
process.exit(seconds <= MOST_SECONDS ? 0 : 1)
