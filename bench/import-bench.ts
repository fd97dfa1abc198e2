import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { openPool } from '#db/database.ts'
import { openEmbeddedServer } from '#db/embedded-server.ts'
import { migrate } from '#db/migrate.ts'
import { asGiasCsv } from '#demonstration/gias-csv.ts'
import { madeUpAuthorities, madeUpRegisterOfMany } from '#demonstration/made-up-register.ts'
import { runEnglandImport, runRegisterImport } from '#imports/index.ts'
import { dailyColumns } from '#imports/register-file/index.ts'
import { foundService } from '#set-up/index.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { openModelShelf } from '#web/model-shelf.ts'
import { lookAs } from '#work/work.ts'
import { parseAndCopy, runApart } from './against-copy.ts'

// Preview and apply of a national register file, against csv-parse and COPY of all its columns.
// Each measure is a process of its own, so that its peak of memory is its own.
const ROWS = 52_000
const [, script = '', part = 'all', folder = '', file = ''] = process.argv
const moment = new Date('2026-11-12T09:00:00Z')
const measures = [
  ['every row its own', 'ours'],
  ['again, nothing changed', 'ours'],
  ['one authority of a hundred', 'one'],
  ['the register of England', 'england'],
] as const
const authorities = madeUpAuthorities(100, Math.round(ROWS / 1.4))

const parts: Record<string, () => Promise<number>> = {
  all,
  make,
  floor,
  ours: () => ours(true),
  one: () => ours(false),
  england,
}
const took = await parts[part]!()
if (part !== 'all')
  console.log(JSON.stringify({ seconds: took, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }))

async function all(): Promise<number> {
  const home = mkdtempSync(join(tmpdir(), 'waymark-bench-'))
  const csv = join(home, 'register.csv')
  const database = mkdtempSync(join(tmpdir(), 'waymark-bench-db-'))
  const server = await openEmbeddedServer(database, { durable: true })
  try {
    await migrate(server.owner, 'waymark_app')
    run('make', database, csv)
    for (const [says, which] of measures) {
      // Beside each measure, so that a busy machine slows both.
      const base = run('floor', database, csv)
      const { seconds, megabytes } = run(which, database, csv)
      const ratio = (seconds / base.seconds).toFixed(2)
      console.log(
        `${says}: ${seconds.toFixed(1)} s, ${ratio} times csv-parse and COPY (${base.seconds.toFixed(1)} s), peak ${megabytes} MB`,
      )
    }
  } finally {
    await server.close()
    rmSync(home, { recursive: true, force: true })
    rmSync(database, { recursive: true, force: true })
  }
  return 0
}

function run(which: string, database: string, csv: string) {
  return runApart(script, which, database, csv)
}

/** The file itself. */
async function make(): Promise<number> {
  const { schools } = madeUpRegisterOfMany('bench', authorities)
  await pipeline(Readable.from(asGiasCsv(schools.slice(0, ROWS))), createWriteStream(file))
  console.log(`${Math.min(ROWS, schools.length)} rows by ${dailyColumns.length} columns`)
  return 0
}

function floor(): Promise<number> {
  return parseAndCopy(folder, file, dailyColumns.length)
}

/** Preview and apply, as the app role, through row-level security. */
async function ours(isAll: boolean): Promise<number> {
  const server = await openEmbeddedServer(folder)
  const owner = new pg.Client(server.owner)
  await owner.connect()
  const laCodes = isAll ? authorities.map(({ laCode }) => laCode) : [authorities[0]!.laCode]
  const service = await serviceFor(owner, laCodes)
  await owner.end()
  const pool = openPool(server.app)
  const models = openModelShelf()
  const begun = performance.now()
  let last = begun
  await runRegisterImport(
    {
      pool,
      as: async (db, client) => {
        await client.query(`select set_config('app.authority', $1, true)`, [service.authorityId])
        const role = { id: '', role: 'bench', kind: 'service-administrator', scope: 'authority' } as const
        const none = { schoolId: null, groupId: null, schoolIds: null, coveredId: null, coveredName: null }
        return lookAs({
          db,
          actor: {
            ...{ personId: service.administratorId, name: 'Bench', authorityId: service.authorityId },
            ...{ authorityName: 'Bench', roles: [{ ...role, ...none, standing: 'substantive' }] },
          },
          ...{ now: moment, today: londonDateOf(moment), modelVersionId: service.modelVersionId },
          model: await models.get(db, service.modelVersionId),
          modelOn: () => Promise.reject(new Error('an import asks for no other model')),
          modelOf: (id) => models.get(db, id),
        })
      },
    },
    { name: 'register.csv', mediaType: 'text/csv', stream: createReadStream(file) },
    (line) => {
      console.log(`${((performance.now() - last) / 1000).toFixed(1)} s: ${line}`)
      last = performance.now()
    },
  )
  const seconds = (performance.now() - begun) / 1000
  await pool.end()
  await server.close()
  return seconds
}

/** The operator's load of every row beside the services. */
async function england(): Promise<number> {
  const server = await openEmbeddedServer(folder)
  const owner = new pg.Client(server.owner)
  await owner.connect()
  const begun = performance.now()
  await runEnglandImport(owner, createReadStream(file), moment)
  const seconds = (performance.now() - begun) / 1000
  await owner.end()
  await server.close()
  return seconds
}

/** The service of an earlier run with the same name, so that a second import finds everything in place. */
async function serviceFor(owner: pg.Client, laCodes: string[]) {
  const name = `Bench ${laCodes.length}`
  const { rows } = await owner.query<{ authorityId: string; administratorId: string; modelVersionId: string }>(
    `select a.id as "authorityId", p.id as "administratorId", m.id as "modelVersionId" from authorities a
     join people p using (authority_id) join model_versions m using (authority_id) where a.name = $1`,
    [name],
  )
  const modelText = readFileSync('models/norfolk.yaml', 'utf8')
  const administrator = { name: 'Bench', email: `bench-${laCodes.length}@example.test` }
  return rows[0] ?? foundService(owner, { name, laCodes, modelText, administrator, now: moment })
}
