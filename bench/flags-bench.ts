import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inTransaction, openPool } from '#db/database.ts'
import { openEmbeddedServer } from '#db/embedded-server.ts'
import { migrate } from '#db/migrate.ts'
import { workOutFlags } from '#flags/index.ts'
import { publishedMeasures } from '#measures/index.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { foundService } from '#set-up/index.ts'
import { openModelShelf } from '#web/model-shelf.ts'
import { lookAs, type Work } from '#work/work.ts'

// What the triggers of a model notice, worked out anew of every school at once: 25,000 schools by 30 measures by 5 years, within 15 seconds.
const [SCHOOLS, MEASURES, YEARS, LIMIT] = [25_000, 30, 5, 15]
const moment = new Date('2026-11-12T09:00:00Z')
const measures = publishedMeasures()
  .measures.filter(({ better }) => better !== 'neither')
  .slice(0, MEASURES)
/** Tests in turn; each is met by one school in eight or so. */
const TESTS = ['below: 44', 'falling: 2', 'lowest: 25', 'below: 46', 'falling: 3']

const triggers = Array.from(
  { length: MEASURES },
  (_, at) =>
    `    - { id: bench-${at}, name: Bench, measure: ${measures[at % measures.length]!.id}, ${TESTS[at % TESTS.length]}, says: Bench., source: WI-49 }`,
)
const model = readFileSync('models/essex.yaml', 'utf8')
const modelText = `${model}\ntriggers:\n  says: Bench.\n  source: WI-49\n  of:\n${triggers.join('\n')}\n`

const database = mkdtempSync(join(tmpdir(), 'waymark-bench-db-'))
const server = await openEmbeddedServer(database)
try {
  await migrate(server.owner, 'waymark_app')
  const owner = new pg.Client(server.owner)
  await owner.connect()
  const founded = await foundService(owner, {
    ...{ name: 'Bench', laCodes: ['201'], modelText, now: moment },
    administrator: { name: 'Bench', email: 'bench@example.test' },
  })
  await fill(owner, founded.authorityId, founded.administratorId)
  await owner.end()
  const pool = openPool(server.app)
  const models = openModelShelf()
  const begun = performance.now()
  const found = await inTransaction(pool, 'write', async (db, client) => {
    await client.query(`select set_config('app.authority', $1, true)`, [founded.authorityId])
    const look = lookAs({
      db,
      actor: {
        ...{ personId: founded.administratorId, name: 'Bench', authorityId: founded.authorityId },
        ...{ authorityName: 'Bench', roles: [] },
      },
      ...{ now: moment, today: londonDateOf(moment), modelVersionId: founded.modelVersionId },
      model: await models.get(db, founded.modelVersionId),
      modelOn: () => Promise.reject(new Error('flags ask for no other model')),
      modelOf: () => Promise.reject(new Error('flags ask for no other model')),
    })
    return workOutFlags(look as Work)
  })
  const seconds = (performance.now() - begun) / 1000
  await pool.end()
  const peak = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(
    `flags: ${found.toLocaleString('en-GB')} of ${SCHOOLS.toLocaleString('en-GB')} schools by ${MEASURES} measures by ${YEARS} years in ${seconds.toFixed(1)} s (at most ${LIMIT}), peak ${peak} MB`,
  )
  if (seconds > LIMIT) process.exitCode = 1
} finally {
  await server.close()
  rmSync(database, { recursive: true, force: true })
}

/** Schools and five applied files of all measures, as if they had been loaded. */
async function fill(owner: pg.Client, authority: string, by: string): Promise<void> {
  await owner.query(
    `insert into schools (authority_id, id, urn, la_code, name, name_sorted, search_text, status)
     select $1, gen_random_uuid(), (100000 + n)::text, '201', 'School ' || n, 'school ' || n, 'school', 'open'
     from generate_series(1, ${SCHOOLS}) n`,
    [authority],
  )
  const one = measures.map(
    ({ id }, at) =>
      `'${id}', jsonb_build_object('all', jsonb_build_object('value', 40 + (s.n * ${7 + at} + y.year * 13) % 50, 'cohort', 10 + s.n % 80))`,
  )
  for (let back = 0; back < YEARS; back += 1) {
    const { rows } = await owner.query<{ id: string }>(
      `insert into data_sets (authority_id, id, source, kind, year, release, status, title, file_name, columns, counts, faults,
         uploaded_at, uploaded_by, applied_at, applied_by, applied_order)
       values ($1, gen_random_uuid(), 'key-stage-2', 'result', $2, 'final', 'applied', 'Bench', 'a.csv', '{}', '{"places": 150}', '[]',
         $3, $4, $3, $4, $5) returning id`,
      [authority, 2026 - back, moment, by, back + 1],
    )
    await owner.query(
      `insert into figure_rows (authority_id, id, data_set_id, year, kind, school_id, line, figures)
       select $1, gen_random_uuid(), $2, y.year, 'school', s.id, s.n, jsonb_build_object(${one.join(', ')})
       from (select id, substr(urn, 1)::int - 100000 as n from schools where authority_id = $1) s, (values (${2026 - back})) y (year)`,
      [authority, rows[0]?.id],
    )
    for (const { id } of measures)
      await owner.query(
        `insert into figure_distributions (authority_id, id, data_set_id, year, measure, pupils, school_kind, schools, in_file, spread, dots)
         values ($1, gen_random_uuid(), $2, $3, $4, 'all', '', 25000, 25000, $5, '[]')`,
        [
          authority,
          rows[0]?.id,
          2026 - back,
          id,
          JSON.stringify({ mean: 65, quantiles: [42, 45, 52, 65, 77, 85, 87], funnel: null, prior: null }),
        ],
      )
  }
  await owner.query('analyze')
}
