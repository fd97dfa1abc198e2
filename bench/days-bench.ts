import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { listDue } from '#due/index.ts'
import { dueOfSchools, schoolLines } from '#days/index.ts'
import { inTransaction, openPool } from '#db/database.ts'
import { openEmbeddedServer } from '#db/embedded-server.ts'
import { migrate } from '#db/migrate.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { learnFromRooms } from '#learn-from-rooms.ts'
import { foundService } from '#set-up/index.ts'
import { openModelShelf } from '#web/model-shelf.ts'
import { fillCases } from './fill-cases.ts'
import { lookAs, type Look } from '#work/work.ts'

// What 500 schools are due in days, with 100 changes of category in the year, and what is due from people there, with 100 open cases, each worked out anew on
// each call: under half a second for the whole service.
const [SCHOOLS, CHANGES, CASES, ROUNDS, LIMIT] = [500, 100, 100, 20, 0.5]
const moment = new Date('2026-11-12T09:00:00Z')
const modelText = readFileSync('models/st-helens.yaml', 'utf8')

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
  await fill(owner, founded)
  await fillCases(owner, founded, CASES)
  await owner.query('analyze')
  await owner.end()
  learnFromRooms()
  const pool = openPool(server.app)
  const models = openModelShelf()
  const looking = <T>(job: (look: Look) => Promise<T>): Promise<T> =>
    inTransaction(pool, 'read', async (db, client) => {
      await client.query(`select set_config('app.authority', $1, true)`, [founded.authorityId])
      const model = await models.get(db, founded.modelVersionId)
      const { modelVersionId } = founded
      return job({
        ...lookAs({
          db,
          actor: {
            ...{ personId: founded.administratorId, name: 'Bench', authorityId: founded.authorityId },
            ...{ authorityName: 'Bench', roles: [] },
          },
          ...{ now: moment, today: londonDateOf(moment), modelVersionId, model },
          modelOn: () => Promise.resolve({ modelVersionId, model }),
          modelOf: () => Promise.resolve(model),
        }),
        reach: () => ({ everything: true, schoolIds: new Set() }),
      })
    })
  const due = await timed(() => looking((look) => dueOfSchools(look, { schoolYear: 2026 })))
  const counts = await timed(() => looking((look) => schoolLines(look, 2026)))
  const dues = await timed(() => looking((look) => listDue(look, {})))
  const ofCases = dues.found.filter(({ page }) => /^\/(cases|plans|reviews)\//.test(page))
  const person = dues.found.find(({ ownerName }) => ownerName.startsWith('Adviser'))?.ownerId ?? ''
  const mine = await timed(() => looking((look) => listDue(look, { people: [person] })))
  await pool.end()
  const changed = counts.found.filter((line) => line.due > 6).length
  console.log(
    `days: ${due.found.length} schools, ${changed} due more than the least, in ${due.seconds.toFixed(3)} s; with what became of it ${counts.seconds.toFixed(3)} s (the middle of ${ROUNDS}; at most ${LIMIT})`,
  )
  console.log(
    `dues: ${dues.found.length} of the whole service, ${ofCases.length} of ${CASES} open cases, in ${dues.seconds.toFixed(3)} s; ${mine.found.length} of one person in ${mine.seconds.toFixed(3)} s (at most ${LIMIT})`,
  )
  const slowest = Math.max(due.seconds, counts.seconds, dues.seconds, mine.seconds)
  if (due.found.length !== SCHOOLS || changed < CHANGES / 2 || ofCases.length < CASES / 2 || slowest > LIMIT)
    process.exitCode = 1
} finally {
  await server.close()
  rmSync(database, { recursive: true, force: true })
}

/** The middle of the times that something took, in seconds, the first left out, and what it found. */
async function timed<T>(job: () => Promise<T>): Promise<{ seconds: number; found: T }> {
  let found = await job()
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now()
    found = await job()
    times.push((performance.now() - begun) / 1000)
  }
  return { seconds: times.sort((one, other) => one - other)[ROUNDS / 2] ?? 0, found }
}

/** Schools, the terms of the year, changes of category in it, a visit and an allocation of each school. */
async function fill(
  owner: pg.Client,
  { authorityId, administratorId, modelVersionId }: Awaited<ReturnType<typeof foundService>>,
) {
  await owner.query(
    `insert into schools (authority_id, id, urn, la_code, name, name_sorted, search_text, status, phase_name, type_name, type_group_name)
     select $1, gen_random_uuid(), (100000 + n)::text, '201', 'School ' || n, 'school ' || n, 'school', 'open', 'Primary', 'Community school', 'Local authority maintained schools'
     from generate_series(1, ${SCHOOLS}) n`,
    [authorityId],
  )
  for (const [term, from, to] of [
    ['autumn', '2026-09-03', '2026-12-18'],
    ['spring', '2027-01-05', '2027-03-25'],
    ['summer', '2027-04-12', '2027-07-21'],
  ])
    await owner.query(
      'insert into terms (authority_id, id, school_year, term, started_on, finished_on) values ($1, gen_random_uuid(), 2026, $2, $3, $4)',
      [authorityId, term, from, to],
    )
  await owner.query(
    `insert into need_decisions (authority_id, id, school_id, model_version_id, category, standing, starts_on, decided_on, decided_by)
     select $1, gen_random_uuid(), s.id, $2, (array['enhanced', 'significant'])[1 + s.n % 2], 'in-force',
       date '2026-09-10' + (s.n % 200), date '2026-09-10' + (s.n % 200), $3
     from (select id, substr(urn, 1)::int - 100000 as n from schools where authority_id = $1) s where s.n <= ${CHANGES}`,
    [authorityId, modelVersionId, administratorId],
  )
  await owner.query(
    `insert into allocations (authority_id, id, model_version_id, school_year, school_id, person_id, role, kind, half_days, added_by, added_on)
     select $1, gen_random_uuid(), $2, 2026, id, $3, 'link-adviser', 'link-adviser', 6, $3, '2026-09-01' from schools where authority_id = $1`,
    [authorityId, modelVersionId, administratorId],
  )
  await owner.query(
    `insert into visits (authority_id, id, school_id, model_version_id, visit_type, may_have_record, adviser_id, length, booked_for)
     select $1, gen_random_uuid(), id, $2, 'link-adviser-visit', true, $3, 'half-day', date '2026-09-10' + (n * 17)
     from schools, generate_series(1, 6) n where authority_id = $1`,
    [authorityId, modelVersionId, administratorId],
  )
  await owner.query('analyze')
}
